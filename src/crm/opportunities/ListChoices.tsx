import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../lib/web/ui/Menu.tsx';
import type { User } from '../users/user.contract.ts';
import { placeIn, StageCell } from './ListCells.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { Pipeline } from './pipeline.contract.ts';
import { StageMenu } from './StageMenu.tsx';
import type { useOpportunityEdits } from './useOpportunityEdits.tsx';

type Edits = ReturnType<typeof useOpportunityEdits>;

/** The stage of a row; pressed, it opens the stages of its pipeline. */
export function StageChoice({
  opportunity,
  pipelines,
  edits,
  enabled,
}: {
  opportunity: Opportunity;
  pipelines: readonly Pipeline[];
  edits: Edits;
  enabled: boolean;
}) {
  const { t } = useTranslation('opportunities');
  const { stages, stage } = placeIn(pipelines, opportunity);
  const shown = <StageCell opportunity={opportunity} pipelines={pipelines} />;
  if (!enabled) return shown;
  const account = opportunity.accountName;
  return (
    <StageMenu
      stages={stages}
      current={opportunity.stageId}
      onChoose={({ id, name }) =>
        id !== opportunity.stageId &&
        void edits.edit(opportunity, { stageId: id }, t('saved.stageId', { account, value: name }))
      }
      trigger={
        <button
          type="button"
          className="bare cell"
          aria-label={t('cell.named', { column: t('column.stage'), account, value: stage?.name ?? '' })}
        >
          {shown}
        </button>
      }
    />
  );
}

/** Who follows it; pressed, it opens the people. */
export function OwnerCell({
  opportunity,
  users,
  edits,
  shown,
}: {
  opportunity: Opportunity;
  users: readonly User[];
  edits: Edits;
  shown: ReactNode;
}) {
  const { t } = useTranslation('opportunities');
  const account = opportunity.accountName;
  const give = (ownerId: string | null, name: string) =>
    ownerId !== opportunity.ownerId &&
    void edits.edit(
      opportunity,
      { ownerId },
      ownerId === null ? t('saved.noOwner', { account }) : t('saved.ownerId', { account, value: name }),
    );
  const name = users.find(({ id }) => id === opportunity.ownerId)?.name ?? t('cell.nobody');
  return (
    <Menu
      title={t('column.ownerName')}
      trigger={
        <button
          type="button"
          className="bare cell"
          aria-label={t('cell.named', { column: t('column.ownerName'), account, value: name })}
        >
          {shown}
        </button>
      }
      entries={[
        ...users
          .filter(({ active }) => active)
          .map((user) => ({
            label: user.name,
            checked: user.id === opportunity.ownerId,
            onSelect: () => give(user.id, user.name),
          })),
        { label: t('cell.nobody'), checked: opportunity.ownerId === null, onSelect: () => give(null, '') },
      ]}
    />
  );
}

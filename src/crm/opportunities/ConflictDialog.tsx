import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import type { User } from '../users/user.contract.ts';
import type { Pipeline } from './pipeline.contract.ts';
import type { Patch } from './preview.ts';
import type { Conflict, useOpportunityEdits } from './useOpportunityEdits.tsx';

/** Two people wrote the same field: both values are shown, one is kept, nothing is lost. */
export function ConflictDialog({
  edits,
  conflict,
  users,
  pipelines,
}: {
  edits: ReturnType<typeof useOpportunityEdits>;
  conflict: Conflict;
  users: readonly User[];
  pipelines: readonly Pipeline[];
}) {
  const { t } = useTranslation('opportunities');
  const words = useValueWords(users, pipelines);
  const { field, opportunity, mine: patch, theirs: other, version, said } = conflict;
  if (!isKnown(field)) return null;
  const mine = words(field, patch[field]);
  const theirs = words(field, other);
  return (
    <Dialog
      className="narrow"
      title={t('conflict.title', { field: t(`conflict.field.${field}`) })}
      subtitle={`${opportunity.accountName}, ${opportunity.title}`}
      onClose={edits.forget}
      footer={
        <>
          <span className="sp" />
          <Button onClick={edits.forget}>{t('conflict.keep', { value: theirs })}</Button>
          <Button
            look="primary"
            onClick={() => {
              edits.forget();
              void edits.edit(opportunity, patch, said, version);
            }}
          >
            {t('conflict.put', { value: mine })}
          </Button>
        </>
      }
    >
      <div className="in-b">
        <p>{t('conflict.text', { mine, theirs })}</p>
      </div>
    </Dialog>
  );
}

const known = ['title', 'potentialAmount', 'gutFeeling', 'expectedCloseDate', 'stageId', 'ownerId'] as const;

function isKnown(field: keyof Patch): field is (typeof known)[number] {
  return known.some((one) => one === field);
}

/** A value of a field as people say it. */
function useValueWords(users: readonly User[], pipelines: readonly Pipeline[]) {
  const { t } = useTranslation('opportunities');
  const { money } = useFigures();
  const { day } = useDays();
  return (field: (typeof known)[number], value: unknown): string => {
    if (value === null || value === undefined) return t('conflict.none');
    if (field === 'expectedCloseDate') return day(String(value));
    if (field === 'potentialAmount') return money(Number(value));
    if (field === 'ownerId') return users.find(({ id }) => id === value)?.name ?? String(value);
    if (field === 'stageId') {
      const stages = pipelines.flatMap((pipeline) => pipeline.stages);
      return stages.find(({ id }) => id === value)?.name ?? String(value);
    }
    return String(value);
  };
}

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../lib/web/queries.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Dialog } from '../../lib/web/ui/Dialog.tsx';
import { useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import { useTimeline } from './Timeline.tsx';
import { changesOf } from './timeline-days.ts';
import { useFieldText } from './useFieldText.tsx';
import type { Conflict, useOpportunityEdits } from './useOpportunityEdits.tsx';

/** Two people wrote the same field: who, both values, one is kept, nothing is lost. */
export function ConflictDialog({
  edits,
  conflict,
}: {
  edits: ReturnType<typeof useOpportunityEdits>;
  conflict: Conflict;
}) {
  const { t } = useTranslation('record');
  const put = useRef<HTMLButtonElement>(null);
  const { field, opportunity, mine: patch, theirs: other, version, said } = conflict;
  const textOf = useFieldText(opportunity.accountId);
  const mine = textOf(field, patch[field]) || t('empty');
  const theirs = textOf(field, other) || t('empty');
  const name = useWhoChanged(conflict);
  const what = t(`theField.${field}`);
  return (
    <Dialog
      className="narrow"
      title={name ? t('conflict.title', { name, field: what }) : t('conflict.titleNobody', { field: what })}
      subtitle={`${opportunity.accountName}, ${opportunity.title}`}
      onClose={edits.forget}
      initialFocus={put}
      footer={
        <>
          <span className="sp" />
          <Button onClick={edits.forget}>{t('conflict.keep', { value: theirs })}</Button>
          <Button
            ref={put}
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
        <p className="m">{t('conflict.nothingLost')}</p>
      </div>
    </Dialog>
  );
}

/** « Karim »: the last one, not oneself, who changed that field. */
function useWhoChanged({ opportunity, field }: Conflict): string | undefined {
  const { user } = useMe();
  const { items } = useTimeline({ entity: 'opportunity', id: opportunity.id });
  const users = useRead(listUsers, {}).data?.items;
  const change = items.find(
    (item) =>
      item.type === 'event' &&
      item.actorId !== user.id &&
      changesOf(item).some((changed) => changed.field === field),
  );
  const actorId = change?.type === 'event' ? change.actorId : null;
  return users?.find(({ id }) => id === actorId)?.name.split(' ')[0];
}

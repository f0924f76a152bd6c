import { LogBar } from '../../crm/activities/LogBar.tsx';
import type { LogSubject } from '../../crm/activities/useLog.tsx';
import { PostponeBar } from '../../crm/opportunities/PostponeBar.tsx';
import type { RowAct } from '../../crm/opportunities/TodayActions.tsx';
import type { TodayRow } from '../../crm/opportunities/today.contract.ts';

/** What has been opened on a row, at the bottom: the log bar, or the question « à quand ? ». */
export function TodayDock({
  act,
  row,
  onClose,
}: {
  act: Exclude<RowAct, 'resume'>;
  row: TodayRow;
  onClose: () => void;
}) {
  const { opportunity, activity } = row;
  const subject = subjectOf(row);
  if (act === 'log') return <LogBar subject={subject} kind="call" onClose={onClose} />;
  if (act !== 'postpone') return null;
  return <PostponeBar opportunity={opportunity} planned={activity} subject={subject} onClose={onClose} />;
}

function subjectOf({ opportunity, accountId, activity, whom, accountName }: TodayRow): LogSubject {
  return {
    opportunityId: opportunity?.id ?? null,
    accountId,
    contactId: whom?.contactId ?? activity?.contactId ?? opportunity?.contactId ?? null,
    name: whom?.name ?? accountName,
    planned: activity,
  };
}

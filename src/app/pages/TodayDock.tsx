import { LogBar } from '../../crm/activities/LogBar.tsx';
import type { LogSubject } from '../../crm/activities/useLog.tsx';
import { ClosingDialog } from '../../crm/opportunities/ClosingDialog.tsx';
import { PostponeBar } from '../../crm/opportunities/PostponeBar.tsx';
import type { RowAct } from '../../crm/opportunities/TodayActions.tsx';
import type { TodayRow } from '../../crm/opportunities/today.contract.ts';

/** What has been opened on a row: the log bar, the question « à quand ? », or the closing dialog. */
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
  if (act === 'postpone')
    return <PostponeBar opportunity={opportunity} planned={activity} subject={subject} onClose={onClose} />;
  if (!opportunity) return null;
  const start = act === 'hold' ? { start: 'hold' as const } : {};
  return <ClosingDialog opportunity={opportunity} {...start} onClose={onClose} />;
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

import { useTranslation } from 'react-i18next';
import { LogBar } from '../../crm/activities/LogBar.tsx';
import type { LogSubject } from '../../crm/activities/useLog.tsx';
import { usePlanning } from '../../crm/activities/usePlanning.tsx';
import { WhenBar } from '../../crm/activities/WhenBar.tsx';
import { ClosingDialog } from '../../crm/opportunities/ClosingDialog.tsx';
import type { RowAct } from '../../crm/opportunities/TodayActions.tsx';
import type { TodayRow } from '../../crm/opportunities/today.contract.ts';
import { useOpportunityActs } from '../../crm/opportunities/useOpportunityActs.tsx';

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
  const { opportunity } = row;
  const subject = subjectOf(row);
  if (act === 'log') return <LogBar subject={subject} kind="call" onClose={onClose} />;
  if (act === 'postpone') return <Postpone row={row} subject={subject} onClose={onClose} />;
  if (!opportunity) return null;
  return (
    <ClosingDialog
      opportunity={opportunity}
      {...(act === 'hold' ? { start: 'hold' as const } : {})}
      onClose={onClose}
    />
  );
}

function Postpone({
  row: { activity, opportunity },
  subject,
  onClose,
}: {
  row: TodayRow;
  subject: LogSubject;
  onClose: () => void;
}) {
  const { t } = useTranslation('activity');
  const planning = usePlanning();
  const acts = useOpportunityActs();
  const working = { skipNonWorkingDays: true };
  if (opportunity?.hold && opportunity.status === 'on_hold') {
    return (
      <WhenBar
        title={t('plan.review')}
        about={opportunity.accountName}
        save={t('plan.save')}
        rules={working}
        onSave={(when) => acts.redate(opportunity, when.day)}
        onClose={onClose}
      />
    );
  }
  if (!activity) {
    return (
      <WhenBar
        title={t('plan.first')}
        about={subject.name}
        placeholder={t('plan.firstHow')}
        save={t('plan.plan')}
        rules={working}
        onSave={(when) => planning.plan(subject, when)}
        onClose={onClose}
      />
    );
  }
  return (
    <WhenBar
      title={t('plan.postpone', { subject: activity.subject || t(`toDo.${activity.kind}`) })}
      about={subject.name}
      save={t('plan.save')}
      rules={working}
      onSave={(when) => planning.postpone(activity, when)}
      onClose={onClose}
    />
  );
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

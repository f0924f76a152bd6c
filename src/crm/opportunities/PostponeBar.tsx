import { useTranslation } from 'react-i18next';
import type { LogSubject } from '../activities/useLog.tsx';
import { type PlannedAction, usePlanning } from '../activities/usePlanning.tsx';
import { WhenBar } from '../activities/WhenBar.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import { useOpportunityActs } from './useOpportunityActs.tsx';

const working = { skipNonWorkingDays: true } as const;

/** `R`: what is planned moves, a wait gets another review date, and where nothing is planned something is. */
export function PostponeBar({
  opportunity,
  planned,
  subject,
  onClose,
}: {
  opportunity: Opportunity | null;
  planned: PlannedAction | null;
  subject: LogSubject;
  onClose: () => void;
}) {
  const { t } = useTranslation('activity');
  const planning = usePlanning();
  const acts = useOpportunityActs();
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
  if (!planned) {
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
      title={t('plan.postpone', { subject: planned.subject || t(`toDo.${planned.kind}`) })}
      about={subject.name}
      save={t('plan.save')}
      rules={working}
      onSave={(when) => planning.postpone(planned, when)}
      onClose={onClose}
    />
  );
}

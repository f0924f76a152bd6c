import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import type { When } from '../../lib/when.ts';
import { WhenBar } from '../activities/WhenBar.tsx';
import type { CardAct } from './BoardCard.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import { useNextActionEdit } from './useNextActionEdit.tsx';
import { useOpportunityActs } from './useOpportunityActs.tsx';
import type { useOpportunityEdits } from './useOpportunityEdits.tsx';

/** One question at the bottom of the board, answered in words: what next, when is it expected, when to look again. */
export function PlanBar({
  card,
  act,
  edits,
  onClose,
}: {
  card: Opportunity;
  act: CardAct;
  edits: ReturnType<typeof useOpportunityEdits>;
  onClose: () => void;
}) {
  const { t } = useTranslation('opportunities');
  const { t: words } = useTranslation('activity');
  const { day } = useDays();
  const next = useNextActionEdit();
  const { redate } = useOpportunityActs();
  const account = card.accountName;
  if (act === 'postpone') {
    const save = (when: When) =>
      edits.edit(
        card,
        { expectedCloseDate: when.day },
        t('saved.expectedCloseDate', { account, value: day(when.day) }),
      );
    return (
      <WhenBar
        title={t('card.newClose')}
        about={account}
        placeholder={t('card.newCloseHow')}
        save={t('card.newCloseSave')}
        rules={{ edge: 'end' }}
        onSave={save}
        onClose={onClose}
      />
    );
  }
  if (act === 'redate') {
    return (
      <WhenBar
        title={words('plan.review')}
        about={account}
        save={t('card.redate')}
        rules={{ skipNonWorkingDays: true }}
        onSave={(when) => redate(card, when.day)}
        onClose={onClose}
      />
    );
  }
  return (
    <WhenBar
      title={words('plan.first')}
      about={account}
      placeholder={words('plan.firstHow')}
      save={words('plan.plan')}
      rules={{ skipNonWorkingDays: true }}
      onSave={(when) => next.save(card, when)}
      onClose={onClose}
    />
  );
}

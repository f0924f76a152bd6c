import { useTranslation } from 'react-i18next';
import { OptionKeys } from '../../lib/web/ui/OptionKeys.tsx';
import type { ClosingDraft } from './closing-draft.ts';
import { Question } from './Question.tsx';
import { ReasonQuestion } from './ReasonQuestion.tsx';

/** Nobody has the order: what the customer did instead, and who had stated the need (domain 3.1). */
export function VanishedQuestions({
  draft,
  onChange,
  fault,
}: {
  draft: ClosingDraft;
  onChange: (change: Partial<ClosingDraft>) => void;
  fault: string | undefined;
}) {
  const { t } = useTranslation('closing');
  return (
    <>
      <ReasonQuestion
        outcome="vanished"
        by="digit"
        label={t('insteadOf')}
        value={draft.reasonId}
        onChange={(reason) => onChange({ reasonId: reason.id })}
        fault={fault}
      />
      <Question label={t('needSaidBy')}>
        <OptionKeys
          label={t('needSaidBy')}
          options={[
            { value: 'customer', label: t('theCustomer'), keys: 'C' },
            { value: 'us', label: t('us'), keys: 'N' },
          ]}
          value={draft.needSaidBy ?? undefined}
          onChange={(needSaidBy) => onChange({ needSaidBy: needSaidBy === 'customer' ? 'customer' : 'us' })}
        />
      </Question>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useDays, useNow } from '../../lib/web/Clock.tsx';
import { MoneyField } from '../../lib/web/ui/MoneyField.tsx';
import { OptionKeys } from '../../lib/web/ui/OptionKeys.tsx';
import { WhenField } from '../../lib/web/ui/WhenField.tsx';
import { type ClosingDraft, nextStepDays, nextSteps, taskDay } from './closing-draft.ts';
import { Question } from './Question.tsx';

/** A won order is a beginning: the signed amount, the day, and what comes next (domain 3.1). */
export function WonQuestions({
  draft,
  onChange,
  dayText,
  onDayText,
  amountFrom,
  faults,
}: {
  draft: ClosingDraft;
  onChange: (change: Partial<ClosingDraft>) => void;
  dayText: string;
  onDayText: (text: string) => void;
  /** Where the amount shown comes from: a quote, or the potential. */
  amountFrom: string;
  faults: { amount?: string | undefined; closedOn?: string | undefined };
}) {
  const { t } = useTranslation('closing');
  const { today, alsaceMoselle } = useNow();
  const { day } = useDays();
  return (
    <>
      <Question label={t('signedAmount')}>
        <div className="row wrap amount-line">
          <div className="amount">
            <MoneyField
              ref={selectOnce}
              label={t('signedAmount')}
              hideLabel
              cents={draft.wonCents === 'unreadable' ? null : draft.wonCents}
              error={faults.amount}
              onChange={(wonCents) => onChange({ wonCents })}
            />
          </div>
          <span className="m">{amountFrom}</span>
        </div>
      </Question>
      <Question label={t('signedOn')}>
        <div className="moment">
          <WhenField
            label={t('signedOn')}
            hideLabel
            text={dayText}
            onText={onDayText}
            rules={{ past: true }}
            placeholder={t('dayExample')}
            error={faults.closedOn}
          />
        </div>
      </Question>
      <Question label={t('andThen')}>
        <OptionKeys
          label={t('andThen')}
          options={nextSteps.map((step, index) => ({
            value: step,
            label: t(`nextStep.${step}`),
            keys: step === 'nothing' ? '0' : String(index + 1),
          }))}
          value={draft.nextStep}
          onChange={(nextStep) => onChange({ nextStep })}
        />
        {draft.nextStep !== 'nothing' && (
          <p className="hint">
            {t('nextTaskOn', { day: day(taskDay(today, nextStepDays[draft.nextStep], alsaceMoselle)) })}
          </p>
        )}
      </Question>
    </>
  );
}

const selected = new WeakSet<HTMLInputElement>();

/** The proposed amount is ready to be typed over. */
function selectOnce(field: HTMLInputElement | null) {
  if (!field || selected.has(field)) return;
  selected.add(field);
  field.focus();
  field.select();
}

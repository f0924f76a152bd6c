import { useTranslation } from 'react-i18next';
import { type Day, daysBetween } from '../../lib/dates.ts';
import { useDays, useNow } from '../../lib/web/Clock.tsx';
import { useRead } from '../../lib/web/queries.ts';
import { Checkbox } from '../../lib/web/ui/Checkbox.tsx';
import { MoneyField } from '../../lib/web/ui/MoneyField.tsx';
import { OptionKeys } from '../../lib/web/ui/OptionKeys.tsx';
import { WhenField } from '../../lib/web/ui/WhenField.tsx';
import { listActivities } from '../activities/activity.contract.ts';
import { type ClosingDraft, nextStepDays, nextSteps, taskDay } from './closing-draft.ts';
import type { Opportunity } from './opportunity.contract.ts';
import { Question } from './Question.tsx';

/** A won order is a beginning: the signed amount, the day, and what comes next (domain 3.1). */
export function WonQuestions({
  draft,
  onChange,
  dayText,
  onDayText,
  amountFrom,
  opportunity,
  faults,
}: {
  draft: ClosingDraft;
  onChange: (change: Partial<ClosingDraft>) => void;
  dayText: string;
  onDayText: (text: string) => void;
  opportunity: Opportunity;
  /** Where the amount shown comes from: a quote, or the potential. */
  amountFrom: string;
  faults: { amount?: string | undefined; closedOn?: string | undefined };
}) {
  const { t } = useTranslation('closing');
  const { today, alsaceMoselle } = useNow();
  const { day } = useDays();
  const looksDirect = useLooksDirect(opportunity, draft.closedOn);
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
      {looksDirect && (
        <Question label={t('nature')}>
          <Checkbox checked={draft.asDirect} onChange={(asDirect) => onChange({ asDirect })}>
            {t('asDirect')}
          </Checkbox>
          <p className="hint">{t('asDirectWhy')}</p>
        </Question>
      )}
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

/**
 * Created the day before at the earliest, and nothing noted since: perhaps it was sold at once, which counts apart.
 * Proposed, never forced (domain 3.3).
 */
function useLooksDirect({ id, origin, createdAt }: Opportunity, closedOn: Day | null): boolean {
  const { dayOf } = useDays();
  const quick = origin === 'pursued' && closedOn !== null && daysBetween(dayOf(createdAt), closedOn) <= 1;
  const query = { opportunityId: id, state: 'done', limit: 1 } as const;
  const exchanges = useRead(listActivities, { query }, { enabled: quick }).data?.totals.count;
  return quick && exchanges === 0;
}

const selected = new WeakSet<HTMLInputElement>();

/** The proposed amount is ready to be typed over. */
function selectOnce(field: HTMLInputElement | null) {
  if (!field || selected.has(field)) return;
  selected.add(field);
  field.focus();
  field.select();
}

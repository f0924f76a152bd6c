import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { useMe } from '../users/Me.tsx';
import { listUsers } from '../users/user.contract.ts';
import { CalibratedMark, ChanceScale, FeelingMark, StageMark } from './ChanceScale.tsx';
import { InPlace } from './InPlace.tsx';
import { useCellReading, useCellTexts } from './ListEditing.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import type { Stage } from './pipeline.contract.ts';
import type { Patch } from './preview.ts';
import { isClosed } from './status.ts';

/** Three marks on one scale, never averaged without saying so (DESIGN 5): stage, feeling, own past. */
export function ChancesPanel({
  opportunity,
  stage,
  locked,
  onChange,
}: {
  opportunity: Opportunity;
  stage: Stage | undefined;
  locked: boolean;
  onChange: (patch: Patch) => void;
}) {
  const { t } = useTranslation('record');
  const { percent } = useFigures();
  const read = useCellReading();
  const { gutFeeling, calibratedProbability, stageProbability } = opportunity;
  const frozen = locked || isClosed(opportunity.status);
  const [held, setHeld] = useHeldFeeling(gutFeeling, (next) => onChange({ gutFeeling: next }));
  return (
    <section className="blk chances">
      <h3>
        {t('chances.title')}
        <span className="sp" />
        <ExpectedClose opportunity={opportunity} locked={frozen} onChange={onChange} />
      </h3>
      <ChanceScale
        stage={stageProbability}
        calibrated={calibratedProbability}
        feeling={held}
        label={t('field.gutFeeling')}
        locked={frozen}
        onFeel={setHeld}
      />
      <div className="pb">
        <StageMark />
        <span>{t('chances.stage', { stage: stage?.name ?? '' })}</span>
        <b>{percent(stageProbability)}</b>
        <FeelingMark />
        <span>{useFeelingName(opportunity)}</span>
        {held === null ? (
          frozen ? (
            <span className="mm">{t('notSaid')}</span>
          ) : (
            <button type="button" className="bare c-acc" onClick={() => setHeld(stageProbability)}>
              {t('chances.give')}
            </button>
          )
        ) : (
          <InPlace
            label={t('field.gutFeeling')}
            shown={<b>{percent(held)}</b>}
            text={String(held)}
            read={read.gutFeeling}
            onSave={(next) => onChange({ gutFeeling: next })}
            locked={frozen}
            className="num"
          />
        )}
        {calibratedProbability !== null && (
          <>
            <CalibratedMark />
            <span>{t('chances.calibrated')}</span>
            <b>{percent(calibratedProbability)}</b>
          </>
        )}
      </div>
      <Weight opportunity={opportunity} />
    </section>
  );
}

/** What the weighted total takes, said in words, and why it is lower once the date has passed. */
function Weight({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation('record');
  const { percent, money } = useFigures();
  const { status, probability, weightedAmount, overdue } = opportunity;
  if (status !== 'open') return null;
  const facts = { percent: percent(probability, 0), amount: money(weightedAmount) };
  return <p className="hint">{t(overdue ? 'chances.lowered' : 'chances.weighs', facts)}</p>;
}

function ExpectedClose({
  opportunity,
  locked,
  onChange,
}: {
  opportunity: Opportunity;
  locked: boolean;
  onChange: (patch: Patch) => void;
}) {
  const { t } = useTranslation('record');
  const { day } = useDays();
  const read = useCellReading();
  const textOf = useCellTexts();
  const { expectedCloseDate } = opportunity;
  const shown = expectedCloseDate
    ? t('chances.expected', { day: day(expectedCloseDate) })
    : t('chances.noDate');
  return (
    <InPlace
      label={t('field.expectedCloseDate')}
      shown={<span className={opportunity.overdue ? 'c-late t12' : 'mm t12'}>{shown}</span>}
      text={textOf(opportunity, 'expectedCloseDate').text}
      read={read.expectedCloseDate}
      onSave={(next) => onChange({ expectedCloseDate: next })}
      locked={locked}
      className="date"
    />
  );
}

const patience = 700;

/** The slider moves at once; the record is changed when the hand rests. */
function useHeldFeeling(saved: number | null, save: (next: number) => void) {
  const [held, setHeld] = useState<number>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const hold = (next: number) => {
    setHeld(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      latest.current(next);
      setHeld(undefined);
    }, patience);
  };
  return [held ?? saved, hold] as const;
}

function useFeelingName({ ownerId }: Opportunity): string {
  const { t } = useTranslation('record');
  const { user } = useMe();
  const users = useRead(listUsers, {}).data?.items;
  if (ownerId === user.id) return t('chances.yours');
  const name = users?.find(({ id }) => id === ownerId)?.name.split(' ')[0];
  return name ? t('chances.theirs', { name }) : t('chances.nobodys');
}

import { CalendarX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../lib/dates.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useFigures } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { Button } from '../../lib/web/ui/Button.tsx';
import { Shape } from '../../lib/web/ui/Shape.tsx';
import { useMay } from '../users/Me.tsx';
import { ClosedBanner } from './ClosedBanner.tsx';
import type { Opportunity } from './opportunity.contract.ts';
import { listReasons } from './pipeline.contract.ts';
import type { RecordAct } from './record-act.ts';
import { isClosed } from './status.ts';

/** What the state of the record asks for: three ways out of a passed date, of a wait, and back from a closing. */
export function RecordBanner({
  opportunity,
  onAct,
}: {
  opportunity: Opportunity;
  onAct: (act: RecordAct) => void;
}) {
  if (isClosed(opportunity.status)) return <ClosedBanner opportunity={opportunity} onAct={onAct} />;
  if (opportunity.status === 'on_hold') return <HoldBanner opportunity={opportunity} onAct={onAct} />;
  return opportunity.overdue ? <OverdueBanner opportunity={opportunity} onAct={onAct} /> : null;
}

interface BannerProps {
  opportunity: Opportunity;
  onAct: (act: RecordAct) => void;
}

/** « En retard » has two exits, chase or close, and a third, postpone (domain 1.3). */
function OverdueBanner({ opportunity, onAct }: BannerProps) {
  const { t } = useTranslation('record');
  const { day, today } = useDays();
  const { percent } = useFigures();
  const may = useMay();
  const { expectedCloseDate, probability, stageProbability } = opportunity;
  if (expectedCloseDate === null) return null;
  return (
    <Banner tone="late" sign={<CalendarX className="i" />}>
      <span>
        <b>
          {t('overdue.said', { count: daysBetween(expectedCloseDate, today), day: day(expectedCloseDate) })}
        </b>{' '}
        {probability < stageProbability && (
          <span className="m">
            {t('overdue.weighs', { percent: percent(probability, 0), base: percent(stageProbability) })}
          </span>
        )}
      </span>
      <span className="row">
        {may('activity', 'create') && (
          <Button small onClick={() => onAct('call')}>
            {t('overdue.chase')}
          </Button>
        )}
        {may('opportunity', 'update') && (
          <Button small onClick={() => onAct('moveClose')}>
            {t('overdue.postpone')}
          </Button>
        )}
        {may('opportunity', 'close') && (
          <Button small onClick={() => onAct('close')}>
            {t('overdue.close')}
          </Button>
        )}
      </span>
    </Banner>
  );
}

function HoldBanner({ opportunity, onAct }: BannerProps) {
  const { t } = useTranslation('record');
  const { day, dayMonth } = useDays();
  const may = useMay();
  const reasons = useRead(listReasons, { query: { outcome: 'on_hold', archived: 'true' } }).data?.items;
  const { hold } = opportunity;
  if (!hold) return null;
  const reason = reasons?.find(({ id }) => id === hold.reasonId)?.label;
  const since = dayMonth(hold.since);
  return (
    <Banner tone="hold" sign={<Shape name="hold" />}>
      <span>
        <b>{reason ? t('hold.said', { since, reason }) : t('hold.saidBare', { since })}</b>{' '}
        <span className={hold.due ? 'c-late' : 'm'}>
          {t(hold.due ? 'hold.due' : 'hold.review', { day: day(hold.reviewOn) })}
        </span>
      </span>
      <span className="row">
        {may('opportunity', 'hold') && (
          <>
            <Button small look={hold.due ? 'primary' : 'secondary'} onClick={() => onAct('resume')}>
              {t('hold.resume')}
            </Button>
            <Button small onClick={() => onAct('postpone')}>
              {t('hold.redate')}
            </Button>
          </>
        )}
        {may('opportunity', 'close') && (
          <Button small onClick={() => onAct('close')}>
            {t('hold.close')}
          </Button>
        )}
      </span>
    </Banner>
  );
}

/** A strip under the head: a sign, a sentence, the ways out. */
export function Banner({
  tone,
  sign,
  children,
}: {
  tone: 'late' | 'hold' | 'won' | 'lost' | 'vanished' | 'cancelled';
  sign: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`banner ${tone}`}>
      {sign}
      {children}
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '../../lib/contract.ts';
import { isoWeek } from '../../lib/dates.ts';
import { formatMonth, formatTime } from '../../lib/day-format.ts';
import { useDays, useNow } from '../../lib/web/Clock.tsx';
import { useFigures, useLanguage } from '../../lib/web/language.ts';
import { MonthScale } from './MonthScale.tsx';
import { RecentClosings } from './RecentClosings.tsx';
import type { getToday, TodayRow } from './today.contract.ts';

/** Beside the rows: the hours of today, what the month holds so far, what has just ended. Facts, no forecast. */
export function TodaySide({ morning }: { morning: ResponseOf<typeof getToday> }) {
  return (
    <aside className="side">
      <Agenda rows={morning.today} />
      <Landing month={morning.month} />
      <RecentClosings recent={morning.recent} />
    </aside>
  );
}

function Agenda({ rows }: { rows: readonly TodayRow[] }) {
  const { t } = useTranslation('today');
  const { t: words } = useTranslation('activity');
  const language = useLanguage();
  const { time, today } = useNow();
  const timed = rows
    .filter(({ activity }) => activity?.dueTime)
    .sort((a, b) => (hourOf(a) < hourOf(b) ? -1 : 1));
  return (
    <section>
      <h3>
        {t('agenda')} <span className="m t12">{t('weekShort', { week: isoWeek(today).week })}</span>
      </h3>
      {timed.length === 0 && <p className="m">{t('agendaEmpty')}</p>}
      <ul className="ag">
        {timed.map((row) => (
          <li key={row.activity?.id}>
            <span className="h">{formatTime(hourOf(row), language)}</span>
            <span className={hourOf(row) >= time ? 'e now' : 'e'}>
              <AgendaName row={row} />
              <span className="m t12 ell">
                {row.activity && (row.activity.subject || words(`kind.${row.activity.kind}`))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AgendaName({ row: { opportunity, accountName } }: { row: TodayRow }) {
  if (!opportunity) return <b className="ell">{accountName}</b>;
  return (
    <Link to="/opportunities/$id" params={{ id: opportunity.id }} className="to">
      <b className="ell">{accountName}</b>
    </Link>
  );
}

function Landing({ month }: { month: ResponseOf<typeof getToday>['month'] }) {
  const { t } = useTranslation('today');
  const { moneyCompact } = useFigures();
  const language = useLanguage();
  const { today } = useDays();
  const [won, weighted, open] = [month.wonAmount, month.weightedAmount, month.openAmount].map(
    moneyCompact,
  ) as [string, string, string];
  const monthName = formatMonth(today, language).replace(/[\s\u00a0]\d+$/u, '');
  return (
    <section>
      <h3>{t('landing', { month: monthName })}</h3>
      <p className="big">{won}</p>
      <MonthScale
        won={month.wonAmount}
        weighted={month.weightedAmount}
        open={month.openAmount}
        label={t('landingChart', { won, weighted, open })}
      />
      <p className="m t12">
        {month.openAmount > 0 ? t('landingMore', { weighted, open }) : t('landingNone')}
      </p>
    </section>
  );
}

function hourOf({ activity }: TodayRow): string {
  return activity?.dueTime ?? '';
}

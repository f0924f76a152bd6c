import { useTranslation } from 'react-i18next';
import { addDays, daysBetween } from '../../lib/dates.ts';
import { formatDay } from '../../lib/day-format.ts';
import { capitalized } from '../../lib/text.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useLanguage } from '../../lib/web/language.ts';
import { NextAction } from '../../lib/web/ui/StatusPill.tsx';
import { nextActionState } from './next-action.ts';
import type { Opportunity } from './opportunity.contract.ts';

/** « Jeu. 26 · relancer »: shape, day and word, at the same place everywhere. */
export function NextActionSign({ next }: { next: Opportunity['nextActivity'] }) {
  const { t } = useTranslation('opportunities');
  const { today, day } = useDays();
  const language = useLanguage();
  const state = nextActionState(next, today);
  if (!next) return <NextAction tone="none">{t('cell.nothing')}</NextAction>;
  const said = `${capitalized(day(next.dueOn, next.dueTime))} · ${next.subject}`;
  // Late by a few days: « Jeu. 19 » is enough beside the triangle, and leaves room for what was to be done.
  const recent = state === 'late' && daysBetween(next.dueOn, today) < 21;
  const short = recent ? formatDay(next.dueOn, { today: addDays(next.dueOn, -1), language }) : null;
  return (
    <NextAction tone={state} title={said}>
      {short ? `${capitalized(short)} · ${next.subject}` : said}
    </NextAction>
  );
}

/** When a wait is looked at again: it comes back by itself on that day. */
export function ReviewSign({
  hold,
  bare = false,
}: {
  hold: NonNullable<Opportunity['hold']>;
  /** Under a head that says « Réexamen » already. */
  bare?: boolean;
}) {
  const { t } = useTranslation('opportunities');
  const { today, day } = useDays();
  const past = hold.reviewOn < today;
  const when = { day: day(hold.reviewOn) };
  const said = bare
    ? past
      ? t('cell.past', when)
      : when.day
    : hold.reviewOn === today
      ? t('cell.reviewToday')
      : t(past ? 'cell.reviewPast' : 'cell.review', when);
  return <NextAction tone={past ? 'late' : hold.reviewOn === today ? 'today' : 'future'}>{said}</NextAction>;
}

import { useTranslation } from 'react-i18next';
import { addDays, daysBetween } from '../../lib/dates.ts';
import { formatTime, relativeDay } from '../../lib/day-format.ts';
import { guarded } from '../../lib/rich-text.ts';
import { fold } from '../../lib/text.ts';
import { useDays } from '../../lib/web/Clock.tsx';
import { useLanguage } from '../../lib/web/language.ts';
import { useRead } from '../../lib/web/queries.ts';
import { RichText } from '../../lib/web/ui/RichText.tsx';
import type { ActivityKind } from '../activities/activity.ts';
import { listReasons } from './pipeline.contract.ts';
import type { TodayRow } from './today.contract.ts';

type Facts = TodayRow['reason']['facts'];

/** Why a row stands in the morning, in words (DESIGN 1.1). */
export function ReasonSentence({ row }: { row: TodayRow }) {
  const sentences = useSentences(row);
  // « déc. » at the end of a sentence takes no second stop.
  return (
    <RichText
      text={sentences
        .filter(Boolean)
        .join(' ')
        .replaceAll(/\.(<\/b>|<\/em>)?\.(?=\s|<|$)/gu, '.$1')}
    />
  );
}

function useSentences(row: TodayRow): string[] {
  const { code, facts } = row.reason;
  const action = useActionSentences(row);
  const waiting = useWaitSentence(row);
  const silence = useSilenceSentences(row);
  if (code === 'review_due') return [waiting(facts)];
  if (code === 'action_late') return action.late(facts);
  return code === 'action_today' ? action.today(facts) : silence(code, facts);
}

/** What was planned, for when, and what is known beside it. */
function useActionSentences({ opportunity }: TodayRow) {
  const { t } = useTranslation('today');
  const { t: activity } = useTranslation('activity');
  const { day, today } = useDays();
  const language = useLanguage();
  const kindOf = (facts: Facts) => (facts.kind ?? 'task') as ActivityKind;
  const subjectOf = (facts: Facts) => {
    const usual = activity(`toDo.${kindOf(facts)}`);
    return { subject: upperFirst(withoutStop(text(facts.subject) || usual)), usual };
  };
  const quote = (facts: Facts, key: 'reason.quote' | 'reason.quoteOnly') => {
    if (typeof facts.quoteDays !== 'number') return '';
    return t(key, { when: relativeDay(addDays(today, -facts.quoteDays), { today, language }) });
  };
  const words = () => {
    const said = opportunity?.needWords?.trim();
    return said && said.length <= 90 ? t('reason.words', guarded({ words: said })) : '';
  };
  const expected = (facts: Facts) => {
    const on = text(facts.expectedCloseDate);
    if (on === '') return '';
    return t(on < today ? 'reason.expectedPassed' : 'reason.expected', { day: day(on) });
  };
  return {
    late: (facts: Facts) => {
      const { subject, usual } = subjectOf(facts);
      const planned = t(`reason.planned.${kindOf(facts)}`, { day: dayOf(text(facts.dueOn), day) });
      return [
        quote(facts, 'reason.quote'),
        t('reason.lateBy', { planned, count: Number(facts.workingDays ?? 1) }),
        fold(subject) === fold(usual) ? '' : t('reason.subject', guarded({ subject })),
        words(),
      ];
    },
    today: (facts: Facts) => {
      const { subject } = subjectOf(facts);
      const time = text(facts.dueTime);
      return [
        time === ''
          ? t('reason.anyTime', guarded({ subject }))
          : t('reason.at', guarded({ time: formatTime(time, language), subject: lowerFirst(subject) })),
        quote(facts, 'reason.quoteOnly'),
        expected(facts),
        words(),
      ];
    },
  };
}

/** Nothing is planned: since when nothing happened, and the question to answer. */
function useSilenceSentences({ opportunity }: TodayRow) {
  const { t } = useTranslation('today');
  const { day, dayOf: dayOfInstant, today } = useDays();
  const language = useLanguage();
  return (code: string, facts: Facts): string[] => {
    if (code === 'never_touched') {
      const born = opportunity ? dayOfInstant(opportunity.createdAt) : today;
      const when = relativeDay(born, { today, language });
      return [t('reason.neverTouched', { when }), t('reason.askFirst')];
    }
    const silent = Number(facts.silentDays ?? 0);
    if (silent === 0) return [t('reason.touchedToday'), t('reason.ask')];
    return [
      t('reason.lastTouch', { day: dayOf(text(facts.lastTouch), day) }),
      t('reason.silent', { count: silent }),
      t('reason.ask'),
    ];
  };
}

/** A wait whose day has come. Where nothing outside is awaited, the move is ours (domain 3.1). */
function useWaitSentence({ opportunity }: TodayRow) {
  const { t } = useTranslation('today');
  const { day, today } = useDays();
  const reasons = useRead(listReasons, { query: { outcome: 'on_hold', archived: 'true' } }).data?.items;
  return (facts: Facts) => {
    const label = text(facts.holdReason);
    const quoted = /^[«“]/u.test(label);
    const waiting =
      label === '' ? t('reason.waitingBare') : quoted ? label : t('reason.waiting', { reason: label });
    const reason = reasons?.find(({ id }) => id === opportunity?.hold?.reasonId);
    const since = opportunity?.hold?.since;
    if (reason?.code === 'will_call_back' && since)
      return t('reason.ourMove', guarded({ waiting, count: daysBetween(since, today) }));
    const on = text(facts.reviewOn);
    if (on === today) return t('reason.reviewToday', guarded({ waiting }));
    return t('reason.reviewPast', guarded({ waiting, day: dayOf(on, day) }));
  };
}

function text(fact: Facts[string] | undefined): string {
  return typeof fact === 'string' ? fact : '';
}

/** A reason that lacks its day still gives a sentence. */
function dayOf(fact: string, day: (day: string) => string): string {
  return fact === '' ? '…' : day(fact);
}

function withoutStop(sentence: string): string {
  return sentence.trim().replace(/[.\s]+$/u, '');
}

function upperFirst(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** « Appeler M. Perrin » loses its capital behind the hour; « RDV sur place » and a name keep theirs. */
function lowerFirst(sentence: string): string {
  return /^\p{Lu}\p{Ll}+(?:er|ir|re)(?!\p{L})/u.test(sentence)
    ? sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1)
    : sentence;
}

import { addDays, addMonths, type Day, dayOf, partsOf, startOfWeek, weekday } from '../dates.ts';
import { addWorkingDays } from '../holidays.ts';
import { type Found, type Phrase, phrase, type Reading, type Said } from './phrase.ts';
import { numberOf, numeral, weekdayName, weekdayOf, weekdayShort } from './vocabulary.ts';

/** Days said from today: « demain », « jeudi », « mar. 24 », « dans 2 semaines », "in 3 working days". */

const exactly = (day: Day, time?: string): Found => ({ day, precision: 'day', time: time ?? null });
const daysFromToday =
  (count: number, time?: string) =>
  (_: Said, { today }: Reading) =>
    exactly(addDays(today, count), time);
const onlyPast = (read: Phrase['read']) => (said: Said, reading: Reading) =>
  reading.past ? read(said, reading) : null;

const unit =
  '(?<unit>(?:jours?|jrs?|j|d|days?)(?<working> ouvr(?:e|able)s?)?|(?<workingFirst>(?:working|business) )days?|semaines?|sem|weeks?|w|mois|months?|trimestres?|quarters?|ans?|annees?|years?)';
const weekdayAny = `(?<weekday>${weekdayName}\\.?|${weekdayShort}(?:\\.|(?= \\d)|(?<=^\\p{L}+)$))`;
const ordinal = '(?:er|st|nd|rd|th)?';

export const nearDays: readonly Phrase[] = [
  phrase("aujourd'hui|auj\\.?|ce jour|today", daysFromToday(0)),
  phrase('ce matin|this morning', daysFromToday(0, '09:00')),
  phrase('ce midi', daysFromToday(0, '12:00')),
  phrase("(?:cet? |dans l')apres[- ]midi|this afternoon", daysFromToday(0, '14:00')),
  phrase('ce soir|tonight|this evening', daysFromToday(0, '18:00')),
  phrase('apres[- ]demain|(?:the )?day after tomorrow', daysFromToday(2)),
  phrase('demain|tomorrow', daysFromToday(1)),
  phrase('avant[- ]hier|(?:the )?day before yesterday', onlyPast(daysFromToday(-2))),
  phrase('hier|yesterday', onlyPast(daysFromToday(-1))),

  phrase(
    `(?:il y a|ca fait) (?<count>${numeral}) ${unit}`,
    onlyPast((said, reading) => shifted(said, reading, -1)),
  ),
  phrase(
    `(?<count>${numeral}) ${unit} ago`,
    onlyPast((said, reading) => shifted(said, reading, -1)),
  ),
  phrase(`(?:dans|d'ici(?: a)?|sous|in|within) (?<count>${numeral}) ?${unit}`, (said, reading) =>
    shifted(said, reading, 1),
  ),
  phrase(`\\+ ?(?<count>\\d{1,3}) ?${unit}`, (said, reading) => shifted(said, reading, 1)),
  phrase('j ?\\+ ?(?<count>\\d{1,3})', (said, { today }) =>
    exactly(addDays(today, numberOf(said.count) ?? 0)),
  ),
  phrase("(?:dans|d'ici|sous|in|within) (?<count>24|48|72) ?(?:h|heures|hours)", (said, { today }) =>
    exactly(addDays(today, Number(said.count) / 24)),
  ),
  phrase(
    `(?:dans|d'ici|in|within) (?<count>${numeral}) ?(?:(?<hours>h|heures?|hours?)|min(?:utes?)?)`,
    later,
  ),
  phrase("(?:dans |d'ici |sous )(?:une )?huitaine(?: de jours)?", daysFromToday(8)),
  phrase("(?:dans |d'ici |sous )(?:une )?quinzaine(?: de jours)?", daysFromToday(15)),

  phrase(
    `${weekdayAny}(?: de)?(?: la)? semaine prochaine|(?<english>${weekdayName}),? next week`,
    (said, reading) => {
      const named = weekdayOf(bare(said.weekday ?? said.english), reading.language);
      return named === null ? null : exactly(addDays(startOfWeek(reading.today), 6 + named));
    },
  ),
  phrase(`${weekdayAny} en (?<more>huit|quinze)`, (said, reading) => {
    const next = namedDay(said, { ...reading, past: false });
    return next === null ? null : exactly(addDays(next, said.more === 'huit' ? 7 : 14));
  }),
  phrase(
    `${weekdayAny} (?:dernier|passe)|last (?<english>${weekdayName})`,
    onlyPast((said, reading) => settled(namedDay(said, reading))),
  ),
  phrase(`(?:ce |this )${weekdayAny}`, (said, reading) => {
    const named = weekdayOf(bare(said.weekday), reading.language);
    return named === weekday(reading.today) ? exactly(reading.today) : settled(namedDay(said, reading));
  }),
  // A number behind the name counts when that day of the month does fall on that weekday: « jeudi 2 appels » is not the 2nd.
  phrase(
    `${weekdayAny} (?:le |the )?(?<date>\\d{1,2})${ordinal}(?! ?(?:h|am|pm)(?!\\p{L})| ?[€%])`,
    (said, reading) => settled(numberedDay(said, reading)),
  ),
  phrase(`${weekdayAny} prochain|next (?<english>${weekdayName})`, (said, reading) =>
    settled(namedDay(said, { ...reading, past: false })),
  ),
  phrase(weekdayAny, (said, reading) => settled(namedDay(said, reading))),
];

function settled(day: Day | null): Found | null {
  return day === null ? null : exactly(day);
}

function bare(name: string | undefined): string | undefined {
  return name?.replace('.', '');
}

/** The next day of that name, never today; the last one when what is dated has happened. */
function namedDay(said: Said, { today, language, past }: Reading): Day | null {
  const named = weekdayOf(bare(said.weekday ?? said.english), language);
  if (named === null) return null;
  const ahead = (named - weekday(today) + 7) % 7 || 7;
  return addDays(today, past ? (ahead === 7 ? -7 : ahead - 7) : ahead);
}

function numberedDay(said: Said, { today, language, past }: Reading): Day | null {
  const named = weekdayOf(bare(said.weekday), language);
  for (let step = 0; step <= 2; step++) {
    const { year, month } = partsOf(addMonths(today, past ? -step : step));
    const day = dayOf(year, month, Number(said.date));
    if (day && weekday(day) === named && (past ? day <= today : day >= today)) return day;
  }
  return null;
}

/** « dans 2h », rounded up to five minutes; only when the hour is known. */
function later(said: Said, { today, now }: Reading): Found | null {
  const count = numberOf(said.count);
  if (count === null || now === null) return null;
  const [hours = 0, minutes = 0] = now.split(':').map(Number);
  const reached = Math.ceil((hours * 60 + minutes + count * (said.hours ? 60 : 1)) / 5) * 5;
  const clock = [Math.floor(reached / 60) % 24, reached % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return exactly(addDays(today, Math.floor(reached / 1440)), clock);
}

function shifted(said: Said, { today }: Reading, sign: 1 | -1): Found | null {
  const count = numberOf(said.count);
  if (count === null) return null;
  const unitSaid = said.unit ?? '';
  const by = count * sign;
  if (said.working || said.workingFirst) return exactly(addWorkingDays(today, by));
  if (/^(?:sem|w)/.test(unitSaid)) return exactly(addDays(today, by * 7));
  if (/^mo/.test(unitSaid)) return exactly(addMonths(today, by));
  if (/^(?:tri|q)/.test(unitSaid)) return exactly(addMonths(today, by * 3));
  if (/^(?:an|y)/.test(unitSaid)) return exactly(addMonths(today, by * 12));
  return exactly(addDays(today, by));
}

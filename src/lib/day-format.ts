import { type Day, daysBetween, partsOf, type TimeOfDay, weekday } from './dates.ts';
import type { Language } from './words.ts';

/**
 * Days as the house prints them: short and near in lists (« auj. 14 h », « mar. 24 », « ven. 15 janv. »), whole in
 * documents. A date never breaks: U+00A0 holds its parts together.
 */
type Shown = { today: Day; language: Language; time?: TimeOfDay | null | undefined };

/**
 * The day for lists and cards: « auj. » today, the day's name and number in the 7 days to come, else with its month,
 * and with its year only when that is another one. With `time`, the hour behind it.
 */
export function formatDay(day: Day, { today, language, time }: Shown): string {
  const clock = time ? formatTime(time, language) : '';
  if (day === today) return `${language === 'fr' ? 'auj.' : 'today'}${clock && nbsp + clock}`;
  // A comma parts the day's number from the hour: « jeu. 26, 9 h 05 ».
  const hour = clock && `,${nbsp}${clock}`;
  const { year, month } = partsOf(day);
  const ahead = daysBetween(today, day);
  const start = `${names[language].days[weekday(day) - 1]}${nbsp}${dayNumber(day, language)}`;
  if (ahead > 0 && ahead <= 7) return start + hour;
  const withMonth = `${start}${nbsp}${names[language].shortMonths[month - 1]}`;
  return `${withMonth}${year === partsOf(today).year ? '' : `${nbsp}${year}`}${hour}`;
}

/** « 31 oct. », « 1er déc. 2025 » or "31 Oct": a date within a sentence, its year only when that is another one. */
export function formatDayMonth(day: Day, { today, language }: Omit<Shown, 'time'>): string {
  const { year, month } = partsOf(day);
  const withMonth = `${dayNumber(day, language)}${nbsp}${names[language].shortMonths[month - 1]}`;
  return year === partsOf(today).year ? withMonth : `${withMonth}${nbsp}${year}`;
}

/** « 2 novembre 2026 », « 1er décembre 2026 » or "2 November 2026". */
export function formatDayLong(day: Day, language: Language): string {
  return `${dayNumber(day, language)}${nbsp}${formatMonth(day, language)}`;
}

/** « lundi 2 novembre 2026 » or "Monday 2 November 2026". */
export function formatDayWithName(day: Day, language: Language): string {
  return `${names[language].longDays[weekday(day) - 1]}${nbsp}${formatDayLong(day, language)}`;
}

/** « lundi 2 novembre »: the whole name as a title, the year only when it is another one than today's. */
export function formatDayTitle(day: Day, { today, language }: Omit<Shown, 'time'>): string {
  const named = formatDayWithName(day, language);
  return partsOf(day).year === partsOf(today).year ? named.slice(0, -5) : named;
}

/** « 02/11/2026 », for tables, files and fields, in both languages. */
export function formatDayNumeric(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** « novembre 2026 » or "November 2026": the month a day lies in. */
export function formatMonth(day: Day, language: Language): string {
  const { year, month } = partsOf(day);
  return `${names[language].months[month - 1]}${nbsp}${year}`;
}

/** « nov. 2026 » or "Nov 2026", for axes and columns. */
export function formatMonthShort(day: Day, language: Language): string {
  const { year, month } = partsOf(day);
  return `${names[language].shortMonths[month - 1]}${nbsp}${year}`;
}

/** « 9 h 05 », « 14 h » in French prose, "09:05" in English. */
export function formatTime(time: TimeOfDay, language: Language): string {
  if (language === 'en') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}${nbsp}h${minutes === '00' ? '' : `${nbsp}${minutes}`}`;
}

/** « aujourd’hui », « demain », « après-demain », « hier », « dans 3 jours », « il y a 11 jours ». */
export function relativeDay(day: Day, { today, language }: { today: Day; language: Language }): string {
  const ahead = daysBetween(today, day);
  const near = names[language].near[ahead + 2];
  if (near !== undefined) return near;
  const count = Math.abs(ahead);
  if (language === 'fr') return ahead > 0 ? `dans ${count} jours` : `il y a ${count} jours`;
  return ahead > 0 ? `in ${count} days` : `${count} days ago`;
}

/** Names of the seven days from Monday, short, for calendars and charts. */
export function weekdayNames(language: Language): readonly string[] {
  return names[language].days;
}

function dayNumber(day: Day, language: Language): string {
  const date = partsOf(day).day;
  return date === 1 && language === 'fr' ? '1er' : String(date);
}

const nbsp = '\u00a0';
const names = {
  fr: {
    days: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
    longDays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    shortMonths: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
    near: ['avant-hier', 'hier', 'aujourd’hui', 'demain', 'après-demain'],
  },
  en: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    longDays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    near: ['2 days ago', 'yesterday', 'today', 'tomorrow', 'in 2 days'],
  },
} as const;

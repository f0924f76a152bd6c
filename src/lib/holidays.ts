import joursFeries from '@socialgouv/jours-feries';
import { addDays, type Day, dayOf, daysBetween, partsOf, weekday } from './dates.ts';

/**
 * A working day is one on which a French seller can chase somebody: Monday to Friday, public holidays left out.
 * Alsace and Moselle have two more of them: Good Friday and the 26th of December.
 */
export type Region = { alsaceMoselle?: boolean };

/** French name of the public holiday on this day (« Lundi de Pâques »), or null. */
export function holidayName(day: Day, region: Region = {}): string | null {
  return holidaysOf(partsOf(day).year, region).get(day) ?? null;
}

/** The public holidays of a year, in order: 11, or 13 in Alsace-Moselle. */
export function holidaysOf(year: number, { alsaceMoselle = false }: Region = {}): ReadonlyMap<Day, string> {
  const key = alsaceMoselle ? -year : year;
  let known = years.get(key);
  if (!known) {
    known = readYear(year, alsaceMoselle);
    years.set(key, known);
  }
  return known;
}

export function isWorkingDay(day: Day, region: Region = {}): boolean {
  return weekday(day) <= 5 && holidayName(day, region) === null;
}

/** This day if one works on it, else the first working day after it. */
export function workingDayFrom(day: Day, region: Region = {}): Day {
  return isWorkingDay(day, region) ? day : workingDayFrom(addDays(day, 1), region);
}

/** This day if one works on it, else the last working day before it: « fin mars » stays in March. */
export function workingDayUpTo(day: Day, region: Region = {}): Day {
  return isWorkingDay(day, region) ? day : workingDayUpTo(addDays(day, -1), region);
}

/** The first working day after this day, never this day itself. */
export function nextWorkingDay(day: Day, region: Region = {}): Day {
  return workingDayFrom(addDays(day, 1), region);
}

/** The day `count` working days later, or earlier when negative. Zero leaves the day, working or not. */
export function addWorkingDays(day: Day, count: number, region: Region = {}): Day {
  let reached = day;
  for (let left = Math.abs(count); left > 0; left--) {
    reached =
      count > 0 ? workingDayFrom(addDays(reached, 1), region) : workingDayUpTo(addDays(reached, -1), region);
  }
  return reached;
}

/**
 * Working days after `from` up to and with `to`: 1 from a Friday to the next Monday; negative when `to` is earlier.
 * This is how late something due `from` is on day `to`.
 */
export function workingDaysBetween(from: Day, to: Day, region: Region = {}): number {
  if (to < from) return -workingDaysBetween(to, from, region);
  let count = weekdaysUpTo(to) - weekdaysUpTo(from);
  for (let year = partsOf(from).year; year <= partsOf(to).year; year++) {
    for (const day of holidaysOf(year, region).keys()) {
      if (day > from && day <= to && weekday(day) <= 5) count -= 1;
    }
  }
  return count;
}

const years = new Map<number, ReadonlyMap<Day, string>>();

function readYear(year: number, alsace: boolean): ReadonlyMap<Day, string> {
  const found: [Day, string][] = [];
  for (const [label, midnight] of Object.entries(joursFeries(year, { alsace }))) {
    // Holidays hung on Easter are counted in steps of 24 hours from a local midnight: where the clock changes that
    // night they land an hour before or after theirs. Noon is safe on both sides.
    const noon = new Date(midnight.getTime() + 12 * 3_600_000);
    const day = dayOf(noon.getFullYear(), noon.getMonth() + 1, noon.getDate());
    if (day) found.push([day, label]);
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Mondays to Fridays from a far Monday up to and with this day. */
function weekdaysUpTo(day: Day): number {
  const days = daysBetween('0001-01-01', day) + 1;
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}

import type { TimeOfDay } from '../dates.ts';

/** Hours of the day as sellers write them: `14h`, `9h5`, `14:30`, `2pm`, « midi », « en fin de matinée ». */
export type Hour = { time: TimeOfDay; end: number };

/** The hour that stands at a place of a folded text, with the end of a span (« 14h-15h ») swallowed, or null. */
export function hourAt(text: string, place: number): Hour | null {
  for (const shape of shapes) {
    shape.lastIndex = place;
    const match = shape.exec(text);
    const time = match && clock(match.groups ?? {});
    if (match && time) return { time, end: place + match[0].length };
  }
  return null;
}

/** The hour that follows a date (« , à 14h », « matin »), or null. */
export function hourAfter(text: string, place: number): Hour | null {
  joint.lastIndex = place;
  const start = place + (joint.exec(text)?.[0].length ?? 0);
  const named = namedPart(text, start);
  return named ?? (start > place ? hourAt(text, start) : null);
}

/** `'09:05'` from the parts of an hour; null when no clock shows it. */
function clock({ hours, minutes, half }: Record<string, string | undefined>): TimeOfDay | null {
  let hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function namedPart(text: string, place: number): Hour | null {
  for (const { shape, time } of parts) {
    shape.lastIndex = place;
    const match = shape.exec(text);
    if (match) return { time, end: place + match[0].length };
  }
  return null;
}

const joint = /[ ,]*(?:(?:a|vers|at|around|des|entre|between) |@ ?)?/y;
const until = '(?: ?(?:-|a|et|to|until|and) ?\\d{1,2} ?(?:h ?(?:[0-5]?\\d)?|:\\d\\d|[ap]m))?';
const over = '(?![\\p{L}\\p{N}])';
const shapes = [
  '(?<hours>\\d{1,2})(?:[:.](?<minutes>\\d\\d))? ?(?<half>[ap])\\.?m\\.?',
  '(?<hours>\\d{1,2}) ?(?:h|hrs?|heures?)(?: ?(?<minutes>[0-5]?\\d))?',
  '(?<hours>\\d{1,2}):(?<minutes>\\d\\d)(?::\\d\\d)?',
].map((source) => new RegExp(`${source}${until}${over}`, 'uy'));
const parts = (
  [
    ['(?:en )?fin de matinee|late morning', '11:00'],
    ["(?:en )?fin d'apres[- ]midi|late afternoon", '17:00'],
    ['(?:en |le |au |dans la |in the |this )?(?:debut de |early )?(?:matinee|matin|morning)', '09:00'],
    ['(?:a )?(?:midi|noon)', '12:00'],
    ["(?:en |l'|dans l'|in the )?(?:debut d')?(?:apres[- ]midi|afternoon)", '14:00'],
    ['(?:en |le |au |dans la |in the )?(?:soiree|soir|evening)', '18:00'],
  ] as const
).map(([source, time]) => ({ shape: new RegExp(source + over, 'uy'), time }));

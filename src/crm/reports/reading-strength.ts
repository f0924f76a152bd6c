import type { ReadingCode } from './reading.ts';

/** How strongly a reading is outlined: full, edged, dashed or plain; never by colour (design, reading tag). */
export const readingStrength = {
  clear: 'net',
  watch: 'sur',
  too_few: 'peu',
  none: 'non',
} as const satisfies Record<ReadingCode, string>;

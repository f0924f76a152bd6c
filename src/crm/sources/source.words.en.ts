import type { WordsFor } from '../../lib/words.ts';
import type { source as french } from './source.words.fr.ts';

export const source: WordsFor<typeof french> = {
  label: 'Source',
  channel: 'Channel',
  noChannel: 'channel: any',
  example: 'Tours trade fair',
  add: 'Add a source',
  archive: 'Archive {{name}}',
  bringBack: 'Bring {{name}} back',
  archived_one: '{{count}} archived',
  archived_other: '{{count}} archived',
};

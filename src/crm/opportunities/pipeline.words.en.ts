import type { WordsFor } from '../../lib/words.ts';
import type { pipeline as french } from './pipeline.words.fr.ts';

export const pipeline: WordsFor<typeof french> = {
  template: {
    label: 'Your way of selling',
    stages: 'Stages',
    classic: 'Classic, six stages',
    short_quote: 'Short quote',
    construction: 'Building works, permits',
    tender: 'Call for tenders',
    subscription: 'Subscription',
  },
};

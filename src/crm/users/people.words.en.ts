import type { WordsFor } from '../../lib/words.ts';
import type { people as french } from './people.words.fr.ts';

export const people: WordsFor<typeof french> = {
  invite: {
    label: 'Your team',
    hint: 'Each sees their own figures. No ranking between sellers.',
    example: 'karim@atelier.example',
    another: 'add an address',
    wrongAddress: 'Write a complete address, for instance karim@atelier.example.',
    take: 'Remove {{address}}',
    linksTitle: 'Links to hand over',
    linksText: 'Each link opens one account, once. It will not be shown again.',
    mailed: 'Invitation sent to {{address}}.',
    linkFor: 'Link for {{address}}',
    refused: '{{address}}: {{why}}',
    done: 'Continue',
  },
};

import type { WordsFor } from '../../lib/words.ts';
import type { user as french } from './user.words.fr.ts';

export const user: WordsFor<typeof french> = {
  mail: {
    invitationSubject: '{{organization}} invites you to Jalon',
    invitation: `Hello,

{{inviter}} invites you to join {{organization}} on Jalon, where the team follows its sales.

Open this link and choose your password:
{{link}}

It works once, until {{until}}. If you were not expecting this invitation, ignore this message.`,
    resetSubject: 'Your new Jalon password',
    reset: `Hello,

Somebody, you most likely, asked for a new password for this address.

Open this link and choose one:
{{link}}

It works once, for {{minutes}} minutes. If it was not you, ignore this message: nothing has changed.`,
  },
};

import { useTranslation } from 'react-i18next';
import { useWrite } from '../../lib/web/queries.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import { inviteUser } from './invitation.contract.ts';
import type { Role } from './permissions.ts';

/** What became of one invitation: mailed, a link to hand over, or refused with a sentence. */
export interface Invited {
  readonly address: string;
  readonly link: string | null;
  readonly refused?: string;
}

/** Invites several people, one after the other; one refusal does not stop the others. */
export function useInvites() {
  const { t } = useTranslation('ui');
  const invite = useWrite(inviteUser);
  return async (addresses: readonly string[], role: Role, teamIds: string[] = []): Promise<Invited[]> => {
    const invited: Invited[] = [];
    for (const address of addresses) {
      try {
        const { link, mailed } = await invite.mutateAsync({ body: { email: address, role, teamIds } });
        invited.push({ address, link: mailed ? null : link });
      } catch (error) {
        invited.push({ address, link: null, refused: sentenceOf(error, t) });
      }
    }
    return invited;
  };
}

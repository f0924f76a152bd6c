import type { TFunction } from 'i18next';
import { call } from '../../lib/web/call.ts';
import { sentenceOf } from '../../lib/web/sentence.ts';
import type { Role } from './permissions.ts';
import { inviteUser } from './user.contract.ts';

/** What became of one invitation: mailed, a link to hand over, or refused with a sentence. */
export interface Invited {
  readonly address: string;
  readonly link: string | null;
  readonly refused?: string;
}

/** Invites several people, one after the other; one refusal does not stop the others. */
export async function inviteAll(
  addresses: readonly string[],
  { role, teamIds = [], t }: { role: Role; teamIds?: string[]; t: TFunction<'ui'> },
): Promise<Invited[]> {
  const invited: Invited[] = [];
  for (const address of addresses) {
    try {
      const { link, mailed } = await call(inviteUser, { body: { email: address, role, teamIds } });
      invited.push({ address, link: mailed ? null : link });
    } catch (error) {
      invited.push({ address, link: null, refused: sentenceOf(error, t) });
    }
  }
  return invited;
}

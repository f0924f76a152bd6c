import type { Language } from '../words.ts';
import { mintPrincipal, type Principal } from './scope.ts';

/** Every reason for which data are written without a signed-in person. This list is the whole of it. */
export const systemReasons = {
  new_organization: 'The first administrator does not exist before the organization does.',
  accepted_invitation: 'The person becomes a member by this very write; the invitation proves the right.',
  command_line: 'Somebody with access to the machine and its database runs a command.',
  demonstration: 'Invented data are made for an organization of their own.',
} as const;

export type SystemReason = keyof typeof systemReasons;

/**
 * A principal for work that nobody signed in for. `userId` stands in the history as the author.
 */
export function system(
  _reason: SystemReason,
  who: {
    organizationId: string;
    userId: string;
    language: Language;
    timeZone: string;
    currency: string;
  },
): Principal {
  const reach = { nothing: false, everything: true, owners: [], teams: [], unassigned: true };
  return mintPrincipal({
    ...who,
    role: 'system',
    reach: { ...reach, userId: who.userId },
    through: 'system',
    may: () => true,
  });
}

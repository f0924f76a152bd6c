import type { Reach } from '../../lib/reach.ts';
import type { Role } from './permissions.ts';

/** Whose opportunities a person may see. Without teams the organization is one team. */
export interface Standing {
  readonly userId: string;
  readonly role: Role;
  /** Setting of the organization: a salesperson reads own records only, or the team's. */
  readonly salesSee: 'own' | 'team';
  /** Every team of the organization, whoever is in it. */
  readonly teams: readonly { readonly id: string; readonly memberIds: readonly string[] }[];
}

/**
 * The reach of a person, by role and teams (HOUSE: roles, visibility). A manager or sales admin who belongs to no team
 * serves them all. Private records of others stay closed to everybody; that part of the rule is in lib/reach.ts.
 */
export function reachOf({ userId, role, salesSee, teams }: Standing): Reach {
  const own = teams.filter((team) => team.memberIds.includes(userId));
  const mates = [...new Set([userId, ...own.flatMap((team) => team.memberIds)])];
  const queues = own.map((team) => team.id);
  const nobody = {
    userId,
    nothing: false,
    everything: false,
    owners: [userId],
    teams: [],
    unassigned: false,
  };
  switch (role) {
    case 'admin':
    case 'advisor':
      return { ...nobody, everything: true, unassigned: true };
    case 'manager':
    case 'sales_admin':
      if (own.length === 0) return { ...nobody, everything: true, unassigned: true };
      return { ...nobody, owners: mates, teams: queues, unassigned: true };
    case 'sales':
      if (teams.length === 0)
        return salesSee === 'team'
          ? { ...nobody, everything: true, unassigned: true }
          : { ...nobody, unassigned: true };
      return { ...nobody, owners: salesSee === 'team' ? mates : [userId], teams: queues };
    default:
      return { ...nobody, nothing: true };
  }
}

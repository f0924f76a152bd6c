/**
 * How far a person sees. Records have an owner (or wait in a team's queue) and a level: private, team, organization.
 * The same rule is compiled to SQL in lib/server/within-reach.ts; a test holds the two against each other.
 */
export interface Reach {
  readonly userId: string;
  /** Sees nothing of this kind at all (a caller and opportunities). */
  readonly nothing: boolean;
  /** Sees every record that is not private to somebody else. */
  readonly everything: boolean;
  /** Owners whose team-level records are seen, oneself included. Unused when `everything`. */
  readonly owners: readonly string[];
  /** Teams whose queue of unassigned records is seen. */
  readonly teams: readonly string[];
  /** Whether unassigned records outside any team's queue are seen. */
  readonly unassigned: boolean;
}

export interface Placed {
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly level: string;
}

/** True when a record placed so may be read within this reach. Unknown levels are refused. */
export function reaches(reach: Reach, { ownerId, teamId, level }: Placed): boolean {
  if (reach.nothing) return false;
  if (ownerId === reach.userId) return true;
  if (level === 'organization') return true;
  if (level !== 'team') return false;
  if (reach.everything) return true;
  if (ownerId !== null) return reach.owners.includes(ownerId);
  return teamId === null ? reach.unassigned : reach.teams.includes(teamId);
}

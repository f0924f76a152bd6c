import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reach } from '../reach.ts';

/**
 * The rule of lib/reach.ts as a condition on a table: `alias` holds owner, team and level under the given names.
 * Ids of visible owners go as one parameter, so the plan stays the same whoever asks.
 */
export function withinReach(
  reach: Reach,
  alias: string,
  {
    owner = 'owner_id',
    team = 'team_id',
    level = 'visibility',
    assignee,
  }: { owner?: string; team?: string; level?: string; assignee?: string } = {},
): Expression<SqlBool> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  if (reach.nothing) return sql<SqlBool>`false`;
  // What somebody is given to do they may read, whatever it hangs from.
  if (assignee) {
    const rest = withinReach(reach, alias, { owner, team, level });
    return sql<SqlBool>`(${column(assignee)} = ${reach.userId} and ${column(level)} <> 'removed' or ${rest})`;
  }
  if (reach.everything) {
    return sql<SqlBool>`(${column(level)} in ('team', 'organization') or ${column(owner)} = ${reach.userId})`;
  }
  return sql<SqlBool>`(${column(owner)} = ${reach.userId} or ${column(level)} = 'organization' or (${column(level)} = 'team' and (
    ${column(owner)} = any(${[...reach.owners]}::uuid[])
    or (${column(owner)} is null and (
      ${column(team)} = any(${[...reach.teams]}::uuid[]) or (${reach.unassigned} and ${column(team)} is null))))))`;
}

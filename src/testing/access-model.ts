/**
 * Who may do what to which record, written a second time from the house's own text, without looking at permissions.ts,
 * visibility or SQL. The access matrix holds the product against it; where the two differ one of them is wrong.
 */
export type ModelRole = 'admin' | 'manager' | 'sales' | 'sales_admin' | 'caller' | 'advisor';

const sellers: readonly ModelRole[] = ['admin', 'manager', 'sales', 'sales_admin'];
const everyone: readonly ModelRole[] = [...sellers, 'caller', 'advisor'];
const readers: readonly ModelRole[] = [...sellers, 'advisor'];
const steering: readonly ModelRole[] = ['admin', 'manager'];
const adminOnly: readonly ModelRole[] = ['admin'];
const withKeys: readonly ModelRole[] = [...sellers, 'caller'];

/** `entity:action` -> roles. What is not written here nobody may do. */
const allowed: Record<string, readonly ModelRole[]> = {
  'me:read': everyone,
  'me:update': everyone,
  'session:read': everyone,
  'session:delete': everyone,
  'search:read': everyone,
  'live:read': everyone,
  'api_key:read': withKeys,
  'api_key:create': withKeys,
  'api_key:delete': withKeys,
  'organization:read': everyone,
  'user:read': everyone,
  'team:read': everyone,
  'source:read': everyone,
  'reason:read': everyone,
  'competitor:read': everyone,
  'pipeline:read': everyone,
  'organization:update': adminOnly,
  'organization:create': adminOnly,
  'organization:delete': adminOnly,
  'user:create': adminOnly,
  'user:update': adminOnly,
  'user:delete': adminOnly,
  'team:create': adminOnly,
  'team:update': adminOnly,
  'team:delete': adminOnly,
  'pipeline:create': adminOnly,
  'pipeline:update': adminOnly,
  'source:create': steering,
  'source:update': steering,
  'reason:create': steering,
  'reason:update': steering,
  'competitor:create': sellers,
  'competitor:update': steering,
  'account:read': readers,
  'contact:read': readers,
  'opportunity:read': readers,
  'activity:read': readers,
  'document:read': readers,
  'history:read': readers,
  'report:read': readers,
  'account:create': sellers,
  'account:update': sellers,
  'account:delete': sellers,
  'contact:create': sellers,
  'contact:update': sellers,
  'contact:delete': sellers,
  'opportunity:create': sellers,
  'opportunity:update': sellers,
  'opportunity:delete': sellers,
  'opportunity:close': sellers,
  'opportunity:hold': sellers,
  'opportunity:debrief': sellers,
  'activity:create': sellers,
  'activity:update': sellers,
  'activity:delete': sellers,
  'document:create': sellers,
  'document:update': sellers,
  'document:delete': sellers,
  'import:read': sellers,
  'import:create': sellers,
  'import:update': sellers,
  'import:delete': sellers,
  'export:read': sellers,
};

export function modelAllows(role: ModelRole, entity: string, action: string): boolean {
  return allowed[`${entity}:${action}`]?.includes(role) ?? false;
}

export function modelKnows(entity: string, action: string): boolean {
  return `${entity}:${action}` in allowed;
}

export interface ModelPerson {
  readonly id: string;
  readonly role: ModelRole;
  readonly teams: readonly string[];
}

export interface ModelRecord {
  readonly ownerId: string | null;
  /** Team in whose queue an unassigned record waits. */
  readonly teamId: string | null;
  readonly visibility: 'private' | 'team' | 'organization';
  /** Teams of its owner. */
  readonly ownerTeams: readonly string[];
}

/**
 * Whether a person may see an opportunity, in an organization that has teams and where salespeople see their team.
 * An admin sees all but what is private to others; a manager and an ADV see their teams and what nobody owns; a
 * salesperson sees their team and its queue; a consultant what an admin sees; a caller no opportunity.
 */
export function modelSees(person: ModelPerson, record: ModelRecord): boolean {
  if (person.role === 'caller') return false;
  if (record.ownerId === person.id) return true;
  if (record.visibility === 'private') return false;
  if (record.visibility === 'organization') return true;
  if (person.role === 'admin' || person.role === 'advisor') return true;
  const shares = (teams: readonly string[]) => teams.some((team) => person.teams.includes(team));
  if (record.ownerId !== null) return shares(record.ownerTeams);
  if (record.teamId !== null && shares([record.teamId])) return true;
  return record.teamId === null && (person.role === 'manager' || person.role === 'sales_admin');
}

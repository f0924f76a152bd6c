/**
 * Who may do what. A role opens entities and actions; which records are reached is visibility, apart (visibility.ts).
 * Anything not written here is refused: an unknown role, entity or action gives `false`.
 */
export const roles = ['admin', 'manager', 'sales', 'sales_admin', 'caller', 'advisor'] as const;
export type Role = (typeof roles)[number];

const read = ['read'];
const work = ['read', 'create', 'update', 'delete'];

/** What every signed-in person has for themselves. */
const own = { me: ['read', 'update'], session: ['read', 'delete'], api_key: work, search: read, live: read };
const advisorOwn = { me: ['read', 'update'], session: ['read', 'delete'], search: read, live: read };

const lists = {
  organization: read,
  user: read,
  team: read,
  source: read,
  reason: read,
  competitor: read,
  pipeline: read,
};

const selling = {
  account: work,
  contact: work,
  opportunity: [...work, 'close', 'hold', 'debrief'],
  activity: work,
  document: work,
  competitor: ['read', 'create'],
  history: read,
  report: read,
  import: work,
  export: read,
};

const grants: Record<Role, Record<string, readonly string[]>> = {
  admin: {
    ...lists,
    ...selling,
    ...own,
    organization: work,
    user: work,
    team: work,
    source: work,
    reason: work,
    competitor: work,
    pipeline: work,
  },
  manager: { ...lists, ...selling, ...own, source: work, reason: work, competitor: work },
  sales: { ...lists, ...selling, ...own },
  sales_admin: { ...lists, ...selling, ...own },
  caller: { ...lists, ...own, account_name: read, contact_name: read },
  advisor: {
    ...lists,
    ...advisorOwn,
    account: read,
    contact: read,
    opportunity: read,
    activity: read,
    document: read,
    history: read,
    report: read,
  },
};

/** True when the role opens this action on this entity; false for anything unknown. */
export function may(role: string, entity: string, action: string): boolean {
  const granted = Object.hasOwn(grants, role) ? grants[role as Role] : undefined;
  const actions = granted && Object.hasOwn(granted, entity) ? granted[entity] : undefined;
  return actions?.includes(action) ?? false;
}

/** Everything a role may do, as `entity:action`, for screens that hide what cannot be done. */
export function permissionsOf(role: Role): string[] {
  return Object.entries(grants[role]).flatMap(([entity, actions]) =>
    actions.map((action) => `${entity}:${action}`),
  );
}

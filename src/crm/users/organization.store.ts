import { type Kysely, sql } from 'kysely';
import { type Refusal, refuse } from '../../lib/refusal.ts';
import { conflictOf } from '../../lib/server/concurrent-edit.ts';
import { json, type Tables } from '../../lib/server/database.ts';
import { changed, record } from '../../lib/server/history.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { tellSessions } from '../../lib/server/session-drop.ts';
import { isTimeZone } from '../../lib/time-zones.ts';
import type { OrganizationRow, OrganizationSettings } from './user.table.ts';

export const defaultSettings: OrganizationSettings = {
  salesSee: 'team',
  conversionMoment: 'interest',
  alsaceMoselle: false,
  started: false,
};

/** The organization one works in. */
export function readOrganization(scope: Scope): Promise<OrganizationRow> {
  return scope.db
    .selectFrom('organizations')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .executeTakeFirstOrThrow();
}

/** The same, held until the end of the transaction: changes to people and rights of one organization go one by one. */
export function lockOrganization(scope: Scope): Promise<OrganizationRow> {
  return scope.db
    .selectFrom('organizations')
    .selectAll()
    .where('organization_id', '=', scope.organizationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** The name of an organization that somebody is invited to, read before they belong to it. */
export function organizationName(db: Kysely<Tables>, organizationId: string): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    await sql`select set_org(${organizationId})`.execute(transaction);
    const { name } = await transaction
      .selectFrom('organizations')
      .select('name')
      .where('organization_id', '=', organizationId)
      .executeTakeFirstOrThrow();
    return name;
  });
}

export type OrganizationPatch = Partial<OrganizationSettings> & {
  name?: string | undefined;
  language?: 'fr' | 'en' | undefined;
  timeZone?: string | undefined;
};

/** Changes the settings of the organization; everybody's rights are read anew. */
export async function changeOrganization(
  scope: Scope,
  { version, ...patch }: OrganizationPatch & { version: number },
): Promise<OrganizationRow | Refusal> {
  if (patch.timeZone !== undefined && !isTimeZone(patch.timeZone))
    return refuse('invalid', { field: 'timeZone' });
  const before = await lockOrganization(scope);
  const current = { id: before.organization_id, version: before.version };
  const conflict = await conflictOf(scope, 'organization', current, version, patch);
  if (conflict) return conflict;
  const { name, language, timeZone, ...settings } = patch;
  const after: OrganizationRow = {
    ...before,
    name: name ?? before.name,
    language: language ?? before.language,
    time_zone: timeZone ?? before.time_zone,
    settings: { ...before.settings, ...settings },
    version: before.version + 1,
    updated_at: scope.now,
  };
  await scope.db
    .updateTable('organizations')
    .set({ ...after, settings: json(after.settings) })
    .where('organization_id', '=', scope.organizationId)
    .execute();
  await record(scope, {
    entity: 'organization',
    entityId: after.organization_id,
    kind: 'updated',
    version: after.version,
    changes: changed(facts(before), facts(after)),
    placed: null,
  });
  await tellSessions(scope.db, { organizationId: scope.organizationId });
  return after;
}

function facts({ name, language, time_zone, settings }: OrganizationRow) {
  return { name, language, timeZone: time_zone, ...settings };
}

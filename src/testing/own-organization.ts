import { furnish } from '../app/new-organization.ts';
import { createOrganization } from '../crm/users/founding.store.ts';
import { addMember } from '../crm/users/member.store.ts';
import type { Role } from '../crm/users/permissions.ts';
import { newId } from '../lib/ids.ts';
import { isRefusal } from '../lib/refusal.ts';
import { issueKey } from '../lib/server/api-keys.ts';
import { addPerson } from '../lib/server/auth-people.ts';
import type { Database } from '../lib/server/database.ts';
import { inScope, type Principal } from '../lib/server/scope.ts';
import { system } from '../lib/server/system.ts';

/** A furnished organization with its administrator, made in a database that a built server will open. */
export interface OwnOrganization {
  readonly organizationId: string;
  readonly userId: string;
  /** The administrator's API key. */
  readonly key: string;
  /** Somebody who writes what no request could, such as records of long ago. */
  readonly principal: Principal;
}

export async function foundOrganization(database: Database, now: Date): Promise<OwnOrganization> {
  const founded = await createOrganization(database.kysely, {
    name: 'Atelier Morvan',
    language: 'fr',
    admin: { name: 'Claire Morvan', email: 'claire@morvan.example', passwordHash: 'nobody signs in' },
    now,
    afterCreate: furnish,
  });
  if (isRefusal(founded)) throw new Error(`no organization: ${founded.code}`);
  const principal = system('command_line', {
    ...founded,
    language: 'fr',
    timeZone: 'Europe/Paris',
    currency: 'EUR',
  });
  return { ...founded, principal, key: await keyOf(database, founded, now) };
}

/** Somebody more, with a key. */
export async function addColleague(
  database: Database,
  { principal, organizationId }: OwnOrganization,
  { name, role, teamIds = [], now }: { name: string; role: Role; teamIds?: readonly string[]; now: Date },
): Promise<{ userId: string; key: string }> {
  const userId = newId();
  const email = `${userId}@morvan.example`;
  await inScope(database.kysely, principal, now, async (scope) => {
    const authUserId = await addPerson(scope.db, { name, email, passwordHash: 'nobody signs in', now });
    await addMember(scope, {
      id: userId,
      authUserId,
      name,
      email,
      role,
      language: 'fr',
      teamIds,
      accessEndsAt: null,
    });
  });
  return { userId, key: await keyOf(database, { organizationId, userId }, now) };
}

async function keyOf(
  database: Database,
  who: { organizationId: string; userId: string },
  now: Date,
): Promise<string> {
  const order = { ...who, name: 'measure', mayWrite: true, expiresAt: null, now };
  return (await issueKey(database.kysely, order)).secret;
}

import { type Kysely, sql } from 'kysely';
import { newId } from '../../lib/ids.ts';
import { isRefusal, type Refusal } from '../../lib/refusal.ts';
import { addPerson } from '../../lib/server/auth-people.ts';
import { json, type Tables } from '../../lib/server/database.ts';
import { changed, record } from '../../lib/server/history.ts';
import { inScope, type Scope } from '../../lib/server/scope.ts';
import { type SystemReason, system } from '../../lib/server/system.ts';
import { addMember } from './member.store.ts';
import { defaultSettings } from './organization.store.ts';

export interface Founding {
  readonly name: string;
  readonly language: 'fr' | 'en';
  readonly timeZone?: string;
  readonly demonstration?: boolean;
  /** The first administrator: somebody new with a password, or a person already known. */
  readonly admin: { readonly name: string; readonly email: string } & (
    | { readonly passwordHash: string }
    | { readonly authUserId: string }
  );
  readonly now: Date;
  readonly reason?: SystemReason;
  /** Refuses inside the transaction, before anything is written. */
  readonly before?: (db: Kysely<Tables>) => Promise<Refusal | null>;
  /** Furnishes the new organization, as its administrator. */
  readonly afterCreate: (scope: Scope) => Promise<void>;
}

export interface Founded {
  readonly organizationId: string;
  readonly userId: string;
  readonly authUserId: string;
}

/** Makes an organization with its first administrator and its furniture: all of it, or nothing. */
export function createOrganization(db: Kysely<Tables>, founding: Founding): Promise<Founded | Refusal> {
  const { name, language, timeZone = 'Europe/Paris', demonstration = false, admin, now } = founding;
  const organizationId = newId();
  const userId = newId();
  const currency = 'EUR';
  const founder = system(founding.reason ?? 'new_organization', {
    organizationId,
    userId,
    language,
    timeZone,
    currency,
  });
  return inScope(db, founder, now, async (scope) => {
    const refused = await founding.before?.(scope.db);
    if (isRefusal(refused)) return refused;
    await scope.db
      .insertInto('organizations')
      .values({
        organization_id: organizationId,
        name,
        language,
        time_zone: timeZone,
        currency,
        demonstration,
        settings: json(defaultSettings),
        version: 1,
        created_at: now,
        updated_at: now,
      })
      .execute();
    await record(scope, {
      entity: 'organization',
      entityId: organizationId,
      kind: 'created',
      version: 1,
      changes: changed({}, { name, language, timeZone, ...defaultSettings }),
      placed: null,
    });
    const authUserId =
      'authUserId' in admin ? admin.authUserId : await addPerson(scope.db, { ...admin, now });
    await addMember(scope, {
      id: userId,
      authUserId,
      name: admin.name,
      email: admin.email,
      role: 'admin',
      language,
      teamIds: [],
      accessEndsAt: null,
    });
    await founding.afterCreate(scope);
    return { organizationId, userId, authUserId };
  });
}

/** Held while the first organization is made, so that a link and a command cannot both make one. */
export async function lockFounding(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7461200102)`.execute(db);
}

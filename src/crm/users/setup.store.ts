import type { Kysely } from 'kysely';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import type { Auth } from '../../lib/server/auth.ts';
import type { Database, Tables } from '../../lib/server/database.ts';
import { anybody } from '../../lib/server/memberships.ts';
import { claimToken, issueToken, readToken } from '../../lib/server/public-tokens.ts';
import type { Scope } from '../../lib/server/scope.ts';
import { createOrganization, type Founded, lockFounding } from './founding.store.ts';
import { links } from './links.ts';
import { normalPassword, refusePassword } from './password.ts';

const purpose = 'setup';
const setupHours = 24;

/** True until the first organization has been made. */
export async function awaitsSetup(db: Kysely<Tables>): Promise<boolean> {
  return !(await anybody(db));
}

/**
 * The one-time link of the first-run page, for the terminal: a new one at each start while the server waits, good for
 * a day. Null once set up.
 */
export async function makeSetupLink(
  db: Kysely<Tables>,
  { publicUrl, now }: { publicUrl: string; now: Date },
): Promise<string | null> {
  if (!(await awaitsSetup(db))) return null;
  const order = { purpose, organizationId: null, payload: {}, now, minutes: setupHours * 60 };
  return links.setup(publicUrl, (await issueToken(db, order)).token);
}

export interface SetupOrder {
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: 'fr' | 'en';
  readonly now: Date;
  readonly afterCreate: (scope: Scope) => Promise<void>;
}

/**
 * Makes the first organization.
 * @param token of the printed link; null from the command line of the machine itself, which needs none
 */
export async function setUpFirst(
  { database, auth }: { database: Database; auth: Auth },
  order: SetupOrder & { token: string | null },
): Promise<Founded | Refusal> {
  const { organization, name, email, language, now, token, afterCreate } = order;
  const db = database.kysely;
  const refused =
    (await refuseLink(db, token, now)) ?? refusePassword(order.password, [organization, name, email]);
  if (isRefusal(refused)) return refused;
  const passwordHash = await auth.hashPassword(normalPassword(order.password));
  return createOrganization(db, {
    name: organization,
    language,
    admin: { name, email, passwordHash },
    now,
    reason: token === null ? 'command_line' : 'new_organization',
    before: async (transaction) => {
      await lockFounding(transaction);
      if (!(await awaitsSetup(transaction))) return refuse('setup_done');
      if (token === null || (await claimToken(transaction, { token, purpose, now }))) return null;
      return refuse('link_expired');
    },
    afterCreate,
  });
}

/** Asked before the slow work: a wrong link must not cost a password hash. */
async function refuseLink(db: Kysely<Tables>, token: string | null, now: Date): Promise<Refusal | null> {
  if (!(await awaitsSetup(db))) return refuse('setup_done');
  return token === null || (await readToken(db, { token, purpose, now })) ? null : refuse('link_expired');
}

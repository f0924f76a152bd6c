import { randomBytes } from 'node:crypto';
import { createOrganization, lockFounding } from '../../crm/users/founding.store.ts';
import { organizationsOf } from '../../crm/users/person.store.ts';
import { awaitsSetup } from '../../crm/users/setup.store.ts';
import { isRefusal, type Refusal, refuse } from '../../lib/refusal.ts';
import type { Auth } from '../../lib/server/auth.ts';
import type { Database } from '../../lib/server/database.ts';
import { dayIn } from '../../lib/time-zones.ts';
import type { Language } from '../../lib/words.ts';
import { demoScript } from './demo-script.ts';
import { demoPerson, visitorSeat } from './demo-team.ts';
import { type DemoProgress, playDemo } from './play-demo.ts';
import { storyWords as english } from './story.words.en.ts';
import { storyWords as french } from './story.words.fr.ts';

export interface DemonstrationOrder {
  readonly database: Database;
  readonly auth: Auth;
  readonly now: Date;
  readonly language: Language;
  /** The visitor, who takes the seat of the owner of the invented company; null on a server where nobody is yet. */
  readonly authUserId: string | null;
  readonly onProgress?: (progress: DemoProgress) => void;
}

export interface Demonstration {
  readonly organizationId: string;
  /** How to sign in where nobody could before; the password is told this once. */
  readonly signIn: { readonly email: string; readonly password: string } | null;
}

/**
 * Makes an organization of invented data with the visitor in it, or answers the one they have already. On a server
 * where nobody is, Claire Morvan is made with a password; refused with `setup_done` when somebody is.
 */
export async function openDemonstration(order: DemonstrationOrder): Promise<Demonstration | Refusal> {
  const { database, auth, now, authUserId } = order;
  const db = database.kysely;
  if (authUserId === null) {
    if (!(await awaitsSetup(db))) return refuse('setup_done');
    const { name, email } = demoPerson(visitorSeat);
    const password = randomBytes(12).toString('base64url');
    const passwordHash = await auth.hashPassword(password);
    const founded = await found(order, { name, email, passwordHash });
    return isRefusal(founded) ? founded : { organizationId: founded, signIn: { email, password } };
  }
  const own = (await organizationsOf(db, authUserId, now)).find(({ demonstration }) => demonstration);
  if (own) return { organizationId: own.id, signIn: null };
  const person = await db
    .selectFrom('auth.user')
    .select(['name', 'email'])
    .where('id', '=', authUserId)
    .executeTakeFirstOrThrow();
  const founded = await found(order, { ...person, authUserId });
  return isRefusal(founded) ? founded : { organizationId: founded, signIn: null };
}

type Admin = Parameters<typeof createOrganization>[1]['admin'];

async function found(
  { database, now, language, onProgress }: DemonstrationOrder,
  admin: Admin,
): Promise<string | Refusal> {
  const words = language === 'fr' ? french : english;
  const script = demoScript({ seed, today: dayIn(now, timeZone), timeZone, words });
  const founded = await createOrganization(database.kysely, {
    name: companyName,
    language,
    timeZone,
    demonstration: true,
    admin,
    now: script.begins,
    reason: 'demonstration',
    before: async (transaction) => {
      if (!('passwordHash' in admin)) return null;
      await lockFounding(transaction);
      return (await awaitsSetup(transaction)) ? null : refuse('setup_done');
    },
    afterCreate: (scope) => playDemo(scope, script, onProgress),
  });
  return isRefusal(founded) ? founded : founded.organizationId;
}

const companyName = 'Atelier Morvan';
const timeZone = 'Europe/Paris';
const seed = 1804;

import { readOrganization } from '../../crm/users/organization.store.ts';
import { type OwnOrganization, organizationsOf } from '../../crm/users/person.store.ts';
import { findPerson } from '../../lib/server/auth-people.ts';
import type { Database } from '../../lib/server/database.ts';
import { inScope, type Principal } from '../../lib/server/scope.ts';
import { system } from '../../lib/server/system.ts';
import { CommandMistake, fill, type Terminal, wordsOf } from './command.ts';

/** The person that a command acts for, in the one organization that fits; a mistake when nobody or several do. */
export async function actingPerson(
  database: Database,
  { language, now }: Terminal,
  email: string,
  organization: string,
): Promise<Principal> {
  const person = await findPerson(database.kysely, email);
  const own = person ? await organizationsOf(database.kysely, person.id, now()) : [];
  const { id: organizationId, userId } = choose(own, organization, email, language);
  const who = { organizationId, userId, language };
  const stranger = system('command_line', { ...who, timeZone: 'Europe/Paris', currency: 'EUR' });
  const { time_zone: timeZone, currency } = await inScope(database.kysely, stranger, now(), readOrganization);
  return system('command_line', { ...who, timeZone, currency });
}

function choose(
  own: readonly OwnOrganization[],
  wanted: string,
  email: string,
  language: 'fr' | 'en',
): OwnOrganization {
  const { nobody, several, elsewhere } = wordsOf(language).apiKeyCreate;
  const fitting = wanted === '' ? own : own.filter(({ name, id }) => name === wanted || id === wanted);
  const [only, other] = fitting;
  if (only && !other) return only;
  if (own.length === 0) throw new CommandMistake(fill(nobody, { email }));
  if (!only) throw new CommandMistake(fill(elsewhere, { email, organization: wanted }));
  const names = fitting.map(({ name, id }) => `${name} (${id})`).join(', ');
  throw new CommandMistake(fill(several, { email, names }));
}

import pg from 'pg';
import { addCompetitor } from '../src/crm/opportunities/competitor.store.ts';
import { addTeam } from '../src/crm/users/team.store.ts';
import { isRefusal } from '../src/lib/refusal.ts';
import type { Database } from '../src/lib/server/database.ts';
import { inScope } from '../src/lib/server/scope.ts';
import { addColleague, foundOrganization, type OwnOrganization } from '../src/testing/own-organization.ts';
import { competitorNames, givenNames, surnameEnds, surnameStarts, titles, towns, trades } from './names.ts';
import { seedSearch } from './seed-search.ts';
import { seedStatements } from './seed-statements.ts';

/** An organization of the size asked for, as four years of work leave it. */
export interface Seeded extends OwnOrganization {
  readonly size: number;
  /** A seller of one of the teams, with a twentieth of the opportunities. */
  readonly seller: { readonly userId: string; readonly key: string };
}

const sellers = 20;
const teams = 4;

/** Fills a database: rows by SQL, the search by the function that the stores call. */
export async function seed(
  database: Database,
  ownerUrl: string,
  { size, say }: { size: number; say: (step: string) => void },
): Promise<Seeded> {
  const now = new Date();
  const organization = await foundOrganization(database, now);
  say('sellers and teams');
  const colleagues = await seedPeople(database, organization, now);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    await client.query("set work_mem = '256MB'");
    const values = await valuesFor(client, organization, colleagues, size);
    for (const { name, text } of seedStatements) {
      say(name);
      await run(client, text, values);
    }
    say('search');
    await seedSearch(database, client, organization);
    say('statistics');
    await client.query('vacuum analyze');
    await client.query('select pg_notify($1, $2)', ['bench', 'seeded']);
  } finally {
    await client.end();
  }
  const seller = colleagues[0];
  if (!seller) throw new Error('nobody sells');
  return { ...organization, size, seller };
}

async function seedPeople(database: Database, organization: OwnOrganization, now: Date) {
  const people: { userId: string; key: string }[] = [];
  const ids = await inScope(database.kysely, organization.principal, now, async (scope) => {
    for (const name of competitorNames) await addCompetitor(scope, name);
    const made: string[] = [];
    for (let n = 0; n < teams; n++) {
      const team = await addTeam(scope, { name: `Équipe ${n + 1}` });
      if (isRefusal(team)) throw new Error(`no team: ${team.code}`);
      made.push(team.id);
    }
    return made;
  });
  for (let n = 0; n < sellers; n++) {
    const name = `${givenNames[n % givenNames.length]} ${surnameStarts[n]}${surnameEnds[n]}`;
    const teamIds = ids.slice(n % teams, (n % teams) + 1);
    people.push(await addColleague(database, organization, { name, role: 'sales', teamIds, now }));
  }
  return people;
}

type Values = Readonly<Record<string, unknown>>;

/** What the statements speak of by `:name`. */
async function valuesFor(
  client: pg.Client,
  { organizationId, userId }: OwnOrganization,
  colleagues: readonly { userId: string }[],
  size: number,
): Promise<Values> {
  const column = async (text: string) =>
    (await client.query<{ id: string }>(text, [organizationId])).rows.map(({ id }) => id);
  const reasons = (outcome: string) =>
    column(`select id from reasons where organization_id = $1 and outcome = '${outcome}' order by position`);
  const [pipeline] = await column('select id from pipelines where organization_id = $1');
  const stages = await client.query<{ id: string; probability: number }>(
    'select id, probability from stages where organization_id = $1 order by position',
    [organizationId],
  );
  return {
    org: organizationId,
    admin: userId,
    size,
    accounts: Math.round(size / 4),
    trades,
    starts: surnameStarts,
    ends: surnameEnds,
    given: givenNames,
    postcodes: towns.map(([postcode]) => postcode),
    cities: towns.map(([, city]) => city),
    titles,
    sellers: colleagues.map((one) => one.userId),
    pipeline,
    stages: stages.rows.map(({ id }) => id),
    chances: stages.rows.map(({ probability }) => probability),
    sources: await column('select id from sources where organization_id = $1 order by position'),
    competitors: await column('select id from competitors where organization_id = $1 order by name'),
    lost: await reasons('lost'),
    vanished: await reasons('vanished'),
    cancelled: await reasons('cancelled'),
    held: await reasons('on_hold'),
  };
}

/** Sends a statement with the values it names; `::` is a cast and stays. */
async function run(client: pg.Client, text: string, values: Values): Promise<void> {
  const used: unknown[] = [];
  const places = new Map<string, number>();
  const numbered = text.replace(/(?<!:):([a-z]+)/g, (_, name: string) => {
    if (!(name in values)) throw new Error(`nothing is named ${name}`);
    const place = places.get(name) ?? used.push(values[name]);
    places.set(name, place);
    return `$${place}`;
  });
  await client.query(numbered, used);
}

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../app/routes.ts';
import { createAccount, deleteAccount } from '../crm/accounts/account.contract.ts';
import { createContact, deleteContact } from '../crm/contacts/contact.contract.ts';
import {
  createCompetitor,
  createStage,
  listPipelines,
  listReasons,
} from '../crm/opportunities/pipeline.contract.ts';
import { listSources } from '../crm/sources/source.contract.ts';
import { createApiKey } from '../crm/users/api-key.contract.ts';
import { createTeam } from '../crm/users/team.contract.ts';
import { listUsers, updateUser } from '../crm/users/user.contract.ts';
import { apiBase, encodeQuery, fillPath } from '../lib/call.ts';
import type { Operation } from '../lib/contract.ts';
import {
  type ModelPerson,
  type ModelRecord,
  type ModelRole,
  modelAllows,
  modelKnows,
  modelSees,
} from './access-model.ts';
import { nowhere, type Request, type Sample, samples, type Things } from './access-samples.ts';
import { type Placement, type Planted, placements, plant } from './access-world.ts';
import { type CastPerson, castPassword } from './cast.ts';
import { type Browser, type TestServer, testServer } from './server.ts';

let server: TestServer;
let admin: pg.Client;
let operations: Operation[] = [];
let teams = { a: '', b: '' };
let things: Things;
let people: { person: CastPerson; model: ModelPerson }[] = [];
const shared = new Map<string, Planted>();
let words = 0;

/** The whole list of what anybody may call; a new one is a decision. */
const open = [
  'acceptInvitation',
  'readInvitation',
  'requestPasswordReset',
  'resetPassword',
  'setUp',
  'setupState',
  'signIn',
];

beforeAll(async () => {
  let mounted: Operation[] = [];
  server = await testServer({
    now: new Date('2026-11-02T09:00:00Z'),
    routes: (parts) => {
      const routes = allRoutes(parts);
      mounted = routes.map(({ operation }) => operation);
      return routes;
    },
  });
  operations = mounted;
  admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  const { cast } = server;
  const claire = server.as(cast.claire);
  const a = await claire.call(createTeam, {
    body: { name: 'A', memberIds: [cast.karim.userId, cast.julie.userId, cast.nadege.userId] },
  });
  const b = await claire.call(createTeam, { body: { name: 'B', memberIds: [cast.julien.userId] } });
  teams = { a: a.id, b: b.id };
  const inTeam = (person: CastPerson, own: string[]) => ({
    person,
    model: { id: person.userId, role: person.role as ModelRole, teams: own },
  });
  people = [
    inTeam(cast.claire, []),
    inTeam(cast.karim, [a.id]),
    inTeam(cast.julie, [a.id]),
    inTeam(cast.julien, [b.id]),
    inTeam(cast.nadege, [a.id]),
    inTeam(cast.lea, []),
    inTeam(cast.helene, []),
  ];
  things = await makeThings(claire);
  for (const placement of placements) {
    for (const state of ['open', 'on_hold', 'lost', 'removed'] as const) {
      const at = await plant(server, teams, placement, state);
      shared.set(
        `${placement} ${state}`,
        placement === 'nowhere'
          ? { ...at, opportunityId: nowhere, activityId: nowhere, documentId: nowhere }
          : at,
      );
    }
  }
}, 60_000);

afterAll(async () => {
  await admin.end();
  await server.close();
});

describe('every operation', () => {
  it('has a known entity and action, a sample, and a place in the matrix', () => {
    expect(operations.length).toBeGreaterThan(80);
    const signedIn = operations.filter(({ access }) => access === 'signed_in');
    expect(
      signedIn.filter(({ entity, action }) => !modelKnows(entity, action)).map(({ name }) => name),
    ).toEqual([]);
    expect(signedIn.filter(({ name }) => !samples[name]).map(({ name }) => name)).toEqual([]);
    const names = new Set(operations.map(({ name }) => name));
    expect(Object.keys(samples).filter((name) => !names.has(name))).toEqual([]);
  });

  it('is closed to whom has not signed in, but for the reviewed list', async () => {
    expect(
      operations
        .filter(({ access }) => access === 'public')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(open);
    const before = await fingerprint();
    const answers = await Promise.all(
      operations
        .filter(({ access }) => access === 'signed_in')
        .map(async (operation) => [
          operation.name,
          (await send(server.browser(), operation, requestFor(operation))).status,
        ]),
    );
    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
    expect(await fingerprint()).toBe(before);
  });

  it('refuses a change that comes from another site', async () => {
    const julie = server.as(server.cast.julie);
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    const before = await fingerprint();
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      const { status } = await send(julie, operation, requestFor(operation), foreign);
      expect([operation.name, status]).toEqual([operation.name, 403]);
    }
    expect(await fingerprint()).toBe(before);
  });

  it('a key that may only read changes nothing', async () => {
    const { secret } = await server
      .as(server.cast.julie)
      .call(createApiKey, { body: { name: 'lecture', mayWrite: false } });
    const reader = server.withKey(secret ?? '');
    expect((await send(reader, named('getMe'), {})).status).toBe(200);
    const before = await fingerprint();
    for (const operation of operations.filter(
      ({ method, access }) => method !== 'GET' && access === 'signed_in',
    )) {
      expect([operation.name, (await send(reader, operation, requestFor(operation))).status]).toEqual([
        operation.name,
        403,
      ]);
    }
    expect(await fingerprint()).toBe(before);
  });
});

describe('the matrix', () => {
  it('who has the right role does it, who has not is refused and leaves no trace', async () => {
    const wrong: unknown[] = [];
    let cases = 0;
    for (const { person, model } of people) {
      for (const operation of ofOrganization({ endsSession: false })) {
        const sample = samples[operation.name] as Sample;
        const allowed = modelAllows(model.role, operation.entity, operation.action);
        const wanted = !allowed ? 403 : sample.unknown ? 404 : 200;
        const request = await sample.request(things, anyPlanted());
        const before = allowed ? '' : await fingerprint();
        const answer = await send(server.as(person), operation, request);
        cases++;
        if (familyOf(answer.status) !== wanted)
          wrong.push([person.name, operation.name, answer.status, wanted, answer.body]);
        if (!allowed && (await fingerprint()) !== before)
          wrong.push([person.name, operation.name, 'left a trace']);
      }
    }
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(350);
  }, 120_000);

  it('an opportunity, and what hangs from it, is reached by those who see it and by nobody else', async () => {
    const wrong: unknown[] = [];
    let cases = 0;
    for (const { person, model } of people) {
      for (const operation of operations.filter(({ name }) => samples[name]?.on === 'opportunity')) {
        const sample = samples[operation.name] as Sample;
        for (const placement of placements) {
          const wanted = expected(model, operation, placement);
          const target =
            wanted === 200 && operation.method !== 'GET'
              ? await plant(server, teams, placement, sample.state)
              : planted(placement, sample);
          const before = wanted === 200 ? '' : await fingerprint();
          const answer = await send(server.as(person), operation, await sample.request(things, target));
          cases++;
          const refusedAs = wanted === 404 && sample.named ? 422 : wanted;
          if (familyOf(answer.status) !== refusedAs)
            wrong.push([person.name, operation.name, placement, answer.status, refusedAs, answer.body]);
          if (wanted !== 200 && JSON.stringify(answer.body ?? '').includes(target.canary))
            wrong.push([person.name, operation.name, placement, 'told its content']);
          if (wanted !== 200 && (await fingerprint()) !== before)
            wrong.push([person.name, operation.name, placement, 'left a trace']);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cases).toBeGreaterThan(1000);
  }, 300_000);

  it('lists, boards, search and totals hold what one sees, and count nothing else', async () => {
    const wrong: unknown[] = [];
    for (const { person, model } of people) {
      const { seen, count } = await canaries(model);
      for (const name of [
        'listOpportunities',
        'getBoard',
        'getToday',
        'listActivities',
        'search',
        'getClosingReport',
        'exportOpportunities',
      ]) {
        const operation = named(name);
        const answer = await send(
          server.as(person),
          operation,
          await (samples[name] as Sample).request(things, anyPlanted()),
        );
        const told = new Set(JSON.stringify(answer.body ?? '').match(/canari\d+x/g) ?? []);
        const leaked = [...told].filter((canary) => !seen.has(canary));
        if (leaked.length > 0) wrong.push([person.name, name, 'leaks', leaked]);
        if (name === 'listOpportunities' && answer.status === 200) {
          const { totals } = answer.body as { totals: { count: number } };
          if (totals.count !== count) wrong.push([person.name, 'counts', totals.count, count]);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('what belongs to the organization stays in it', async () => {
    const marc = server.as(server.cast.marc);
    for (const operation of ofOrganization({ endsSession: false })) {
      const request = await (samples[operation.name] as Sample).request(things, anyPlanted());
      if (!request.params?.id) continue;
      const before = await fingerprint();
      const { status } = await send(marc, operation, request);
      expect([operation.name, status]).toEqual([operation.name, 404]);
      expect([operation.name, await fingerprint()]).toEqual([operation.name, before]);
    }
  }, 60_000);

  it('signing out and the like are open to each for oneself', async () => {
    for (const { person } of people) {
      for (const operation of ofOrganization({ endsSession: true })) {
        const own = server.browser();
        await own.send({
          method: 'POST',
          url: `${apiBase}/session`,
          body: { email: person.email, password: castPassword },
        });
        const request = await (samples[operation.name] as Sample).request(
          { ...things, organizationId: person.organizationId },
          anyPlanted(),
        );
        const { status } = await send(own, operation, request);
        expect([person.name, operation.name, familyOf(status)]).toEqual([person.name, operation.name, 200]);
      }
    }
  }, 120_000);

  it('whoever is deactivated is nobody at once, session and key alike', async () => {
    const { cast } = server;
    const julien = server.browser();
    await julien.send({
      method: 'POST',
      url: `${apiBase}/session`,
      body: { email: cast.julien.email, password: castPassword },
    });
    const { secret } = await julien.call(createApiKey, { body: { name: 'sa clé' } });
    const key = server.withKey(secret ?? '');
    expect((await send(key, named('getMe'), {})).status).toBe(200);
    const claire = server.browser();
    await claire.send({
      method: 'POST',
      url: `${apiBase}/session`,
      body: { email: cast.claire.email, password: castPassword },
    });
    const row = (await claire.call(listUsers)).items.find(({ id }) => id === cast.julien.userId);
    await claire.call(updateUser, {
      params: { id: cast.julien.userId },
      body: { version: row?.version ?? 1, active: false },
    });
    for (const operation of operations.filter(({ access }) => access === 'signed_in')) {
      expect([operation.name, (await send(julien, operation, requestFor(operation))).status]).toEqual([
        operation.name,
        401,
      ]);
      expect([operation.name, (await send(key, operation, requestFor(operation))).status]).toEqual([
        operation.name,
        401,
      ]);
    }
  }, 60_000);
});

function expected(model: ModelPerson, operation: Operation, placement: Placement): 200 | 403 | 404 {
  if (!modelAllows(model.role, operation.entity, operation.action)) return 403;
  if (placement === 'nowhere' || placement === 'of another organization') return 404;
  return modelSees(model, recordOf(placement)) ? 200 : 404;
}

function recordOf(placement: Placement): ModelRecord {
  const { julie, julien } = server.cast;
  const record = (ownerId: string | null, more: Partial<ModelRecord> = {}): ModelRecord => ({
    ownerId,
    teamId: null,
    visibility: 'team',
    ownerTeams: ownerId === julie.userId ? [teams.a] : ownerId === julien.userId ? [teams.b] : [],
    ...more,
  });
  switch (placement) {
    case 'of Julie':
      return record(julie.userId);
    case 'of Julien':
      return record(julien.userId);
    case 'private to Julien':
      return record(julien.userId, { visibility: 'private' });
    case 'open to all, of Julien':
      return record(julien.userId, { visibility: 'organization' });
    case 'nobody’s, queue A':
      return record(null, { teamId: teams.a });
    case 'nobody’s, queue B':
      return record(null, { teamId: teams.b });
    default:
      return record(null);
  }
}

/** Canaries of every opportunity that the model says this person sees, read from the tables by the superuser. */
async function canaries(model: ModelPerson): Promise<{ seen: Set<string>; count: number }> {
  const { rows } = await admin.query<{
    title: string;
    owner_id: string | null;
    team_id: string | null;
    visibility: ModelRecord['visibility'];
    owner_teams: string[];
  }>(
    `select o.title, o.owner_id, o.team_id, o.visibility,
       coalesce((select array_agg(m.team_id::text) from team_members m where m.user_id = o.owner_id), '{}') as owner_teams
     from opportunities o where o.organization_id = $1 and o.removed_at is null`,
    [server.cast.organizationId],
  );
  const sees = rows.filter((row) =>
    modelSees(model, {
      ownerId: row.owner_id,
      teamId: row.team_id,
      visibility: row.visibility,
      ownerTeams: row.owner_teams,
    }),
  );
  return { seen: new Set(sees.map(({ title }) => title)), count: sees.length };
}

function ofOrganization({ endsSession }: { endsSession: boolean }): Operation[] {
  return operations.filter(
    ({ name, access }) =>
      access === 'signed_in' &&
      samples[name]?.on === 'organization' &&
      (samples[name]?.endsSession ?? false) === endsSession,
  );
}

function named(name: string): Operation {
  const found = operations.find((operation) => operation.name === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

function planted(placement: Placement, { state = 'open' }: Sample): Planted {
  return shared.get(`${placement} ${state}`) as Planted;
}

function anyPlanted(): Planted {
  return shared.get('of Julie open') as Planted;
}

/** A request whose shape fits, for callers that must not get as far as its content. */
function requestFor(operation: Operation): Request {
  const params = operation.path.includes(':id') ? { params: { id: nowhere } } : {};
  if (operation.name === 'listDocuments') return { query: { opportunityId: nowhere } };
  if (operation.name === 'search') return { query: { q: 'x' } };
  if (operation.name === 'getClosingReport') return { query: { from: '2026-01-01', to: '2026-12-31' } };
  return { ...params, ...bodies[operation.name] };
}

const bodies: Record<string, { body: unknown }> = {};

async function send(
  browser: Browser,
  operation: Operation,
  { params = {}, query = {}, body }: Request,
  headers: Record<string, string> = {},
) {
  const url = apiBase + fillPath(operation.path, params) + encodeQuery(query);
  const sent = operation.takesFile > 0 ? { 'content-type': 'application/octet-stream', ...headers } : headers;
  return browser.send({ method: operation.method, url, body, headers: sent });
}

function familyOf(status: number): number {
  return status >= 200 && status < 300 ? 200 : status;
}

/** Everything that the tables of the trade hold, in one word: whether a refused request left a trace. */
async function fingerprint(): Promise<string> {
  const tables = [
    'opportunities',
    'activities',
    'documents',
    'accounts',
    'contacts',
    'events',
    'status_periods',
    'users',
    'teams',
    'team_members',
    'sources',
    'reasons',
    'competitors',
    'pipelines',
    'stages',
    'organizations',
    'search_entries',
    'idempotency_keys',
    'public_tokens',
    'memberships',
    'imports',
    'import_files',
    'import_rows',
    'import_records',
  ];
  const parts = tables.map(
    (table) => `(select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from ${table} t)`,
  );
  const { rows } = await admin.query<{ word: string }>(`select ${parts.join(` || ',' || `)} as word`);
  return rows[0]?.word ?? '';
}

async function makeThings(claire: Browser): Promise<Things> {
  const { cast } = server;
  const pipelines = (await claire.call(listPipelines)).items;
  const reasons = (await claire.call(listReasons)).items;
  const account = await claire.call(createAccount, { body: { name: 'Acme' } });
  const contact = await claire.call(createContact, { body: { familyName: 'Dubois', accountId: account.id } });
  const competitor = await claire.call(createCompetitor, { body: { name: 'BuroPlus' } });
  const pipeline = pipelines[0];
  const fresh = () => `mot${++words}`;
  const stage = async () => {
    const { stages } = await claire.call(createStage, {
      params: { id: pipeline?.id ?? '' },
      body: { name: fresh(), probability: 20 },
    });
    return stages.at(-1)?.id ?? '';
  };
  const throwawayTeam = await claire.call(createTeam, { body: { name: 'Passage' } });
  const emptyStageId = await stage();
  return {
    organizationId: cast.organizationId,
    throwawayUserId: cast.nadege.userId,
    teamId: teams.a,
    throwawayTeamId: throwawayTeam.id,
    sourceId: (await claire.call(listSources)).items[0]?.id ?? '',
    pipelineId: pipeline?.id ?? '',
    stageId: pipeline?.stages[0]?.id ?? '',
    emptyStageId,
    reasonIds: {
      lost: reasons.find(({ outcome }) => outcome === 'lost')?.id ?? '',
      on_hold: reasons.find(({ outcome }) => outcome === 'on_hold')?.id ?? '',
    },
    competitorId: competitor.id,
    accountId: account.id,
    contactId: contact.id,
    fresh,
    versionOf: async (table, id) => {
      const where = table === 'organizations' ? 'organization_id = $1' : 'id = $1';
      const { rows } = await admin.query<{ version: number }>(`select version from ${table} where ${where}`, [
        id || cast.organizationId,
      ]);
      return rows[0]?.version ?? 1;
    },
    make: async (kind) => {
      if (kind === 'team') return (await claire.call(createTeam, { body: { name: fresh() } })).id;
      if (kind === 'stage') return stage();
      if (kind === 'contact' || kind === 'removed contact') {
        const { id } = await claire.call(createContact, { body: { familyName: fresh() } });
        if (kind === 'removed contact') await claire.call(deleteContact, { params: { id } });
        return id;
      }
      const { id } = await claire.call(createAccount, { body: { name: fresh() } });
      if (kind === 'removed account') await claire.call(deleteAccount, { params: { id } });
      return id;
    },
  };
}

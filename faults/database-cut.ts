import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase } from '../src/lib/server/database.ts';
import { startEmbedded } from '../src/lib/server/embedded-postgres.ts';
import { migrate } from '../src/lib/server/migrate.ts';
import { type Loopback, loopback, type Reply } from '../src/testing/loopback.ts';
import { foundOrganization } from '../src/testing/own-organization.ts';
import { startProgram } from '../src/testing/program.ts';
import { type Cable, layCable } from './cable.ts';
import { effectsOf } from './effects.ts';
import type { Findings } from './findings.ts';
import { checkWhole } from './kill.ts';
import { type Entry, openLedger } from './ledger.ts';
import { placeOf, type Scene } from './scene.ts';
import { startWriters } from './writers.ts';

const migrations = join(import.meta.dirname, '..', 'migrations');

/**
 * The line to a PostgreSQL that runs elsewhere is cut (reliability 4.13), first so that nothing comes back, then so that
 * it is refused: everybody is told within two seconds, and work goes on within five of its return.
 */
export async function databaseCut(
  findings: Findings,
  { folder, seconds }: { folder: string; seconds: number },
): Promise<void> {
  const postgres = await startEmbedded({ dataFolder: join(folder, 'postgres') });
  await migrate({ ...postgres, folder: migrations });
  const direct = openDatabase(postgres.appUrl);
  const { key } = await foundOrganization(direct, new Date());
  await direct.close();
  const cable = await layCable(
    join(new URL(postgres.appUrl).searchParams.get('host') ?? '', '.s.PGSQL.5432'),
  );
  const url = new URL(postgres.appUrl);
  const through = `postgres://${url.username}@127.0.0.1:${cable.port}${url.pathname}`;
  const program = await startProgram({
    env: { JALON_DATA: join(folder, 'server'), DATABASE_URL: through, DATABASE_OWNER_URL: postgres.ownerUrl },
  });
  const place = await placeOf(postgres.adminUrl, { key, url: program.url });
  const client = loopback(program.url, key, { sockets: 20 });
  const look: Scene['look'] = async (work) => {
    const looking = new pg.Client({ connectionString: postgres.adminUrl });
    await looking.connect();
    return work(looking).finally(() => looking.end());
  };
  for (const how of ['silent', 'refused'] as const) {
    const entries = await cutOnce(findings, {
      client,
      cable,
      how,
      seconds: how === 'silent' ? seconds : seconds / 3,
      place,
    });
    await settle(findings, client, { how, entries, look });
  }
  findings.check('the server is still the same process', program.running(), program.said().slice(-500));
  client.close();
  await program.stop();
  cable.close();
  await postgres.stop();
}

async function cutOnce(
  findings: Findings,
  {
    client,
    cable,
    how,
    seconds,
    place,
  }: {
    client: Loopback;
    cable: Cable;
    how: 'silent' | 'refused';
    seconds: number;
    place: Parameters<typeof startWriters>[2]['place'];
  },
): Promise<Entry[]> {
  const ledger = openLedger();
  const writing = startWriters(client, ledger, { round: `cut-${how}`, place, writers: 4, restMs: 20 });
  await pause(1000);
  cable.cut(how);
  const began = Date.now();
  const told: { reply: Reply; took: number }[] = [];
  const asking: Promise<unknown>[] = [];
  while (Date.now() - began < seconds * 1000) {
    asking.push(timed(client).then((one) => told.push(one)));
    await pause(500);
  }
  await Promise.all(asking);
  cable.mend();
  const back = Date.now();
  while ((await timed(client)).reply.status !== 200 && Date.now() - back < 20_000) await pause(100);
  const recovered = Date.now() - back;
  await writing.stop();
  const slowest = Math.max(...told.map(({ took }) => took));
  findings.check(
    `${how}: everybody is told 503, and when to ask again`,
    told.every(({ reply }) => reply.status === 503 && Number(reply.headers['retry-after']) <= 2),
    told.map(({ reply }) => [reply.status, reply.headers['retry-after']]).find(([status]) => status !== 503),
  );
  findings.check(`${how}: nobody waits longer than two seconds`, slowest <= 2200, slowest);
  findings.check(`${how}: work goes on within five seconds`, recovered <= 5000, recovered);
  findings.say(
    `  database ${how} for ${Math.round(seconds)} s: ${told.length} requests told 503, slowest answer ${(slowest / 1000).toFixed(1)} s, back after ${(recovered / 1000).toFixed(1)} s`,
  );
  return ledger.entries;
}

async function timed(client: Loopback): Promise<{ reply: Reply; took: number }> {
  const began = performance.now();
  const reply = await client.send({ path: '/api/v1/opportunities?limit=5' });
  return { reply, took: performance.now() - began };
}

async function settle(
  findings: Findings,
  client: Loopback,
  { how, entries, look }: { how: string; entries: readonly Entry[]; look: Scene['look'] },
): Promise<void> {
  const before = await look((looking) => effectsOf(looking, entries));
  const lost = entries.filter((entry) => entry.state === 'acknowledged' && before.get(entry) !== 1);
  findings.check(`${how}: what was acknowledged is there`, lost.length === 0, lost.length);
  const ledger = openLedger();
  for (const entry of entries.filter(({ state }) => state === 'unknown')) await ledger.retry(client, entry);
  const after = await look((looking) => effectsOf(looking, entries));
  const wrong = entries.filter((entry) => entry.state !== 'refused' && after.get(entry) !== 1);
  findings.check(
    `${how}: sent again it has one effect`,
    wrong.length === 0,
    wrong.map(({ kind, state }) => [kind, state]),
  );
  await checkWhole(findings, { look }, how);
}

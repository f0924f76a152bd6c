import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase } from '../src/lib/server/database.ts';
import { startEmbedded } from '../src/lib/server/embedded-postgres.ts';
import { migrate } from '../src/lib/server/migrate.ts';
import { liveChannel } from '../src/lib/server/scope.ts';
import { loopback } from '../src/testing/loopback.ts';
import { startProgram } from '../src/testing/program.ts';
import { type Figures, measure } from './measure.ts';
import { operationsOf } from './operations.ts';
import { overhearAll } from './overheard.ts';
import { memoryOf, memoryOfPostgres } from './process-usage.ts';
import { seed } from './seed.ts';

/** The figures of one size, with the memory both programs have after all of it, in MB. */
export interface SizeFigures {
  readonly size: number;
  readonly figures: readonly Figures[];
  readonly memory: { readonly node: number | null; readonly postgres: number | null };
  readonly postgres: string;
}

const migrations = join(import.meta.dirname, '..', 'migrations');
/** Different requests an operation has to choose from, twice as many writes. */
const many = 700;

/** A database of its own, filled, and the built server over it: everything measured, then thrown away. */
export async function measureSize(
  size: number,
  {
    folder,
    rounds,
    only,
    say,
  }: { folder: string; rounds: number; only: RegExp; say: (line: string) => void },
): Promise<SizeFigures> {
  mkdirSync(folder, { recursive: true });
  const postgres = await startEmbedded({ dataFolder: join(folder, `of-${size}`) });
  try {
    await migrate({ ...postgres, folder: migrations });
    const database = openDatabase(postgres.appUrl);
    const began = performance.now();
    const seeded = await seed(database, postgres.adminUrl, { size, say: (step) => say(`filling: ${step}`) });
    await database.close();
    say(`filled in ${Math.round((performance.now() - began) / 1000)} s`);
    const floor = new pg.Client({ connectionString: postgres.appUrl });
    const reader = new pg.Client({ connectionString: postgres.adminUrl });
    // When something fails, PostgreSQL goes first; that is not to hide what failed.
    for (const client of [floor, reader]) client.on('error', () => {});
    await Promise.all([floor.connect(), reader.connect()]);
    const version = await reader.query<{ server_version: string }>('show server_version');
    const all = await operationsOf(reader, seeded, many);
    await reader.end();
    const since = Date.now();
    const asked = all.filter(({ name }) => only.test(name));
    const { conversations, rest } = await overhearAll(asked, { appUrl: postgres.appUrl, folder, seeded });
    const env = {
      DATABASE_URL: postgres.appUrl,
      DATABASE_OWNER_URL: postgres.ownerUrl,
      JALON_DATA: join(folder, 'server'),
    };
    const server = await startProgram({ env });
    const clients = {
      admin: loopback(server.url, seeded.key),
      seller: loopback(server.url, seeded.seller.key),
    };
    const pids = { nodePid: server.pid, postmaster: postgres.pid() };
    const change = async () => {
      const told = JSON.stringify({ organizationId: seeded.organizationId });
      await floor.query('select pg_notify($1, $2)', [liveChannel, told]);
      await pause(5);
    };
    const setting = { clients, floor, conversations, since, change, ...pids };
    const figures = await measure(setting, rest, { rounds, say });
    const memory = { node: memoryOf(server.pid), postgres: memoryOfPostgres(postgres.pid()) };
    for (const client of Object.values(clients)) client.close();
    await server.stop();
    await floor.end();
    return { size, figures, memory, postgres: version.rows[0]?.server_version ?? '' };
  } finally {
    await postgres.stop();
  }
}

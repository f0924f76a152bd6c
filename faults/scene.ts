import pg from 'pg';
import { openDatabase } from '../src/lib/server/database.ts';
import { connectEmbedded } from '../src/lib/server/embedded-postgres.ts';
import { type Loopback, loopback } from '../src/testing/loopback.ts';
import { foundOrganization } from '../src/testing/own-organization.ts';
import { childrenOf, type Program, startProgram } from '../src/testing/program.ts';
import type { Place } from './writers.ts';

/** A built Jalon on a folder of its own, with an organization in it, that can be killed and started again. */
export interface Scene {
  readonly key: string;
  readonly organizationId: string;
  readonly place: Place;
  readonly program: () => Program;
  client(sockets?: number): Loopback;
  /** Kills the server, and on demand every process of its PostgreSQL too. */
  kill(options: { postgres: boolean }): Promise<void>;
  /** Kills PostgreSQL alone, every process of it. */
  killPostgres(): void;
  start(): Promise<void>;
  /** Looks behind the curtain, as the superuser, at the database as it is now. */
  look<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export async function setScene(dataFolder: string): Promise<Scene> {
  const env = { JALON_DATA: dataFolder };
  let program = await startProgram({ env });
  const { adminUrl, appUrl } = await connectEmbedded({ dataFolder });
  const database = openDatabase(appUrl);
  const { key, organizationId } = await foundOrganization(database, new Date());
  const place = await placeOf(adminUrl, { key, url: program.url });
  await database.close();
  const look: Scene['look'] = async (work) => {
    const client = new pg.Client({ connectionString: adminUrl });
    client.on('error', () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => {});
    }
  };
  return {
    key,
    organizationId,
    place,
    program: () => program,
    client: (sockets = 8) => loopback(program.url, key, { sockets }),
    async kill({ postgres }) {
      const pids = postgres ? descendantsOf(program.pid) : [];
      const ended = program.kill();
      killAll(pids);
      await ended;
    },
    killPostgres: () => killAll(descendantsOf(program.pid)),
    async start() {
      program = await startProgram({ env });
    },
    look,
    stop: async () => {
      await program.stop();
    },
  };
}

/** PostgreSQL and the processes of it. */
function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...childrenOf(child)]);
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended by itself in the meantime.
    }
  }
}

/** A company to sell to, the stages and a reason. */
export async function placeOf(adminUrl: string, { key, url }: { key: string; url: string }): Promise<Place> {
  const client = loopback(url, key);
  const made = await client.send({ method: 'POST', path: '/api/v1/accounts', body: { name: 'Acme' } });
  client.close();
  if (made.status !== 201) throw new Error(`no account: ${made.status} ${JSON.stringify(made.body)}`);
  const reader = new pg.Client({ connectionString: adminUrl });
  await reader.connect();
  const column = async (text: string) => (await reader.query<{ id: string }>(text)).rows.map(({ id }) => id);
  const stageIds = await column('select id from stages order by position');
  const [lostReasonId = ''] = await column("select id from reasons where outcome = 'lost' order by position");
  await reader.end();
  return { accountId: (made.body as { id: string }).id, stageIds, lostReasonId };
}

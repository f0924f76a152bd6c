import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startDatabaseOfRun } from './database-of-run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where workers ask for databases; nothing is started before one is asked for. */
    readonly databaseOffice: string;
  }
}

/**
 * Opens the office where tests get their databases. PostgreSQL is started by the first test that asks, so that
 * runs of pure tests do not wait for it, and stopped at the end of the run.
 */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  let started: ReturnType<typeof startDatabaseOfRun> | null = null;
  const office = createServer((request, reply) => {
    started ??= startDatabaseOfRun();
    started
      .then((run) => (request.url === '/empty' ? run.emptyDatabase() : run.migratedDatabase()))
      .then(
        (database) => reply.end(JSON.stringify(database)),
        (error: unknown) => reply.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
      );
  });
  await new Promise<void>((resolve) => office.listen(0, '127.0.0.1', resolve));
  project.provide('databaseOffice', `http://127.0.0.1:${(office.address() as AddressInfo).port}`);
  return async () => {
    office.closeAllConnections();
    office.close();
    if (started) await started.then((run) => run.stop()).catch(() => {});
  };
}

import { join } from 'node:path';
import { type Auth, createAuth } from '../../lib/server/auth.ts';
import { type Database, openDatabase } from '../../lib/server/database.ts';
import { prepareDatabase } from '../../lib/server/prepare-database.ts';
import { secretIn } from '../../lib/server/secret.ts';
import { startSentence } from '../../lib/server/start-problem.ts';
import { packageRoot, readSettings, type Settings } from '../settings.ts';
import type { Terminal } from './command.ts';

/** What a command works with: the database at its newest migration, beside a running server or started for it. */
export interface Workshop {
  readonly settings: Settings;
  readonly database: Database;
  readonly auth: Auth;
}

/** Opens the workshop, does the work, and closes everything again, whatever happens. */
export async function inWorkshop<Answer>(
  terminal: Terminal,
  work: (workshop: Workshop) => Promise<Answer>,
): Promise<Answer> {
  const settings = readSettings({ ...terminal.env });
  const prepared = await prepareDatabase({
    ...settings,
    shared: true,
    migrationsFolder: join(packageRoot(), 'migrations'),
    onProgress: (step) => terminal.tell(`  ${startSentence(step.key, step.facts, settings.language)}`),
  });
  try {
    const database = openDatabase(prepared.appUrl, { max: 4 });
    try {
      const publicUrl = settings.publicUrl ?? `http://${settings.host}:${settings.port}`;
      const secret = settings.secret ?? secretIn(settings.dataFolder);
      return await work({ settings, database, auth: createAuth({ database, publicUrl, secret }) });
    } finally {
      await database.close();
    }
  } finally {
    await prepared.stop();
  }
}

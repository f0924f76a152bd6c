import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readPerson } from '../crm/users/person.store.ts';
import { type Auth, createAuth } from '../lib/server/auth.ts';
import { type Database, openDatabase } from '../lib/server/database.ts';
import { watchDisk } from '../lib/server/disk-space.ts';
import { startLive } from '../lib/server/live.ts';
import { openMail } from '../lib/server/mail.ts';
import { secretIn } from '../lib/server/secret.ts';
import { createSessions, type Sessions } from '../lib/server/session.ts';
import { furnish } from './new-organization.ts';
import { allRoutes } from './routes.ts';
import { buildServer } from './server.ts';
import { packageRoot, type Settings } from './settings.ts';

/** The running whole: server, database, sessions. */
export interface Jalon {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly auth: Auth;
  readonly sessions: Sessions;
  readonly publicUrl: string;
  close(): Promise<void>;
}

/** Puts the parts together over a migrated database. Tests give their own clock. */
export async function assemble({
  settings,
  appUrl,
  home = null,
  now = () => new Date(),
}: {
  settings: Settings;
  appUrl: string;
  /** Where the database lives on this machine; null when somebody else runs it. */
  home?: string | null;
  now?: () => Date;
}): Promise<Jalon> {
  const publicUrl = settings.publicUrl ?? `http://${settings.host}:${settings.port}`;
  const database = openDatabase(appUrl);
  const secret = settings.secret ?? secretIn(settings.dataFolder);
  const auth = createAuth({ database, publicUrl, secret });
  const sessions = createSessions({ database, auth, now, readPerson });
  const mail = openMail({ smtpUrl: settings.smtpUrl, from: settings.mailFrom, publicUrl });
  const live = await startLive(database);
  await sessions.start();
  const https = publicUrl.startsWith('https:');
  const app = await buildServer({
    ...settings,
    database,
    disk: home === null ? undefined : watchDisk(home),
    now,
    live,
    routes: allRoutes({ database, auth, sessions, mail, publicUrl, afterCreate: furnish }),
    authenticate: sessions.authenticate,
    whileValid: sessions.whileValid,
    webFolder: join(packageRoot(), 'dist', 'web'),
    https,
  });
  return {
    app,
    database,
    auth,
    sessions,
    publicUrl,
    async close() {
      await live.close();
      await app.close();
      await sessions.close();
      mail?.close();
      await database.close();
    },
  };
}

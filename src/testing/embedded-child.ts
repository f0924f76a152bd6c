import { startEmbedded } from '../lib/server/embedded-postgres.ts';

/**
 * A process of its own that holds a data folder, to be killed by tests: `node --import tsx embedded-child.ts FOLDER`.
 * It says `{"url": ..., "pid": ...}` on a line when the database is there, then waits.
 */
const database = await startEmbedded({ dataFolder: process.argv[2] ?? '' });
database.announce('http://127.0.0.1:3999');
console.log(JSON.stringify({ url: database.adminUrl, pid: database.pid() }));
process.once('SIGTERM', async () => {
  await database.stop();
  process.exit();
});
setInterval(() => {}, 60_000);

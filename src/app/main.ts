import { join } from 'node:path';
import { makeSetupLink } from '../crm/users/setup.store.ts';
import { isRefusal } from '../lib/refusal.ts';
import { assertPortFree } from '../lib/server/free-port.ts';
import { type PreparedDatabase, prepareDatabase } from '../lib/server/prepare-database.ts';
import { asStartProblem, StartProblem, startSentence } from '../lib/server/start-problem.ts';
import { assemble, type Jalon } from './assemble.ts';
import { openDemonstration } from './demo/open-demonstration.ts';
import { packageRoot, readSettings, type Settings } from './settings.ts';
import { startWords } from './start-words.ts';

/** `npm start`: database, migrations, server; prints where to go and how to sign in; stops cleanly. */
async function main(): Promise<void> {
  const settings = readSettings();
  const say = startWords(settings.language);
  await assertPortFree(settings.host, settings.port);
  const prepared = await prepareDatabase({
    ...settings,
    migrationsFolder: join(packageRoot(), 'migrations'),
    onProgress: (step) => console.log(`  ${startSentence(step.key, step.facts, settings.language)}`),
    onLost: (problem) => {
      console.error(say.lost, problem);
      process.exit(1);
    },
  });
  const { appUrl, home } = prepared;
  const jalon = await assemble({ settings, appUrl, home }).catch(async (problem: unknown) => {
    await prepared.stop();
    throw problem;
  });
  stopOnSignals(jalon, prepared, settings);
  await jalon.app.listen({ host: settings.host, port: settings.port });
  prepared.announce(jalon.publicUrl);
  console.log(`\n  ${say.ready}  ${jalon.publicUrl}`);
  const signIn = process.argv.includes('--demo') ? await furnishDemonstration(jalon, settings) : null;
  if (signIn) return console.log(`  ${say.demonstration}\n  ${signIn.email}  ${signIn.password}\n`);
  const link = await makeSetupLink(jalon.database.kysely, { publicUrl: jalon.publicUrl, now: new Date() });
  console.log(link ? `  ${say.setUp}\n  ${link}\n` : `  ${say.signIn}\n`);
}

/** `--demo`: invented data on a server where nobody is yet; where somebody is, they open it from the screens. */
async function furnishDemonstration({ database, auth }: Jalon, { language }: Settings) {
  console.log(`  ${startWords(language).playing}`);
  const opened = await openDemonstration({ database, auth, now: new Date(), language, authUserId: null });
  return isRefusal(opened) ? null : opened.signIn;
}

function stopOnSignals(jalon: Jalon, prepared: PreparedDatabase, settings: Settings): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log(`\n  ${startWords(settings.language).stopping}`);
    await jalon.close();
    await prepared.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop().catch(fail));
}

main().catch(fail);

function fail(error: unknown): void {
  const problem = asStartProblem(error);
  if (problem instanceof StartProblem) {
    console.error(`\n  ${problem.sentence(languageOfTerminal())}\n`);
    process.exit(problem.exitCode);
  }
  console.error(problem);
  process.exit(1);
}

function languageOfTerminal(): 'fr' | 'en' {
  return /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'en' : 'fr';
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Loopback } from '../src/testing/loopback.ts';
import { doubledClosings, effectsOf } from './effects.ts';
import type { Findings } from './findings.ts';
import { type BegunImport, beginImport, finishImport, runImport, salesOf } from './imports.ts';
import { type Entry, openLedger } from './ledger.ts';
import { type Scene, setScene } from './scene.ts';
import { findHalfDone, looks } from './whole.ts';
import { startWriters } from './writers.ts';

/**
 * kill -9 at a random moment of the first two seconds of eight writers, in every other round with an import under way,
 * in every other with PostgreSQL killed too (reliability 4.2, 4.3). After each start: everything acknowledged is there,
 * nothing is half done, and what nobody knows of has one effect once it is sent again.
 */
export async function killRounds(
  findings: Findings,
  { folder, rounds, importRows }: { folder: string; rounds: number; importRows: number },
): Promise<void> {
  const scene = await setScene(folder);
  const imports: BegunImport[] = [];
  const sum = { acknowledged: 0, unknown: 0, happened: 0, imported: 0, slowest: 0 };
  for (let round = 1; round <= rounds; round++) {
    const name = `R${round}`;
    // Of any length, so that the kill meets some before, some during and some after their end.
    const begun = round % 2 === 0 ? beginImport(name, Math.ceil(Math.random() * importRows)) : null;
    if (begun) imports.push(begun);
    const postgres = Math.floor(round / 2) % 2 === 1;
    const entries = await writeAndKill(scene, { name, begun, postgres });
    await scene.start();
    sum.slowest = Math.max(sum.slowest, scene.program().startedIn);
    await checkRound(findings, scene, { name, entries, begun, sum });
    if (round % 10 === 0 || round === rounds)
      findings.say(
        `  ${round} kills: ${sum.acknowledged} saves acknowledged, ${sum.unknown} cut off (of which ${sum.happened} had been saved), slowest start ${(sum.slowest / 1000).toFixed(1)} s`,
      );
  }
  await finishImports(findings, scene, imports);
  if (imports.length > 0)
    findings.say(
      `  ${imports.length} imports of up to ${importRows} rows met a kill: ${sum.imported} were written, ${imports.length - sum.imported} left nothing and were finished later`,
    );
  await scene.stop();
}

async function writeAndKill(
  scene: Scene,
  { name, begun, postgres }: { name: string; begun: BegunImport | null; postgres: boolean },
): Promise<Entry[]> {
  const client = scene.client(10);
  const ledger = openLedger();
  const writing = startWriters(client, ledger, { round: name, place: scene.place });
  const importing = begun ? runImport(client, begun) : Promise.resolve();
  await pause(Math.random() * 2000);
  await scene.kill({ postgres });
  await Promise.all([writing.stop(), importing]);
  client.close();
  return ledger.entries;
}

async function checkRound(
  findings: Findings,
  scene: Scene,
  {
    name,
    entries,
    begun,
    sum,
  }: {
    name: string;
    entries: readonly Entry[];
    begun: BegunImport | null;
    sum: { acknowledged: number; unknown: number; happened: number; imported: number };
  },
): Promise<void> {
  const acknowledged = entries.filter(({ state }) => state === 'acknowledged');
  const unknown = entries.filter(({ state }) => state === 'unknown');
  const refused = entries.filter(({ state }) => state === 'refused');
  sum.acknowledged += acknowledged.length;
  sum.unknown += unknown.length;
  findings.check(`${name}: nothing is refused`, refused.length === 0, refused[0]?.reply);
  const before = await scene.look((client) => effectsOf(client, entries));
  const lost = acknowledged.filter((entry) => before.get(entry) !== 1);
  findings.check(`${name}: what was acknowledged is there, once`, lost.length === 0, lost.map(told));
  sum.happened += unknown.filter((entry) => before.get(entry) === 1).length;
  await checkWhole(findings, scene, name);
  if (begun) {
    const sales = (await scene.look((client) => salesOf(client, [begun]))).get(begun.round) ?? 0;
    findings.check(
      `${name}: an import is there whole or not at all`,
      sales === 0 || sales === begun.rows,
      sales,
    );
    if (sales === begun.rows) sum.imported++;
  }
  const client = scene.client(1);
  await sendAgain(findings, client, name, unknown);
  client.close();
  const after = await scene.look((looking) => effectsOf(looking, entries));
  const wrong = entries.filter((entry) => after.get(entry) !== 1);
  findings.check(
    `${name}: sent again with the same key it has one effect`,
    wrong.length === 0,
    wrong.map(told),
  );
  findings.check(`${name}: nothing was closed twice`, (await scene.look(doubledClosings)) === 0);
}

async function sendAgain(
  findings: Findings,
  client: Loopback,
  name: string,
  unknown: readonly Entry[],
): Promise<void> {
  const ledger = openLedger();
  for (const entry of unknown) {
    const reply = await ledger.retry(client, entry);
    findings.check(`${name}: what was cut off can be sent again`, entry.state === 'acknowledged', [
      entry.kind,
      reply.status,
      reply.body,
    ]);
  }
}

export async function checkWhole(
  findings: Findings,
  scene: Pick<Scene, 'look'>,
  name: string,
): Promise<void> {
  const half = await scene.look(findHalfDone);
  for (const one of half) findings.check(`${name}: ${one.what}`, false, one);
  for (let n = half.length; n < looks; n++) findings.check(`${name}: whole`, true);
}

async function finishImports(
  findings: Findings,
  scene: Scene,
  imports: readonly BegunImport[],
): Promise<void> {
  const client = scene.client(2);
  for (const begun of imports) {
    const done = await finishImport(client, begun);
    findings.check(
      `${begun.round}: an import that was cut off can be finished`,
      done?.state === 'done',
      done?.failure,
    );
  }
  client.close();
  const sales = await scene.look((looking) => salesOf(looking, imports));
  const wrong = imports.filter(({ round, rows }) => sales.get(round) !== rows);
  findings.check(
    'every row of every import is there once',
    wrong.length === 0,
    wrong.map(({ round, rows }) => [round, rows, sales.get(round)]),
  );
  await checkWhole(findings, scene, 'in the end');
}

function told({ kind, token, state }: Entry) {
  return { kind, token, state };
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseCut } from './database-cut.ts';
import { diskFull } from './disk-full.ts';
import { doubleSubmit } from './double-submit.ts';
import { startFindings } from './findings.ts';
import { killRounds } from './kill.ts';

const help = `npm run faults -- [--rounds 100] [--import-rows 1000] [--cut 30] [--only kill]

  --rounds       kill -9 so many times; a short run of 3 takes under a minute
  --import-rows  most rows of an import that is cut off
  --cut          seconds without database
  --only         kill, double, cut or disk
`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    'import-rows': { type: 'string', default: '1000' },
    cut: { type: 'string', default: '30' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'jalon-faults-'));
// As root, PostgreSQL of another user passes through.
if (process.getuid?.() === 0) chmodSync(folder, 0o711);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const findings = startFindings();
const wanted = (name: string) => values.only === undefined || values.only === name;
const [rounds, importRows, seconds] = [values.rounds, values['import-rows'], values.cut].map(Number) as [
  number,
  number,
  number,
];

// The cut is mostly waiting: it goes beside the others.
const cutting = wanted('cut')
  ? attempt('cut database', () => databaseCut(findings, { folder: join(folder, 'cut'), seconds }))
  : null;
if (wanted('double'))
  await attempt('double submit', () => doubleSubmit(findings, { folder: join(folder, 'double') }));
if (wanted('disk')) await attempt('full disk', () => diskFull(findings, { folder: join(folder, 'full') }));
if (wanted('kill'))
  await attempt('kill -9', () => killRounds(findings, { folder: join(folder, 'kill'), rounds, importRows }));
await cutting;

console.log(`${findings.passed} passed, ${findings.failed} failed`);
process.exit(findings.failed === 0 && findings.passed > 0 ? 0 : 1);

/** A program that ends in the middle is a finding like another. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    findings.check(`${name}: goes to its end`, false, error instanceof Error ? error.stack : String(error));
  }
}

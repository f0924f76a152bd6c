import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { resultsPage } from './results.ts';
import { measureSize, type SizeFigures } from './size.ts';
import { measureStarts } from './starts.ts';
import { firstLoad } from './web-weight.ts';

const help = `npm run bench -- [--sizes 10k,100k] [--only list] [--rounds 12] [--no-write]

  --sizes    opportunities to measure with: 10k, 100k, 1M
  --only     operations whose name holds these letters, and no starts
  --rounds   interleaved rounds of server and floor
  --no-write leaves bench/RESULTS.md as it is
`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10k,100k' },
    only: { type: 'string' },
    rounds: { type: 'string', default: '12' },
    'no-write': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
// PostgreSQL of another user passes through.
if (process.getuid?.() === 0) (await import('node:fs')).chmodSync(folder, 0o711);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const rounds = Number(values.rounds);
const only = new RegExp(values.only ?? '', 'i');
const before = loadavg()[0] ?? 0;
const starts = values.only ? null : await measureStarts(folder);
const sizes: SizeFigures[] = [];
for (const size of values.sizes.split(',').map(sizeOf)) {
  const say = (line: string) => console.error(`  ${size.toLocaleString('en')}  ${line}`);
  sizes.push(await measureSize(size, { folder, rounds, only, say }));
}
const page = resultsPage({
  sizes,
  starts,
  web: firstLoad(),
  rounds,
  day: new Date().toISOString().slice(0, 10),
  load: [before, loadavg()[0] ?? 0],
});
console.log(`\n${page}`);
if (!values.only && !values['no-write']) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), page);
process.exit(0);

/** `100k` is 100,000. */
function sizeOf(text: string): number {
  const [, number, unit = ''] = text.trim().match(/^(\d+)([kM]?)$/) ?? [];
  if (!number) throw new Error(`no size: ${text}`);
  return Number(number) * { '': 1, k: 1000, M: 1_000_000 }[unit as '' | 'k' | 'M'];
}

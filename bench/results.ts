import { cpus, totalmem } from 'node:os';
import { goalsOf } from './goals.ts';
import type { Figures } from './measure.ts';
import type { SizeFigures } from './size.ts';
import type { Starts } from './starts.ts';

export interface Results {
  readonly sizes: readonly SizeFigures[];
  readonly starts: Starts | null;
  readonly web: { readonly script: number; readonly style: number };
  readonly rounds: number;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Processes that wanted a processor before and after, on average. */
  readonly load: readonly [number, number];
}

const none = '–';

/** The page that stands in the repository. */
export function resultsPage(results: Results): string {
  const { sizes, starts, web, rounds, load } = results;
  const [first] = cpus();
  const postgres = sizes[0]?.postgres ?? '';
  const growth = growthOf(sizes);
  return [
    '# What it costs',
    '',
    'Written by `npm run bench`. Each operation is asked of the built server over loopback with an API key on a kept',
    'connection, one request after the other, in rounds that alternate with its floor: the very statements the server',
    'sends for that request (overheard, in the same transaction), sent straight through `pg`. Times are ms; CPU is ms an',
    'operation, the server’s Node and the PostgreSQL processes that serve it apart. Goals are those for 100,000',
    'opportunities: reads ≤ 1.5 × floor + 1 ms and ≤ 2 ms CPU in Node; CPU of both together ≤ 6 ms for the list by amount,',
    '≤ 2.3 for search, ≤ 18 for the report, ≤ 2 for create, record and stage change.',
    '',
    `| machine | ${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB |`,
    '| --- | --- |',
    `| system | ${process.platform} ${process.arch}, Node ${process.versions.node}, PostgreSQL ${postgres} (embedded, default settings, fsync on) |`,
    `| measured | ${results.day}, ${rounds} interleaved rounds; load average ${load[0].toFixed(1)} before, ${load[1].toFixed(1)} after (the bench itself is about 1) |`,
    '',
    ...sizes.flatMap((one) => ['', ...tableOf(one)]),
    ...(growth.length > 0 ? ['', '## Growth', '', ...growth] : []),
    '',
    '## Process and page',
    '',
    '| what | figure | goal |',
    '| --- | ---: | ---: |',
    ...(starts ? startRows(starts) : []),
    `| script of the first load, gzip | ${(web.script / 1000).toFixed(1)} kB | ≤ 180 kB |`,
    `| style of the first load, gzip | ${(web.style / 1000).toFixed(1)} kB | |`,
    '',
  ].join('\n');
}

function tableOf({ size, figures, memory }: SizeFigures): string[] {
  return [
    `## ${size.toLocaleString('en')} opportunities`,
    '',
    '| operation | median | p95 | floor | floor p95 | ratio | CPU Node | CPU PostgreSQL | together | goals |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...figures.map(rowOf),
    '',
    `Memory after all of it: Node ${mb(memory.node)}, PostgreSQL ${mb(memory.postgres)} (shared pages counted once).`,
  ];
}

function rowOf(one: Figures): string {
  const { name, ours, floor, node, postgres } = one;
  const both = node === null || postgres === null ? null : node + postgres;
  const goals = goalsOf(one).map(({ text, met }) => `${met ? '✓' : '✗'} ${text}`);
  const cells = [
    name,
    ...[ours.median, ours.p95, floor.median, floor.p95, ours.median / floor.median, node, postgres, both].map(
      ms,
    ),
    goals.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function startRows({ first, later, idle }: Starts): string[] {
  const middle = later[Math.floor(later.length / 2)] ?? 0;
  const both = idle.node === null || idle.postgres === null ? null : idle.node + idle.postgres;
  return [
    `| first start on a new folder, without installing | ${(first / 1000).toFixed(2)} s | < 15 s |`,
    `| later starts, median of ${later.length} | ${(middle / 1000).toFixed(2)} s | < 1.5 s |`,
    `| idle memory: Node ${mb(idle.node)}, PostgreSQL ${mb(idle.postgres)} | ${mb(both)} | < 250 MB |`,
  ];
}

/** How much longer the largest size takes than the one before it. */
function growthOf(sizes: readonly SizeFigures[]): string[] {
  const [before, after] = sizes.slice(-2);
  if (!before || !after) return [];
  return after.figures.flatMap(({ name, ours }) => {
    const smaller = before.figures.find((one) => one.name === name);
    if (!smaller) return [];
    const times = `${(ours.median / smaller.ours.median).toFixed(2)} ×`;
    return [
      `- ${name}: ${times} from ${before.size.toLocaleString('en')} to ${after.size.toLocaleString('en')}`,
    ];
  });
}

function ms(value: number | null): string {
  return value === null ? none : value.toFixed(2);
}

function mb(value: number | null): string {
  return value === null ? none : `${Math.round(value)} MB`;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { fault, placeOf, slices } from './architecture.ts';

const sources = filesBelow('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
let modules: IModule[] = [];

beforeAll(async () => {
  const { output } = await cruise(['src'], {
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|html|json)$' },
    parser: 'tsc',
  });
  modules = (output as ICruiseResult).modules.filter(({ source }) => source.startsWith('src/'));
});

describe('the house', () => {
  it('every source file is read, with its imports', () => {
    const read = new Set(modules.map(({ source }) => source));
    expect(sources.filter((path) => !read.has(path))).toEqual([]);
    const found = modules.flatMap(({ dependencies }) => dependencies).length;
    const written = sources.flatMap(
      (path) => readFileSync(path, 'utf8').match(/^(?:import|export)\s[^;]*?from\s/gm) ?? [],
    ).length;
    expect(written).toBeGreaterThan(200);
    expect(found).toBeGreaterThanOrEqual(written * 0.95);
  });

  it('each file imports only what its kind and its floor allow', () => {
    const faults = modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ resolved }) => resolved.startsWith('src/') && /\.tsx?$/.test(resolved))
        .flatMap(({ resolved, dependencyTypes }) => {
          const typeOnly = dependencyTypes.includes('type-only');
          const why = fault(source, resolved, { typeOnly });
          return why ? [`${source} -> ${resolved}: ${why}`] : [];
        }),
    );
    expect(faults).toEqual([]);
  });

  it('a planted fault of each sort is caught', () => {
    const plain = { typeOnly: false };
    expect(fault('src/lib/money.ts', 'src/crm/users/permissions.ts', plain)).toMatch('no word of the trade');
    expect(
      fault('src/crm/accounts/account.store.ts', 'src/crm/opportunities/opportunity.store.ts', plain),
    ).toMatch('comes before');
    expect(fault('src/crm/opportunities/closing.ts', 'src/lib/server/database.ts', plain)).toMatch(
      'pure file does not import',
    );
    expect(
      fault(
        'src/crm/opportunities/OpportunityBoard.tsx',
        'src/crm/opportunities/opportunity.store.ts',
        plain,
      ),
    ).toMatch('part file');
    expect(fault('src/crm/users/x.store.ts', 'src/app/server.ts', plain)).toMatch('roof');
    expect(fault('src/crm/unknown/x.ts', 'src/lib/money.ts', plain)).toMatch('no place');
    expect(fault('src/app/server.ts', 'src/testing/cast.ts', plain)).toMatch('only tests');
  });

  it('every folder of the trade has its place in the order', () => {
    const folders = readdirSync('src/crm').filter((name) => !name.includes('.'));
    expect(folders.filter((name) => !slices.includes(name as (typeof slices)[number]))).toEqual([]);
  });

  it('pure files have no clock, no chance and no network', () => {
    const guilty = sources
      .filter((path) => placeOf(path).kind === 'pure' && placeOf(path).floor !== 'outside')
      .filter((path) => !mayMakeIds.includes(path))
      .flatMap((path) => {
        const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        const used = code.match(/Date\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|from 'node:/);
        return used ? [`${path}: ${used[0]}`] : [];
      });
    expect(guilty).toEqual([]);
  });

  it('no file hides behind a vague name', () => {
    const vague = sources.filter((path) =>
      /(^|\/)(utils?|helpers?|common|misc|types|constants|index)(\.tsx?$|\/)/.test(path),
    );
    expect(vague).toEqual([]);
  });

  it('AGENTS.md says what is so: the order of slices, the commands, the files it names', () => {
    const page = readFileSync('AGENTS.md', 'utf8');
    expect(page.replace(/\s+/g, ' ')).toContain(slices.join(', '));
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...page.matchAll(/`npm (?:run )?([a-z]+)/g)].map(([, name]) => name ?? '');
    expect(commands.length).toBeGreaterThan(5);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const named = [...page.matchAll(/`((?:src|docs|migrations)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('data is reached through scopes: raw handles stay in the reviewed list', () => {
    const raw = sources.filter(
      (path) =>
        placeOf(path).kind !== 'test' &&
        placeOf(path).floor === 'crm' &&
        /\bmintPrincipal\b|from 'pg'/.test(readFileSync(path, 'utf8')),
    );
    expect(raw).toEqual([]);
  });
});

/** Ids are made by the server; this one file holds the maker. */
const mayMakeIds = ['src/lib/ids.ts'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

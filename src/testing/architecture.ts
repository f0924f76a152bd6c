/** The floors of the house and who may stand on whom: HOUSE order, ground first. Read by architecture.test.ts. */
export const slices = [
  'users',
  'sources',
  'consents',
  'activities',
  'accounts',
  'contacts',
  'products',
  'opportunities',
  'documents',
  'leads',
  'campaigns',
  'privacy',
  'merges',
  'reports',
  'imports',
] as const;

/** What a file is, told by the middle word of its name and by its folder. */
export type FileKind =
  | 'pure'
  | 'contract'
  | 'words'
  | 'table'
  | 'view'
  | 'store'
  | 'routes'
  | 'part'
  | 'server'
  | 'web'
  | 'roof'
  | 'testing'
  | 'test';

export interface Place {
  readonly floor: 'app' | 'crm' | 'lib' | 'testing' | 'outside';
  readonly slice: string | null;
  readonly kind: FileKind;
}

export function placeOf(path: string): Place {
  const kind = kindOf(path);
  const [, floor, slice] = path.match(/^src\/(app|crm|lib|testing)\/(?:([^/]+)\/)?/) ?? [];
  if (!floor) return { floor: 'outside', slice: null, kind };
  return { floor: floor as Place['floor'], slice: floor === 'crm' ? (slice ?? null) : null, kind };
}

function kindOf(path: string): FileKind {
  if (/\.(?:test|outside)\.tsx?$/.test(path)) return 'test';
  if (path.startsWith('src/testing/')) return 'testing';
  const middle = path.match(/\.(contract|words|table|view|store|routes)(?:\.(?:fr|en))?\.ts$/)?.[1];
  if (middle) return middle as FileKind;
  if (path.startsWith('src/lib/server/')) return 'server';
  if (path.startsWith('src/lib/web/')) return 'web';
  if (path.startsWith('src/app/')) return 'roof';
  if (path.endsWith('.tsx')) return 'part';
  return 'pure';
}

/** What each kind may import, besides its own kind where that makes sense. Tests and the roof may import anything. */
const mayImport: Record<FileKind, readonly FileKind[]> = {
  pure: ['pure'],
  contract: ['pure', 'contract'],
  words: ['pure', 'words'],
  table: ['pure', 'table', 'server'],
  view: ['pure', 'contract', 'table', 'view'],
  store: ['pure', 'contract', 'table', 'view', 'store', 'server', 'words'],
  routes: ['pure', 'contract', 'table', 'view', 'store', 'routes', 'server', 'words'],
  part: ['pure', 'contract', 'words', 'web', 'part'],
  web: ['pure', 'contract', 'words', 'web', 'part'],
  server: ['pure', 'contract', 'words', 'table', 'server'],
  roof: ['pure', 'contract', 'words', 'table', 'view', 'store', 'routes', 'part', 'web', 'server', 'roof'],
  testing: [
    'pure',
    'contract',
    'words',
    'table',
    'view',
    'store',
    'routes',
    'part',
    'web',
    'server',
    'roof',
    'testing',
  ],
  test: [
    'pure',
    'contract',
    'words',
    'table',
    'view',
    'store',
    'routes',
    'part',
    'web',
    'server',
    'roof',
    'testing',
    'test',
  ],
};

/** Why this import is not allowed, or null when it is. `typeOnly`: nothing of it is left once compiled. */
export function fault(from: string, to: string, { typeOnly }: { typeOnly: boolean }): string | null {
  const [a, b] = [placeOf(from), placeOf(to)];
  if (a.kind === 'test' || a.kind === 'testing') return null;
  if (b.kind === 'test' || b.floor === 'testing') return 'only tests import tests and testing';
  if (a.floor === 'app') return null;
  if (a.floor === 'lib' && b.floor !== 'lib') return 'lib knows no word of the trade';
  if (a.floor === 'crm' && b.floor === 'app') return 'a slice does not know the roof';
  if (a.floor === 'crm' && b.floor === 'crm' && rank(b.slice) > rank(a.slice))
    return `${a.slice} comes before ${b.slice}`;
  if (a.floor === 'crm' && rank(a.slice) < 0) return `${a.slice} has no place in the order of slices`;
  // A type leaves no trace: a browser part may speak of a table's row no more than of the table, but a pure rule
  // may name the shape that a contract describes.
  if (typeOnly && a.kind === 'pure' && b.kind === 'contract') return null;
  if (typeOnly && ['words', 'table'].includes(a.kind) && b.kind === 'contract') return null;
  if (!mayImport[a.kind].includes(b.kind)) return `a ${a.kind} file does not import a ${b.kind} file`;
  return null;
}

function rank(slice: string | null): number {
  return slices.indexOf(slice as (typeof slices)[number]);
}

import type pg from 'pg';
import { addDays } from '../src/lib/dates.ts';
import { dayIn } from '../src/lib/time-zones.ts';
import type { Asked } from '../src/testing/loopback.ts';
import type { Seeded } from './seed.ts';

/** What is measured: an operation of the API, in as many different requests as are asked for. */
export interface Measured {
  readonly name: string;
  readonly as: 'admin' | 'seller';
  /** Which goals of the house it is held against. */
  readonly kind: 'read' | 'write' | 'search' | 'report' | 'list';
  readonly requests: readonly Asked[];
  /** Something in the organization changes before each request: sums and reports that were kept are computed anew. */
  readonly afterChange?: boolean;
  /** Each request can be sent only once: what is closed cannot be closed again. */
  readonly once?: boolean;
}

const base = '/api/v1';

/** Requests over different records, drawn from the database; each write gets an opportunity of its own. */
export async function operationsOf(client: pg.Client, seeded: Seeded, many: number): Promise<Measured[]> {
  const { organizationId, seller } = seeded;
  const today = dayIn(new Date(), 'Europe/Paris');
  const column = async (text: string, values: unknown[] = []) =>
    (await client.query(text, [organizationId, ...values])).rows.map((row) => String(Object.values(row)[0]));
  const spread = `order by hashtext(id::text) limit ${many}`;
  const [pipeline] = await column('select id from pipelines where organization_id = $1');
  const [, stage] = await column('select id from stages where organization_id = $1 order by position');
  const [reason] = await column(
    "select id from reasons where organization_id = $1 and outcome = 'lost' order by position",
  );
  const own = await column(
    `select id from opportunities where organization_id = $1 and owner_id = $2 ${spread}`,
    [seller.userId],
  );
  const accounts = await column(`select id from accounts where organization_id = $1 ${spread}`);
  const names = await column(`select name from accounts where organization_id = $1 ${spread}`);
  const phones = await column(
    `select phones->0->>'number' from contacts where organization_id = $1 ${spread}`,
  );
  const open = await column(
    `select id from opportunities where organization_id = $1 and status = 'open' and stage_id <> $2 and version = 1 and visibility = 'team'
      ${spread}`,
    [stage],
  );
  const half = Math.floor(open.length / 2);
  const of = (all: readonly string[], make: (one: string, n: number) => Asked): Asked[] => all.map(make);
  const list = (query: string) => [{ path: `${base}/opportunities?limit=50&${query}` }];
  const found = (q: string) => ({ path: `${base}/search?${new URLSearchParams({ q })}` });
  const report = `${base}/reports/closing?from=${addDays(today, -364)}&to=${today}`;
  return [
    { name: 'list by amount', as: 'admin', kind: 'list', requests: list('sort=-potentialAmount') },
    {
      name: 'list by amount, after a change',
      as: 'admin',
      kind: 'list',
      afterChange: true,
      requests: list('sort=-potentialAmount'),
    },
    {
      name: 'list by amount, a seller’s team',
      as: 'seller',
      kind: 'list',
      requests: list('sort=-potentialAmount'),
    },
    { name: 'list by weighted amount', as: 'admin', kind: 'list', requests: list('sort=-weightedAmount') },
    {
      name: 'board as the screen asks, up to 100 a column',
      as: 'admin',
      kind: 'read',
      requests: [{ path: `${base}/pipelines/${pipeline}/board` }],
    },
    {
      name: 'board, 15 a column',
      as: 'admin',
      kind: 'read',
      requests: [{ path: `${base}/pipelines/${pipeline}/board?perColumn=15` }],
    },
    {
      name: 'one record',
      as: 'seller',
      kind: 'read',
      requests: of(own, (id) => ({ path: `${base}/opportunities/${id}` })),
    },
    {
      name: 'create',
      as: 'seller',
      kind: 'write',
      requests: of(accounts, (accountId, n) => ({
        method: 'POST',
        path: `${base}/opportunities`,
        body: {
          accountId,
          title: `Cuisine de la maison ${n}`,
          potentialAmount: 1000 + n,
          expectedCloseDate: addDays(today, 60),
        },
      })),
    },
    {
      name: 'stage change',
      as: 'admin',
      kind: 'write',
      once: true,
      requests: of(open.slice(0, half), (id) => ({
        method: 'PATCH',
        path: `${base}/opportunities/${id}`,
        body: { stageId: stage, version: 1 },
      })),
    },
    {
      name: 'close as lost',
      as: 'admin',
      kind: 'write',
      once: true,
      requests: of(open.slice(half), (id) => ({
        method: 'POST',
        path: `${base}/opportunities/${id}/closing`,
        body: {
          outcome: 'lost',
          reasonId: reason,
          competitorId: null,
          note: 'Trop tard pour leur chantier.',
        },
      })),
    },
    { name: 'search, a name', as: 'seller', kind: 'search', requests: of(names, found) },
    {
      name: 'search, with a slip',
      as: 'seller',
      kind: 'search',
      requests: of(names, (name) => found(slip(name))),
    },
    {
      name: 'search, a phone',
      as: 'seller',
      kind: 'search',
      requests: of(phones, (phone) => found(asTyped(phone))),
    },
    { name: 'closing report, a year', as: 'admin', kind: 'report', requests: [{ path: report }] },
    {
      name: 'closing report, after a change',
      as: 'admin',
      kind: 'report',
      afterChange: true,
      requests: [{ path: report }],
    },
    { name: 'today', as: 'seller', kind: 'read', requests: [{ path: `${base}/today` }] },
  ];
}

/** Two letters of the name change places. */
function slip(name: string): string {
  const [trade, surname = ''] = name.split(' ');
  return `${trade} ${surname.slice(0, 2)}${surname[3] ?? ''}${surname[2] ?? ''}${surname.slice(4)}`;
}

/** +33612345678 as people write it: 06 12 34 56 78. */
function asTyped(phone: string): string {
  return `0${phone.slice(3)}`.replace(/(\d\d)(?=\d)/g, '$1 ');
}

import type pg from 'pg';
import type { Entry } from './ledger.ts';

/** How often each save stands in the database: 1 where all is well, for those acknowledged and those sent again. */
export async function effectsOf(client: pg.Client, entries: readonly Entry[]): Promise<Map<Entry, number>> {
  const found = new Map<Entry, number>(entries.map((entry) => [entry, 0]));
  const count = async (kind: Entry['kind'], text: string) => {
    const own = new Map(entries.filter((entry) => entry.kind === kind).map((entry) => [entry.token, entry]));
    const { rows } = await client.query<{ token: string; times: number }>(text, [[...own.keys()]]);
    for (const { token, times } of rows) {
      const entry = own.get(token);
      if (entry) found.set(entry, times);
    }
  };
  await count(
    'create',
    `select changes->'title'->>1 as token, count(*)::int as times from events e
     where kind = 'created' and entity = 'opportunity' and changes->'title'->>1 = any($1)
       and exists (select from opportunities o where o.organization_id = e.organization_id and o.id = e.entity_id) group by 1`,
  );
  await count(
    'change',
    `select changes->'title'->>1 as token, count(*)::int as times from events
     where entity = 'opportunity' and kind <> 'created' and changes->'title'->>1 = any($1) group by 1`,
  );
  await count(
    'log',
    'select subject as token, count(*)::int as times from activities where subject = any($1) group by 1',
  );
  await count(
    'close',
    `select closing_note as token, count(*)::int as times from opportunities o where closing_note = any($1)
       and status = 'lost' and closed_on is not null and closing_reason_id is not null group by 1`,
  );
  return found;
}

/** Saves of one opportunity by one closing: a second `closed` event would be one too many. */
export async function doubledClosings(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from (select entity_id from events where entity = 'opportunity' and kind = 'closed'
       group by organization_id, entity_id having count(*) > 1) doubled`,
  );
  return rows[0]?.n ?? 0;
}

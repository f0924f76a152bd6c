import type pg from 'pg';

/**
 * Statements that find what is half done: each answers ids, none where all is whole. Asked as the superuser, over every
 * organization.
 */
const half: Readonly<Record<string, string>> = {
  'an opportunity without exactly one running period': `
    select o.id from opportunities o left join status_periods p
      on p.organization_id = o.organization_id and p.opportunity_id = o.id and p.recorded_to is null
    where o.removed_at is null group by o.organization_id, o.id having count(p.id) <> 1`,
  'a running period that says something else than its opportunity': `
    select o.id from opportunities o join status_periods p
      on p.organization_id = o.organization_id and p.opportunity_id = o.id and p.recorded_to is null
    where (o.status, o.stage_id, o.potential_cents, o.base_probability, o.closed_on, o.owner_id)
      is distinct from (p.status, p.stage_id, p.potential_cents, p.probability, p.closed_on, p.owner_id)`,
  'periods that leave a gap or overlap': `
    select opportunity_id as id from (select opportunity_id, recorded_to,
        lead(recorded_from) over (partition by organization_id, opportunity_id order by recorded_from, id) as following
      from status_periods) p where recorded_to is distinct from following`,
  'an opportunity whose history has not each version once': `
    select o.id from opportunities o left join events e
      on e.organization_id = o.organization_id and e.entity = 'opportunity' and e.entity_id = o.id
    group by o.organization_id, o.id, o.version
    having count(e.id) <> o.version or count(distinct e.version) <> o.version or min(e.version) <> 1 or max(e.version) <> o.version`,
  'an account or contact whose history lacks its version': `
    select r.id from (select organization_id, id, version, 'account' as entity from accounts
        union all select organization_id, id, version, 'contact' from contacts) r
    where not exists (select from events e where e.organization_id = r.organization_id and e.entity = r.entity
      and e.entity_id = r.id and e.version = r.version)`,
  'history of something that is not there': `
    select e.entity_id as id from events e where e.entity = 'opportunity'
      and not exists (select from opportunities o where o.organization_id = e.organization_id and o.id = e.entity_id)`,
  'a record that search does not find': `
    select r.id from (select organization_id, id, removed_at, 'account' as entity from accounts
        union all select organization_id, id, removed_at, 'contact' from contacts
        union all select organization_id, id, removed_at, 'opportunity' from opportunities) r
    where (r.removed_at is null) <> exists (select from search_entries s where s.organization_id = r.organization_id
      and s.entity = r.entity and s.entity_id = r.id)`,
  'a search entry of something that is not there': `
    select s.entity_id as id from search_entries s where s.entity in ('account', 'contact', 'opportunity')
      and not exists (select from accounts a where a.organization_id = s.organization_id and a.id = s.entity_id)
      and not exists (select from contacts c where c.organization_id = s.organization_id and c.id = s.entity_id)
      and not exists (select from opportunities o where o.organization_id = s.organization_id and o.id = s.entity_id)`,
  'a closing that is not whole': `
    select id from opportunities where (status in ('won', 'lost', 'vanished', 'cancelled')) <> (closed_on is not null)
      or (status = 'won' and won_cents is null) or (status in ('lost', 'vanished', 'cancelled') and closing_reason_id is null)
      or (status = 'on_hold') <> (hold_since is not null and hold_reason_id is not null and hold_review_on is not null)`,
  'an activity that hangs from nothing': `
    select id from activities where account_id is null and contact_id is null and opportunity_id is null`,
  'an activity that is open to others than its opportunity': `
    select a.id from activities a join opportunities o on o.organization_id = a.organization_id and o.id = a.opportunity_id
    where (a.access_owner_id, a.access_team_id, a.access_level) is distinct from (o.owner_id, o.team_id, o.visibility)`,
  'a key of a request that was never answered':
    'select user_id as id from idempotency_keys where status is null',
  'records of an import that is not done': `
    select r.entity_id as id from import_records r join imports i
      on i.organization_id = r.organization_id and i.id = r.import_id where i.state not in ('done', 'undone')`,
  'an opportunity of an import that does not know it': `
    select o.id from opportunities o where o.import_id is not null and not exists (select from imports i
      where i.organization_id = o.organization_id and i.id = o.import_id and i.state in ('done', 'undone'))`,
};

export interface Half {
  readonly what: string;
  readonly count: number;
  readonly ids: readonly string[];
}

/** Everything half done that is found; empty where all is whole. */
export async function findHalfDone(client: pg.Client): Promise<Half[]> {
  const found: Half[] = [];
  for (const [what, text] of Object.entries(half)) {
    const { rows } = await client.query<{ id: string }>(text);
    if (rows.length > 0) found.push({ what, count: rows.length, ids: rows.slice(0, 3).map(({ id }) => id) });
  }
  return found;
}

/** How many looks one search for half done things is. */
export const looks = Object.keys(half).length;

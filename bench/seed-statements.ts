/**
 * Four years of a sales team, by SQL. Chance is a hash of the row's number, so that every run makes the same rows.
 * Spread: 20 % open (mostly recent), 5 % on hold, the rest closed; a few companies have many opportunities.
 */
export const seedStatements: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'chance',
    text: `create function pg_temp.chance(n bigint, salt bigint) returns float8 language sql immutable
      return (hashint8extended(n, salt) & 9007199254740991) / 9007199254740992.0`,
  },
  {
    name: 'choice',
    text: `create function pg_temp.pick(among text[], n bigint, salt bigint) returns text language sql immutable
      return among[1 + floor(pg_temp.chance(n, salt) * cardinality(among))::int]`,
  },
  {
    name: 'companies',
    text: `create temp table seeded_accounts as
      select n, uuidv7(at - now()) as id, at,
        pg_temp.pick(:trades::text[], n, 1) || ' ' || pg_temp.pick(:starts::text[], n, 2) || pg_temp.pick(:ends::text[], n, 3) as name,
        1 + floor(pg_temp.chance(n, 4) * cardinality(:cities::text[]))::int as town
      from (select n, now() - interval '4 years' * (1 - n / (:accounts::float8 + 1)) as at
        from generate_series(1, :accounts::bigint) n) numbered`,
  },
  { name: 'companies, found by number', text: 'create unique index on seeded_accounts (n)' },
  {
    name: 'accounts',
    text: `insert into accounts (organization_id, id, kind, name, name_key, activity, phones, emails, postcode, city, country,
        owner_id, source_id, customer_since, version, created_at, updated_at)
      select :org::uuid, id, 'company', name, lower(unaccent(name)), lower(split_part(name, ' ', 1)),
        jsonb_build_array(jsonb_build_object('number', '+33' || (1 + floor(pg_temp.chance(n, 5) * 5))::int || lpad(floor(pg_temp.chance(n, 6) * 1e8)::int::text, 8, '0'), 'label', '')),
        jsonb_build_array(jsonb_build_object('address', 'contact@' || lower(replace(unaccent(name), ' ', '-')) || '.example', 'label', '')),
        (:postcodes::text[])[town], (:cities::text[])[town], 'FR', null, (pg_temp.pick(:sources::text[], n, 7))::uuid,
        case when pg_temp.chance(n, 8) < 0.4 then (at + interval '30 days')::date end, 1, at, at
      from seeded_accounts`,
  },
  {
    name: 'contacts',
    text: `insert into contacts (organization_id, id, account_id, given_name, family_name, name_key, phones, emails, version, created_at, updated_at)
      select :org::uuid, uuidv7(at - now()), id, given, family, lower(unaccent(family || ' ' || given)),
        jsonb_build_array(jsonb_build_object('number', '+336' || lpad(floor(pg_temp.chance(n, 13) * 1e8)::int::text, 8, '0'), 'label', '')),
        jsonb_build_array(jsonb_build_object('address', lower(unaccent(given || '.' || family)) || n || '@example.fr', 'label', '')), 1, at, at
      from (select n, id, at, pg_temp.pick(:given::text[], n, 10) as given,
        pg_temp.pick(:starts::text[], n, 11) || pg_temp.pick(:ends::text[], n, 12) as family from seeded_accounts) people`,
  },
  {
    name: 'what is sold',
    text: `create temp table seeded_opportunities as
      select d.*, uuidv7(d.at - now()) as id, a.id as account_id, a.name as account_name,
        least(current_date, (d.at + interval '10 days' + interval '110 days' * pg_temp.chance(d.n, 29))::date) as ended,
        case when status in ('open', 'on_hold') and pg_temp.chance(d.n, 30) < 0.5 then 2
          when status in ('open') then 1 else 2 end as version
      from (
        select n, at, stage, case
            when u < 0.04 + 0.32 * age then 'open' when u < 0.09 + 0.32 * age then 'on_hold'
            when pg_temp.chance(n, 21) < 0.4 then 'won' when pg_temp.chance(n, 21) < 0.77 then 'lost'
            when pg_temp.chance(n, 21) < 0.97 then 'vanished' else 'cancelled' end as status,
          (round(300 * exp(pg_temp.chance(n, 22) * 5.3)) * 100)::bigint as cents,
          (pg_temp.pick(:sellers::text[], n, 23))::uuid as owner_id,
          (pg_temp.pick(:sources::text[], n, 24))::uuid as source_id,
          pg_temp.pick(:titles::text[], n, 25) as title,
          1 + floor(power(pg_temp.chance(n, 26), 1.5) * :accounts::int)::bigint as company
        from (select n, n / (:size::float8 + 1) as age, pg_temp.chance(n, 20) as u,
            now() - interval '4 years' * (1 - n / (:size::float8 + 1)) as at,
            1 + floor(pg_temp.chance(n, 27) * 6)::int as stage
          from generate_series(1, :size::bigint) n) numbered) d
      join seeded_accounts a on a.n = d.company`,
  },
  { name: 'what is sold, by number', text: 'create unique index on seeded_opportunities (n)' },
  { name: 'statistics of it', text: 'analyze seeded_opportunities' },
  {
    name: 'opportunities',
    text: `insert into opportunities (organization_id, id, account_id, title, pipeline_id, stage_id, stage_since, status, origin, owner_id,
        visibility, source_id, potential_cents, won_cents, stage_probability, gut_feeling, base_probability, expected_close_date, postponed_count,
        hold_since, hold_reason_id, hold_review_on, closed_on, closed_by, closing_reason_id, competitor_id, competitor_price_cents, same_scope,
        amount_to_confirm, version, created_at, updated_at)
      select :org::uuid, id, account_id, title, :pipeline::uuid, ((:stages::text[])[stage])::uuid, at, status,
        case when status = 'won' and pg_temp.chance(n, 40) < 0.15 then 'direct' when status = 'won' and pg_temp.chance(n, 40) < 0.25 then 'recurring' else 'pursued' end,
        case when pg_temp.chance(n, 41) < 0.98 then owner_id end,
        case when pg_temp.chance(n, 42) < 0.97 then 'team' when pg_temp.chance(n, 42) < 0.99 then 'organization' else 'private' end,
        source_id, cents, case when status = 'won' then round(cents * (0.8 + 0.3 * pg_temp.chance(n, 43)))::bigint end,
        (:chances::int[])[stage], case when pg_temp.chance(n, 44) < 0.5 then floor(pg_temp.chance(n, 45) * 101)::int end, (:chances::int[])[stage],
        case when status = 'open' then current_date + floor(pg_temp.chance(n, 46) * 180)::int - 45 else (at + interval '60 days')::date end, 0,
        case when status = 'on_hold' then ended end, case when status = 'on_hold' then (pg_temp.pick(:held::text[], n, 47))::uuid end,
        case when status = 'on_hold' then current_date + floor(pg_temp.chance(n, 48) * 200)::int - 20 end,
        case when status not in ('open', 'on_hold') then ended end, case when status not in ('open', 'on_hold') then owner_id end,
        case status when 'lost' then (pg_temp.pick(:lost::text[], n, 49))::uuid when 'vanished' then (pg_temp.pick(:vanished::text[], n, 49))::uuid
          when 'cancelled' then (pg_temp.pick(:cancelled::text[], n, 49))::uuid end,
        case when status = 'lost' and pg_temp.chance(n, 50) < 0.7 then (pg_temp.pick(:competitors::text[], n, 51))::uuid end,
        case when status = 'lost' and pg_temp.chance(n, 52) < 0.3 then round(cents * 0.9)::bigint end,
        case when status = 'lost' then pg_temp.chance(n, 53) < 0.5 end, false, version, at, at
      from seeded_opportunities order by n`,
  },
  {
    name: 'periods',
    text: `insert into status_periods (organization_id, id, opportunity_id, status, pipeline_id, stage_id, origin, owner_id, source_id,
        potential_cents, won_cents, probability, gut_feeling, expected_close_date, closed_on, recorded_from, recorded_to)
      select :org::uuid, uuidv7(starts - now()), o.id, case when part = o.version then o.status else 'open' end, o.pipeline_id,
        case when part = o.version then o.stage_id else ((:stages::text[])[1])::uuid end, o.origin, o.owner_id, o.source_id, o.potential_cents,
        case when part = o.version then o.won_cents end, o.base_probability, o.gut_feeling, o.expected_close_date,
        case when part = o.version then o.closed_on end, starts, case when part < o.version then later end
      from seeded_opportunities s join opportunities o on o.organization_id = :org::uuid and o.id = s.id
      cross join lateral (select greatest(s.at, least(now(), s.ended + interval '15 hours')) as later) moved
      cross join lateral generate_series(1, s.version) part
      cross join lateral (select case part when 1 then s.at else later end as starts) dated
      order by s.n`,
  },
  {
    name: 'history',
    text: `insert into events (organization_id, id, entity, entity_id, kind, actor_id, version, through, at, changes)
      select :org::uuid, uuidv7(s.at - now()), 'opportunity', s.id,
        case when part = 1 then 'created' when s.status in ('open') then 'stage_moved' when s.status = 'on_hold' then 'held' else 'closed' end,
        s.owner_id, part, 'web', s.at + interval '1 day' * (part - 1),
        jsonb_build_object('title', jsonb_build_array(null, s.title), 'potentialCents', jsonb_build_array(null, s.cents),
          'status', jsonb_build_array(null, s.status), 'ownerId', jsonb_build_array(null, s.owner_id))
      from seeded_opportunities s cross join lateral generate_series(1, s.version) part order by s.n`,
  },
  {
    name: 'quotes',
    text: `insert into documents (organization_id, id, opportunity_id, kind, number, issued_on, amount_cents, status, version, created_at, updated_at)
      select :org::uuid, uuidv7(at - now()), id, 'quote', 'D' || n, (at + interval '9 days')::date, cents, 'sent', 1, at, at
      from seeded_opportunities where pg_temp.chance(n, 60) < 0.6 order by n`,
  },
  {
    name: 'activities',
    text: `insert into activities (organization_id, id, kind, account_id, opportunity_id, owner_id, author_id, subject, body, outcome,
        due_on, due_minute, done_at, access_owner_id, access_level, version, created_at, updated_at)
      select :org::uuid, uuidv7(s.at - now()), case when planned then 'follow_up' else 'call' end, o.account_id, o.id,
        coalesce(o.owner_id, s.owner_id), coalesce(o.owner_id, s.owner_id), case when planned then 'Relancer' else 'Appel' end,
        case when planned then '' else 'Le client attend le plan et reparle du délai.' end, case when not planned then 'interested' end,
        case when planned then current_date + floor(power(pg_temp.chance(s.n, 71), 0.5) * 40)::int - 8 end, null,
        case when not planned then least(now(), s.at + interval '5 days' * part) end, o.owner_id, o.visibility, 1, s.at, s.at
      from seeded_opportunities s join opportunities o on o.organization_id = :org::uuid and o.id = s.id
      cross join lateral generate_series(1, 2) part
      cross join lateral (select part = 2 and s.status = 'open' and pg_temp.chance(s.n, 70) < 0.85 as planned) kind
      order by s.n`,
  },
];

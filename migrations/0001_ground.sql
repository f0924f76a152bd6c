-- The ground: organizations, people, history, repeated requests, search. No word of the trade.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

-- The only way the application names its organization: local to the transaction, plain SQL on every node.
create function set_org(org uuid) returns void language plpgsql as $$
begin
  execute format('set local jalon.organization_id = %L', org);
end $$;

-- Distributes a tenant table by organization where Citus is present; does nothing on plain PostgreSQL.
create function distribute(table_name text) returns void language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L)', table_name, 'organization_id');
  end if;
end $$;

create table organizations (
  organization_id uuid not null,
  name text not null,
  language text not null,
  time_zone text not null,
  currency text not null,
  demonstration boolean not null default false,
  settings jsonb not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint organizations_pk primary key (organization_id)
);
alter table organizations enable row level security;
create policy organizations_org on organizations using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on organizations to :app_role;
select distribute('organizations');
create table users (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  role text not null,
  language text not null,
  preferences jsonb not null,
  deactivated_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint users_pk primary key (organization_id, id),
  constraint users_email_once unique (organization_id, email),
  constraint users_in_organization foreign key (organization_id) references organizations (organization_id)
);
alter table users enable row level security;
create policy users_org on users using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on users to :app_role;
select distribute('users');
create table teams (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint teams_pk primary key (organization_id, id),
  constraint teams_name_once unique (organization_id, name)
);
alter table teams enable row level security;
create policy teams_org on teams using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on teams to :app_role;
select distribute('teams');
create table team_members (
  organization_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  constraint team_members_pk primary key (organization_id, team_id, user_id),
  constraint team_members_team foreign key (organization_id, team_id) references teams (organization_id, id),
  constraint team_members_user foreign key (organization_id, user_id) references users (organization_id, id)
);
alter table team_members enable row level security;
create policy team_members_org on team_members using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, delete on team_members to :app_role;
select distribute('team_members');
create table events (
  organization_id uuid not null,
  id uuid not null,
  entity text not null,
  entity_id uuid not null,
  kind text not null,
  actor_id uuid,
  version integer not null,
  through text not null,
  batch_id uuid,
  at timestamptz not null,
  changes jsonb not null,
  constraint events_pk primary key (organization_id, id)
);
alter table events enable row level security;
create policy events_org on events using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert on events to :app_role;
select distribute('events');
create index events_of on events (organization_id, entity, entity_id, id);
create index events_batch on events (organization_id, batch_id) where batch_id is not null;
create table idempotency_keys (
  organization_id uuid not null,
  user_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null,
  constraint idempotency_keys_pk primary key (organization_id, user_id, key)
);
alter table idempotency_keys enable row level security;
create policy idempotency_keys_org on idempotency_keys using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on idempotency_keys to :app_role;
select distribute('idempotency_keys');
create table counters (
  organization_id uuid not null,
  name text not null,
  value bigint not null,
  constraint counters_pk primary key (organization_id, name)
);
alter table counters enable row level security;
create policy counters_org on counters using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update on counters to :app_role;
select distribute('counters');
create table match_keys (
  organization_id uuid not null,
  kind text not null,
  key text not null,
  entity text not null,
  entity_id uuid not null,
  constraint match_keys_pk primary key (organization_id, entity, entity_id, kind, key)
);
alter table match_keys enable row level security;
create policy match_keys_org on match_keys using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, delete on match_keys to :app_role;
select distribute('match_keys');
create index match_keys_lookup on match_keys (organization_id, kind, key);

-- Local tables: read before the organization is known. Outside row level security; the reviewed list is in a test.
create table memberships (
  auth_user_id uuid not null,
  organization_id uuid not null,
  user_id uuid not null,
  role text not null,
  expires_at timestamptz,
  constraint memberships_pk primary key (auth_user_id, organization_id)
);
create unique index memberships_user on memberships (organization_id, user_id);
grant select, insert, update, delete on memberships to :app_role;

create table public_tokens (
  hash text not null,
  organization_id uuid,
  purpose text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint public_tokens_pk primary key (hash)
);
grant select, insert, update, delete on public_tokens to :app_role;

create table api_keys (
  hash text not null,
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  name text not null,
  may_write boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_keys_pk primary key (hash)
);
create index api_keys_of on api_keys (organization_id, user_id);
grant select, insert, update on api_keys to :app_role;

-- Search leaves row level security aside (its operators are not leakproof): the organization is compulsory in the
-- one function that reads it, and what it finds is read again under row level security and visibility.
create table search_entries (
  organization_id uuid not null,
  entity text not null,
  entity_id uuid not null,
  folded text not null,
  numbers text not null,
  weight real not null,
  within_id uuid,
  constraint search_entries_pk primary key (organization_id, entity, entity_id)
);
-- A short pending list: new records are found at once, and no search has to read a long list of them.
create index search_entries_words on search_entries using gin (organization_id, array_to_tsvector(string_to_array(ltrim(folded), ' '))) with (gin_pending_list_limit = 256);
create index search_entries_numbers on search_entries using gin (organization_id, numbers gin_trgm_ops) with (gin_pending_list_limit = 256);
create index search_entries_start on search_entries (organization_id, left(folded, 40) text_pattern_ops);
create index search_entries_within on search_entries (organization_id, within_id) where within_id is not null;
grant select, insert, update, delete on search_entries to :app_role;
select distribute('search_entries');

-- The words an organization's names are made of, each with the keys it shares with its misspellings. The record that
-- brought a word is part of the key so that two transactions with the same new word never wait for each other.
create table search_words (
  organization_id uuid not null,
  word text not null,
  entity_id uuid not null,
  keys text[] not null,
  constraint search_words_pk primary key (organization_id, word, entity_id)
);
create index search_words_near on search_words using gin (organization_id, keys, word gin_trgm_ops) with (gin_pending_list_limit = 256);
grant select, insert, delete on search_words to :app_role;
select distribute('search_words');

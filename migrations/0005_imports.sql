-- Imports: what somebody dropped, what they chose, what was written and how to take it back.
create table imports (
  organization_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  state text not null,
  file_name text,
  kind text not null,
  encoding text,
  delimiter text,
  sheets jsonb not null,
  choices jsonb not null,
  proposal jsonb,
  trial jsonb,
  result jsonb,
  undone jsonb,
  failure text,
  started_at timestamptz,
  done_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint imports_pk primary key (organization_id, id),
  constraint imports_user foreign key (organization_id, user_id) references users (organization_id, id),
  constraint imports_state_known check (state in ('draft', 'running', 'done', 'undone'))
);
alter table imports enable row level security;
create policy imports_org on imports using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on imports to :app_role;
select distribute('imports');
create index imports_latest on imports (organization_id, created_at desc, id desc);
-- The file as it came, apart from what is read at every step; kept while the import can be run or taken back.
create table import_files (
  organization_id uuid not null,
  import_id uuid not null,
  content bytea not null,
  constraint import_files_pk primary key (organization_id, import_id),
  constraint import_files_of foreign key (organization_id, import_id) references imports (organization_id, id)
);
alter table import_files enable row level security;
create policy import_files_org on import_files using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, delete on import_files to :app_role;
select distribute('import_files');
-- Rows left out of an import that was run, as they stood.
create table import_rows (
  organization_id uuid not null,
  import_id uuid not null,
  line integer not null,
  cells jsonb not null,
  problems jsonb not null,
  constraint import_rows_pk primary key (organization_id, import_id, line),
  constraint import_rows_of foreign key (organization_id, import_id) references imports (organization_id, id)
);
alter table import_rows enable row level security;
create policy import_rows_org on import_rows using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, delete on import_rows to :app_role;
select distribute('import_rows');
-- What an import added or changed, with the version it left and, for what it changed, the fields before and after.
create table import_records (
  organization_id uuid not null,
  import_id uuid not null,
  entity text not null,
  entity_id uuid not null,
  how text not null,
  version integer not null,
  changes jsonb,
  constraint import_records_pk primary key (organization_id, import_id, entity, entity_id),
  constraint import_records_of foreign key (organization_id, import_id) references imports (organization_id, id),
  constraint import_records_how_known check (how in ('added', 'changed'))
);
alter table import_records enable row level security;
create policy import_records_org on import_records using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, delete on import_records to :app_role;
select distribute('import_records');

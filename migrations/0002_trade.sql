-- The trade: what a sales team follows. Money is in cents; days have no time.
create table sources (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  channel text,
  position integer not null,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint sources_pk primary key (organization_id, id),
  constraint sources_name_once unique (organization_id, name)
);
alter table sources enable row level security;
create policy sources_org on sources using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update on sources to :app_role;
select distribute('sources');
create table accounts (
  organization_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  name_key text not null,
  nature text,
  siren text,
  siret text,
  vat_number text,
  naf_code text,
  naf_version text,
  activity text,
  headcount text,
  website text,
  phones jsonb not null,
  emails jsonb not null,
  street text,
  street2 text,
  postcode text,
  city text,
  country text,
  owner_id uuid,
  source_id uuid,
  note text,
  customer_since date,
  import_id uuid,
  removed_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint accounts_pk primary key (organization_id, id),
  constraint accounts_owner foreign key (organization_id, owner_id) references users (organization_id, id),
  constraint accounts_source foreign key (organization_id, source_id) references sources (organization_id, id)
);
alter table accounts enable row level security;
create policy accounts_org on accounts using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on accounts to :app_role;
select distribute('accounts');
create index accounts_by_name on accounts (organization_id, name_key, id) where removed_at is null;
create index accounts_by_creation on accounts (organization_id, created_at desc, id desc) where removed_at is null;
create table contacts (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid,
  title text,
  given_name text,
  family_name text,
  name_key text not null,
  job_title text,
  role text,
  nature text,
  phones jsonb not null,
  emails jsonb not null,
  note text,
  import_id uuid,
  removed_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint contacts_pk primary key (organization_id, id),
  constraint contacts_account foreign key (organization_id, account_id) references accounts (organization_id, id)
);
alter table contacts enable row level security;
create policy contacts_org on contacts using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on contacts to :app_role;
select distribute('contacts');
create index contacts_of_account on contacts (organization_id, account_id) where removed_at is null;
create index contacts_by_name on contacts (organization_id, name_key, id) where removed_at is null;
create table pipelines (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  position integer not null,
  probability_source text not null,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pipelines_pk primary key (organization_id, id),
  constraint pipelines_name_once unique (organization_id, name)
);
alter table pipelines enable row level security;
create policy pipelines_org on pipelines using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update on pipelines to :app_role;
select distribute('pipelines');
create table stages (
  organization_id uuid not null,
  id uuid not null,
  pipeline_id uuid not null,
  name text not null,
  exit_test text,
  position integer not null,
  probability integer not null,
  milestone text not null,
  slow_after_days integer,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint stages_pk primary key (organization_id, id),
  constraint stages_pipeline foreign key (organization_id, pipeline_id) references pipelines (organization_id, id)
);
alter table stages enable row level security;
create policy stages_org on stages using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update on stages to :app_role;
select distribute('stages');
create index stages_of_pipeline on stages (organization_id, pipeline_id, position);
create table competitors (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint competitors_pk primary key (organization_id, id),
  constraint competitors_name_once unique (organization_id, name_key)
);
alter table competitors enable row level security;
create policy competitors_org on competitors using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update on competitors to :app_role;
select distribute('competitors');
create table reasons (
  organization_id uuid not null,
  id uuid not null,
  outcome text not null,
  parent_id uuid,
  code text,
  label text not null,
  external_event boolean not null,
  position integer not null,
  archived_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint reasons_pk primary key (organization_id, id),
  constraint reasons_parent foreign key (organization_id, parent_id) references reasons (organization_id, id)
);
alter table reasons enable row level security;
create policy reasons_org on reasons using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update on reasons to :app_role;
select distribute('reasons');
create table opportunities (
  organization_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  contact_id uuid,
  title text not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  stage_since timestamptz not null,
  status text not null,
  origin text not null,
  owner_id uuid,
  team_id uuid,
  visibility text not null,
  source_id uuid,
  potential_cents bigint not null,
  won_cents bigint,
  stage_probability integer not null,
  gut_feeling integer,
  calibrated_probability integer,
  base_probability integer not null,
  expected_close_date date,
  postponed_count integer not null,
  need_said_by text,
  need_words text,
  hold_since date,
  hold_reason_id uuid,
  hold_review_on date,
  closed_on date,
  closed_by uuid,
  closing_reason_id uuid,
  competitor_id uuid,
  to_tender boolean,
  competitor_price_cents bigint,
  same_scope boolean,
  closing_note text,
  amount_to_confirm boolean not null,
  buyer_reason_id uuid,
  debriefed_by uuid,
  debriefed_on date,
  debrief_source text,
  import_id uuid,
  removed_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint opportunities_pk primary key (organization_id, id),
  constraint opportunities_account foreign key (organization_id, account_id) references accounts (organization_id, id),
  constraint opportunities_contact foreign key (organization_id, contact_id) references contacts (organization_id, id),
  constraint opportunities_pipeline foreign key (organization_id, pipeline_id) references pipelines (organization_id, id),
  constraint opportunities_stage foreign key (organization_id, stage_id) references stages (organization_id, id),
  constraint opportunities_owner foreign key (organization_id, owner_id) references users (organization_id, id),
  constraint opportunities_team foreign key (organization_id, team_id) references teams (organization_id, id),
  constraint opportunities_source foreign key (organization_id, source_id) references sources (organization_id, id),
  constraint opportunities_hold_reason foreign key (organization_id, hold_reason_id) references reasons (organization_id, id),
  constraint opportunities_reason foreign key (organization_id, closing_reason_id) references reasons (organization_id, id),
  constraint opportunities_buyer_reason foreign key (organization_id, buyer_reason_id) references reasons (organization_id, id),
  constraint opportunities_competitor foreign key (organization_id, competitor_id) references competitors (organization_id, id),
  constraint opportunities_status_known check (status in ('open', 'on_hold', 'won', 'lost', 'vanished', 'cancelled')),
  constraint opportunities_amounts check (potential_cents >= 0 and (won_cents is null or won_cents >= 0))
);
alter table opportunities enable row level security;
create policy opportunities_org on opportunities using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on opportunities to :app_role;
select distribute('opportunities');
create index opportunities_by_amount on opportunities (organization_id, status, potential_cents desc, id desc) where removed_at is null;
create index opportunities_by_date on opportunities (organization_id, status, expected_close_date, id) where removed_at is null;
-- The board, and sums over what is open or waiting, which read this index alone.
create index opportunities_standing on opportunities (organization_id, status, stage_id, potential_cents desc, id desc) include (pipeline_id, owner_id, team_id, visibility, source_id, base_probability, expected_close_date) where removed_at is null and status in ('open', 'on_hold');
create index opportunities_by_weight on opportunities (organization_id, (potential_cents * base_probability) desc) where removed_at is null and status = 'open';
create index opportunities_by_owner on opportunities (organization_id, owner_id, status) where removed_at is null;
create index opportunities_of_account on opportunities (organization_id, account_id);
create index opportunities_closed on opportunities (organization_id, closed_on) where closed_on is not null;
create index opportunities_created on opportunities (organization_id, created_at desc, id desc) where removed_at is null;
create table status_periods (
  organization_id uuid not null,
  id uuid not null,
  opportunity_id uuid not null,
  status text not null,
  pipeline_id uuid not null,
  stage_id uuid not null,
  origin text not null,
  owner_id uuid,
  source_id uuid,
  potential_cents bigint not null,
  won_cents bigint,
  probability integer not null,
  gut_feeling integer,
  expected_close_date date,
  closed_on date,
  recorded_from timestamptz not null,
  recorded_to timestamptz,
  constraint status_periods_pk primary key (organization_id, id),
  constraint status_periods_of foreign key (organization_id, opportunity_id) references opportunities (organization_id, id)
);
alter table status_periods enable row level security;
create policy status_periods_org on status_periods using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on status_periods to :app_role;
select distribute('status_periods');
create index status_periods_of_opportunity on status_periods (organization_id, opportunity_id, recorded_from);
create index status_periods_recorded on status_periods (organization_id, recorded_from);
create index status_periods_held on status_periods (organization_id, recorded_from) where status = 'on_hold';
create index status_periods_closed on status_periods (organization_id, closed_on, recorded_from) where closed_on is not null;
create table documents (
  organization_id uuid not null,
  id uuid not null,
  opportunity_id uuid not null,
  kind text not null,
  number text not null,
  issued_on date not null,
  amount_cents bigint not null,
  status text not null,
  import_id uuid,
  removed_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint documents_pk primary key (organization_id, id),
  constraint documents_opportunity foreign key (organization_id, opportunity_id) references opportunities (organization_id, id),
  constraint documents_amount check (amount_cents >= 0)
);
alter table documents enable row level security;
create policy documents_org on documents using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on documents to :app_role;
select distribute('documents');
create index documents_of_opportunity on documents (organization_id, opportunity_id);
create index documents_issued on documents (organization_id, kind, issued_on) where removed_at is null;
create table activities (
  organization_id uuid not null,
  id uuid not null,
  kind text not null,
  account_id uuid,
  contact_id uuid,
  opportunity_id uuid,
  owner_id uuid,
  author_id uuid,
  subject text not null,
  body text not null,
  outcome text,
  direction text,
  due_on date,
  due_minute integer,
  duration_minutes integer,
  done_at timestamptz,
  access_owner_id uuid,
  access_team_id uuid,
  access_level text not null,
  import_id uuid,
  removed_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint activities_pk primary key (organization_id, id),
  constraint activities_account foreign key (organization_id, account_id) references accounts (organization_id, id),
  constraint activities_contact foreign key (organization_id, contact_id) references contacts (organization_id, id),
  constraint activities_opportunity foreign key (organization_id, opportunity_id) references opportunities (organization_id, id),
  constraint activities_owner foreign key (organization_id, owner_id) references users (organization_id, id)
);
alter table activities enable row level security;
create policy activities_org on activities using (organization_id = nullif(current_setting('jalon.organization_id', true), '')::uuid);
grant select, insert, update, delete on activities to :app_role;
select distribute('activities');
create index activities_of_opportunity on activities (organization_id, opportunity_id, due_on) where removed_at is null;
create index activities_of_account on activities (organization_id, account_id, created_at desc) where removed_at is null;
create index activities_of_contact on activities (organization_id, contact_id, created_at desc) where removed_at is null;
create index activities_due on activities (organization_id, owner_id, due_on) where done_at is null and due_on is not null and removed_at is null;

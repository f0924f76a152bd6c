-- Who people are, before any organization is known: better-auth's tables, local, in a schema of their own. Two fields
-- of sessions are ours: the organization a session works in, and when it was last used. Attempts at passwords are
-- counted here so that neither a restart nor a second server forgets them.
create schema auth;
grant usage on schema auth to :app_role;

create table auth."user" (
  id uuid not null default gen_random_uuid(),
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  constraint user_pk primary key (id),
  constraint user_email_once unique (email)
);
grant select, insert, update, delete on auth."user" to :app_role;

create table auth.session (
  id uuid not null default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null,
  "activeOrganizationId" text,
  "seenAt" timestamptz,
  constraint session_pk primary key (id),
  constraint session_token_once unique (token),
  constraint session_user_fk foreign key ("userId") references auth."user" (id) on delete cascade
);
create index session_user_idx on auth.session ("userId");
grant select, insert, update, delete on auth.session to :app_role;

create table auth.account (
  id uuid not null default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  constraint account_pk primary key (id),
  constraint account_user foreign key ("userId") references auth."user" (id) on delete cascade
);
create unique index account_once on auth.account ("providerId", "accountId");
create index account_user_idx on auth.account ("userId");
grant select, insert, update, delete on auth.account to :app_role;

create table auth.verification (
  id uuid not null default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  constraint verification_pk primary key (id)
);
create index verification_identifier_idx on auth.verification (identifier);
grant select, insert, update, delete on auth.verification to :app_role;

-- Keys are hashes of an address, a network or a browser: what was tried is not written down.
create table auth.attempt (
  key text not null,
  failures integer not null,
  last_at timestamptz not null,
  constraint attempt_pk primary key (key)
);
create index attempt_age on auth.attempt (last_at);
grant select, insert, update, delete on auth.attempt to :app_role;

create index public_tokens_expiry on public_tokens (expires_at);

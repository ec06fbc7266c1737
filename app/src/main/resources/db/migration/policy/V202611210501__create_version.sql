create schema policy;
grant usage on schema policy to tidegate_application;

-- The rules of an account, version on version. client_id is null for the account's own; else an override for one client.
create table policy.version (
  id              uuid primary key
, account_id      uuid not null
, number          integer not null check (number > 0)
, client_id       uuid
, adopted_at      timestamptz not null
, adopted_by      uuid not null
, adopted_by_name text not null
, reason          text not null
, constraint version_number_is_unique_per_account unique (account_id, number)
);

-- A client's people live by the account's rules too, so they read those beside their own.
alter table policy.version enable row level security;
create policy version_of_tenant on policy.version
  using (account_id = tenancy.account() and (client_id is null or tenancy.sees_client(client_id)));

-- What a version set: one row for each section, whole. A version never changes once adopted.
create table policy.section (
  version_id uuid not null references policy.version
, account_id uuid not null
, client_id  uuid
, name       text not null check (name <> '')
, rules      jsonb not null
, primary key (version_id, name)
);

create index section_by_account on policy.section (account_id, name);

alter table policy.section enable row level security;
create policy section_of_tenant on policy.section
  using (account_id = tenancy.account() and (client_id is null or tenancy.sees_client(client_id)));

grant select, insert on policy.version, policy.section to tidegate_application;

create schema directory;
grant usage on schema directory to tidegate_application;

create table directory.account (
  id         uuid primary key
, name       text not null check (name <> '')
, kind       text not null check (kind in ('MSP', 'SMB'))
, time_zone  text not null
, solo_mode  boolean not null default false
, created_at timestamptz not null
);

alter table directory.account enable row level security;
create policy account_of_tenant on directory.account using (id = tenancy.account());
grant select, insert, update on directory.account to tidegate_application;

create table directory.client (
  id          uuid primary key
, account_id  uuid not null references directory.account
, name        text not null check (name <> '')
, short_name  text not null check (short_name ~ '^[A-Z0-9]{2}$')
, kind        text not null check (kind in ('INTERNAL', 'EXTERNAL'))
, time_zone   text not null
, created_at  timestamptz not null
, archived_at timestamptz
, version     bigint not null default 0
, constraint client_name_is_unique_per_account unique (account_id, name)
);

create unique index client_internal_once on directory.client (account_id) where kind = 'INTERNAL';

alter table directory.client enable row level security;
create policy client_of_tenant on directory.client
  using (account_id = tenancy.account() and tenancy.sees_client(id));
grant select, insert, update on directory.client to tidegate_application;

create table directory.department (
  id         uuid primary key
, account_id uuid not null references directory.account
, name       text not null check (name <> '')
, head_id    uuid
, constraint department_name_is_unique_per_account unique (account_id, name)
);

alter table directory.department enable row level security;
create policy department_of_tenant on directory.department using (account_id = tenancy.account());
grant select, insert, update on directory.department to tidegate_application;

-- client_id is null for the account's own staff. A client's people see their client's people and the staff by name.
create table directory.person (
  id            uuid primary key
, account_id    uuid not null references directory.account
, client_id     uuid references directory.client
, department_id uuid references directory.department
, manager_id    uuid references directory.person
, name          text not null check (name <> '')
, email         text not null check (email = lower(email) and email like '%@%')
, time_zone     text not null
, appearance    text not null default 'SYSTEM' check (appearance in ('SYSTEM', 'LIGHT', 'DARK'))
, created_at    timestamptz not null
, archived_at   timestamptz
, version       bigint not null default 0
, constraint person_email_is_unique_per_account unique (account_id, email)
);

alter table directory.department add foreign key (head_id) references directory.person;
create index person_by_client on directory.person (account_id, client_id, name, id);
create index person_by_name on directory.person (account_id, name, id);

alter table directory.person enable row level security;
create policy person_of_tenant on directory.person
  using (account_id = tenancy.account() and (client_id is null or tenancy.sees_client(client_id)));
grant select, insert, update on directory.person to tidegate_application;

create table directory.team (
  id          uuid primary key
, account_id  uuid not null references directory.account
, name        text not null check (name <> '')
, created_at  timestamptz not null
, archived_at timestamptz
, version     bigint not null default 0
, constraint team_name_is_unique_per_account unique (account_id, name)
);

alter table directory.team enable row level security;
create policy team_of_tenant on directory.team using (account_id = tenancy.account());
grant select, insert, update on directory.team to tidegate_application;

create table directory.team_member (
  account_id uuid not null references directory.account
, team_id    uuid not null references directory.team
, person_id  uuid not null references directory.person
, primary key (team_id, person_id)
);

create index team_member_by_person on directory.team_member (account_id, person_id);

alter table directory.team_member enable row level security;
create policy team_member_of_tenant on directory.team_member using (account_id = tenancy.account());
grant select, insert, delete on directory.team_member to tidegate_application;

-- Who may decide in whose place, and when. Dates are days in the principal's time zone, kept as instants.
create table directory.delegation (
  id           uuid primary key
, account_id   uuid not null references directory.account
, principal_id uuid not null references directory.person
, delegate_id  uuid not null references directory.person
, starts_at    timestamptz not null
, ends_at      timestamptz not null
, created_at   timestamptz not null
, withdrawn_at timestamptz
, constraint delegation_starts_before_it_ends check (starts_at < ends_at)
, constraint delegation_is_to_somebody_else check (principal_id <> delegate_id)
);

create index delegation_by_delegate on directory.delegation (account_id, delegate_id, ends_at);
create index delegation_by_principal on directory.delegation (account_id, principal_id, ends_at);

alter table directory.delegation enable row level security;
create policy delegation_of_tenant on directory.delegation using (account_id = tenancy.account());
grant select, insert, update on directory.delegation to tidegate_application;

-- The door for sweeps: background work that must visit every account. It gives ids and nothing else.
create function directory.accounts_for_sweep() returns setof uuid
  language sql stable security definer set search_path = ''
begin atomic
  select id from directory.account order by id;
end;

revoke execute on function directory.accounts_for_sweep() from public;
grant execute on function directory.accounts_for_sweep() to tidegate_application;

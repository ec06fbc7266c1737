-- Roles per account (client_id is null) and per client. Ended, never deleted.
create table directory.role_grant (
  id         uuid primary key
, account_id uuid not null references directory.account
, person_id  uuid not null references directory.person
, role       text not null
, client_id  uuid references directory.client
, granted_at timestamptz not null
, granted_by uuid not null
, ended_at   timestamptz
, ended_by   uuid
);

create unique index role_grant_once on directory.role_grant (account_id, person_id, role, coalesce(client_id, '00000000-0000-0000-0000-000000000000'))
  where ended_at is null;
create index role_grant_by_role on directory.role_grant (account_id, role, client_id) where ended_at is null;

alter table directory.role_grant enable row level security;
create policy role_grant_of_tenant on directory.role_grant using (account_id = tenancy.account());
grant select, insert, update on directory.role_grant to tidegate_application;

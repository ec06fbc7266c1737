-- A blocker that somebody passed with a reason, for one transition of one revision.
create table change.override (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, revision   integer not null
, transition text not null
, code       text not null
, reason     text not null check (reason <> '')
, by_id      uuid not null
, by_name    text not null
, at         timestamptz not null
);

create index override_by_change on change.override (account_id, change_id, transition);

alter table change.override enable row level security;
create policy override_of_tenant on change.override
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on change.override to tidegate_application;

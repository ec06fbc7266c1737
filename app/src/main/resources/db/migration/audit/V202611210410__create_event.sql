create schema audit;
grant usage on schema audit to tidegate_application;

create table audit.event (
  id           uuid primary key
, account_id   uuid not null
, client_id    uuid
, at           timestamptz not null
, actor_id     uuid not null
, actor_name   text not null
, on_behalf_of uuid
, origin       text not null
, room         text not null
, subject      uuid not null
, deed         text not null
, before       jsonb not null
, after        jsonb not null
, reason       text not null
);

create index event_by_subject on audit.event (account_id, room, subject, id);

alter table audit.event enable row level security;
create policy event_of_tenant on audit.event
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));

-- Append-only: no update, no delete, for nobody but the owner, who runs migrations only.
grant select, insert on audit.event to tidegate_application;

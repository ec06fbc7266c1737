-- A NetBox that an account reads its inventory from. The token is encrypted with the installation's key. file_id is the dump that the
-- last reading came to, in the room of files; it is looked at and taken in like one that somebody sent.
create table integration.netbox_source (
  id          uuid primary key
, account_id  uuid not null
, address     text not null
, token       bytea not null
, state       text not null
, problem     text not null default ''
, pages       integer not null default 0
, objects     integer not null default 0
, asked_by    uuid
, file_id     uuid
, fetched_at  timestamptz
, created_at  timestamptz not null
, version     bigint not null
, constraint netbox_source_state_is_known check (state in ('RESTING', 'READING', 'ARCHIVED'))
, constraint netbox_source_is_read_for_somebody check (state <> 'READING' or asked_by is not null)
, constraint netbox_source_has_a_dump_of_a_time check ((file_id is null) = (fetched_at is null))
);

create index netbox_source_by_account on integration.netbox_source (account_id, id);
create index netbox_source_reading on integration.netbox_source (account_id, id) where state = 'READING';

alter table integration.netbox_source enable row level security;
create policy netbox_source_of_staff on integration.netbox_source
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on integration.netbox_source to tidegate_application;

create schema calendar;
grant usage on schema calendar to tidegate_application;

-- When changes may happen. starts_at is what the clock on the wall shows: that of the zone, or where there is none that of
-- each client it is for. client_id is null for every client. An edit ends the row and inserts the next one of its uid.
create table calendar.entry (
  id            uuid primary key
, account_id    uuid not null references directory.account
, client_id     uuid references directory.client
, kind          text not null
, title         text not null
, note          text not null
, starts_at     timestamp not null
, days          integer not null
, minutes       integer not null
, rule          text
, more_days     date[] not null
, less_days     date[] not null
, zone          text
, over_by       timestamptz
, uid           uuid not null
, sequence      integer not null
, by_client     boolean not null
, made_at       timestamptz not null
, made_by       uuid not null
, made_by_name  text not null
, ended_at      timestamptz
, ended_by      uuid
, ended_by_name text
, ended_because text
, replaced_by   uuid references calendar.entry deferrable initially deferred
, constraint entry_kind_is_known check (kind in ('MAINTENANCE', 'BLACKOUT', 'LOCKDOWN', 'CRITICAL', 'HOLIDAY', 'BUSINESS_HOURS'))
, constraint entry_has_a_title check (title <> '' and length(title) <= 120)
, constraint entry_lasts check (days >= 0 and minutes >= 0 and days + minutes > 0)
, constraint entry_end_is_whole check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_by_name is null) and (ended_at is null) = (ended_because is null))
, constraint entry_counts_from_0 unique (uid, sequence)
);

create index entry_in_force on calendar.entry (account_id, client_id, kind) where ended_at is null;

-- A client's people see what is for every client too, and write only into their own calendar.
alter table calendar.entry enable row level security;
create policy entry_of_tenant on calendar.entry
  using (account_id = tenancy.account() and (client_id is null or tenancy.sees_client(client_id)))
  with check (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on calendar.entry to tidegate_application;

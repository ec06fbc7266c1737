create schema insight;
grant usage on schema insight to tidegate_application;

-- What somebody found to be behind some trouble, kept to learn from: what it was, and where it stood in the ranking then. Naming
-- another one ends it. The client is the one that had the trouble; the work may be of another, which its people do not see.
create table insight.culprit (
  id            uuid primary key
, account_id    uuid not null references directory.account
, client_id     uuid not null references directory.client
, item_id       uuid references inventory.item
, moment        timestamptz not null
, source        text not null
, change_id     uuid references change.change
, other_id      uuid
, note          text not null
, reason        text not null
, place         integer check (place > 0)
, named_at      timestamptz not null
, named_by      uuid not null references directory.person
, named_by_name text not null
, ended_at      timestamptz
, ended_by      uuid references directory.person
, ended_by_name text
, ended_because text
, constraint culprit_source_is_known check (source in ('CHANGE', 'UNRECORDED', 'VENDOR', 'NOTHING'))
, constraint culprit_names_what_it_says check ((source = 'CHANGE') = (change_id is not null)
                                           and (source in ('UNRECORDED', 'VENDOR')) = (other_id is not null))
, constraint culprit_note_is_short check (length(note) <= 1000)
, constraint culprit_end_is_whole check ((ended_at is null) = (ended_by is null)
                                     and (ended_at is null) = (ended_by_name is null)
                                     and (ended_at is null) = (ended_because is null))
);

create unique index culprit_one_at_a_time on insight.culprit (account_id, client_id, item_id, moment) nulls not distinct where ended_at is null;
create index culprit_by_change on insight.culprit (account_id, change_id) where change_id is not null and ended_at is null;
create index culprit_by_other on insight.culprit (account_id, other_id) where other_id is not null and ended_at is null;

alter table insight.culprit enable row level security;
create policy culprit_of_tenant on insight.culprit
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on insight.culprit to tidegate_application;

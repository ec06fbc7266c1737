-- The rollback tried beforehand: when, where, by whom, how long it took. It counts until it expires.
create table execution.rehearsal (
  id          uuid primary key
, account_id  uuid not null
, client_id   uuid not null
, change_id   uuid not null references change.change
, done_by     uuid not null references directory.person
, done_at     timestamptz not null
, place       text not null
, minutes     integer not null
, file_id     uuid references files.file
, expires_at  timestamptz not null
, recorded_by uuid not null
, recorded_at timestamptz not null
, constraint rehearsal_says_where check (place <> '')
, constraint rehearsal_takes_some_time check (minutes between 1 and 10080)
, constraint rehearsal_expires_later check (expires_at > done_at)
);

create index rehearsal_by_change on execution.rehearsal (account_id, change_id, done_at);

alter table execution.rehearsal enable row level security;
create policy rehearsal_of_tenant on execution.rehearsal
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on execution.rehearsal to tidegate_application;

-- Where an affected item's state before the change is kept, or why it is not.
create table execution.state_capture (
  account_id uuid not null
, client_id  uuid not null
, change_id  uuid not null references change.change
, item_id    uuid not null references inventory.item
, place      text not null
, reason     text not null
, by_id      uuid not null
, at         timestamptz not null
, primary key (change_id, item_id)
, constraint state_capture_says_where_or_why_not check ((place = '') <> (reason = ''))
);

alter table execution.state_capture enable row level security;
create policy state_capture_of_tenant on execution.state_capture
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on execution.state_capture to tidegate_application;

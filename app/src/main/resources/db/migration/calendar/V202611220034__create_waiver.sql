-- A conflict of a change that somebody let pass until a moment. As break-glass it opens every blackout for the
-- change, with the person who stood by.
create table calendar.waiver (
  id          uuid primary key
, account_id  uuid not null references directory.account
, client_id   uuid not null references directory.client
, change_id   uuid not null references change.change
, conflict    text not null
, reason      text not null check (reason <> '')
, until       timestamptz not null
, by_id       uuid not null
, by_name     text not null
, at          timestamptz not null
, second_id   uuid references directory.person
, second_name text not null
, constraint waiver_of_glass_names_a_second_person check ((conflict = 'break-glass') = (second_id is not null))
);

create index waiver_by_change on calendar.waiver (account_id, change_id);

alter table calendar.waiver enable row level security;
create policy waiver_of_tenant on calendar.waiver
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on calendar.waiver to tidegate_application;

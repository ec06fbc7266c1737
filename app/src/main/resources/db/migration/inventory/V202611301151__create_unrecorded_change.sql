-- What an attribute of an item was last seen to be; value is null where it was seen to be gone.
create table inventory.observed_state (
  item_id    uuid not null references inventory.item
, attribute  text not null
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, value      jsonb
, seen_at    timestamptz not null
, source     text not null
, primary key (item_id, attribute)
);

alter table inventory.observed_state enable row level security;
create policy observed_state_of_tenant on inventory.observed_state
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on inventory.observed_state to tidegate_application;

-- An observed value that differs from the recorded one without a change that explains it. A value that comes and goes stays one
-- entry: turns counts how often it became another, went_back_at says since when it is as recorded again. change_id names the change
-- that somebody said explains it, which a room above knows.
create table inventory.unrecorded_change (
  id           uuid primary key
, account_id   uuid not null references directory.account
, client_id    uuid not null references directory.client
, item_id      uuid not null references inventory.item
, attribute    text not null
, recorded     jsonb
, observed     jsonb
, source       text not null
, first_seen   timestamptz not null
, last_seen    timestamptz not null
, times_seen   integer not null
, turns        integer not null
, went_back_at timestamptz
, triage       text not null
, triaged_at   timestamptz
, triaged_by   uuid references directory.person
, reason       text not null
, change_id    uuid
, version      bigint not null default 0
, constraint unrecorded_change_triage_is_known check (triage in ('OPEN', 'LINKED', 'ACCEPTED', 'RECORDED', 'DISMISSED'))
, constraint unrecorded_change_is_triaged_at_a_time check ((triage = 'OPEN') = (triaged_at is null))
, constraint unrecorded_change_names_its_change check ((triage in ('LINKED', 'RECORDED')) = (change_id is not null))
, constraint unrecorded_change_is_dismissed_with_a_reason check (triage <> 'DISMISSED' or reason <> '')
, constraint unrecorded_change_is_seen_first_and_last check (last_seen >= first_seen and times_seen > 0 and turns > 0)
);

create unique index unrecorded_change_is_open_once on inventory.unrecorded_change (account_id, item_id, attribute) where triage = 'OPEN';
create index unrecorded_change_of_item on inventory.unrecorded_change (account_id, item_id, attribute, first_seen, id);
create index unrecorded_change_of_account on inventory.unrecorded_change (account_id, first_seen, id);
create index unrecorded_change_of_client on inventory.unrecorded_change (account_id, client_id, first_seen, id);
create index unrecorded_change_open on inventory.unrecorded_change (account_id, client_id, first_seen, id) where triage = 'OPEN';

alter table inventory.unrecorded_change enable row level security;
create policy unrecorded_change_of_tenant on inventory.unrecorded_change
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on inventory.unrecorded_change to tidegate_application;

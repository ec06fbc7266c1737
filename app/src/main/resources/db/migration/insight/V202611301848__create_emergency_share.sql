-- How many of a client's changes were emergencies, by the flag of the policy that it lives by: counted anew every quarter of an hour, so
-- that home reads one row and no history. A working copy: the changes and the rules are the record.
create table insight.emergency_share (
  account_id  uuid not null references directory.account
, client_id   uuid not null references directory.client
, emergencies integer not null
, changes     integer not null
, percent     integer not null
, days        integer not null
, fewest      integer not null
, since       timestamptz not null
, counted_at  timestamptz not null
, primary key (account_id, client_id)
, constraint emergency_share_is_one check (emergencies between 0 and changes)
);

alter table insight.emergency_share enable row level security;
create policy emergency_share_of_tenant on insight.emergency_share
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on insight.emergency_share to tidegate_application;

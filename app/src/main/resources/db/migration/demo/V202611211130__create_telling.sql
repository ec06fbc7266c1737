create schema demo;
grant usage on schema demo to tidegate_application;

-- How far an account's year is told, so that a telling that was cut off is gone on with.
create table demo.telling (
  account_id  uuid primary key references directory.account
, told_until  timestamptz not null
, script      text
, deeds       integer not null default 0 check (deeds >= 0)
, finished_at timestamptz
);

alter table demo.telling enable row level security;
create policy telling_of_tenant on demo.telling using (account_id = tenancy.account());
grant select, insert, update (script, deeds, finished_at) on demo.telling to tidegate_application;

-- Which change a tale of the year has become, and whether it is told no further.
create table demo.tale (
  account_id uuid not null references directory.account
, place      integer not null
, change_id  uuid references change.change
, broken     boolean not null default false
, primary key (account_id, place)
);

alter table demo.tale enable row level security;
create policy tale_of_tenant on demo.tale using (account_id = tenancy.account());
grant select, insert, update (change_id, broken) on demo.tale to tidegate_application;

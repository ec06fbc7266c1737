-- Which conflicts of a change its owner was told of, so that each is told once, and when it is gone. Follows from what collides.
create table calendar.told_conflict (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, conflict   text not null
, other_id   uuid references change.change
, said       text not null
, stops      boolean not null
, told_at    timestamptz not null
, gone_at    timestamptz
);

create unique index told_conflict_stands on calendar.told_conflict (change_id, conflict) where gone_at is null;
create index told_conflict_by_other on calendar.told_conflict (account_id, other_id) where gone_at is null;

alter table calendar.told_conflict enable row level security;
create policy told_conflict_of_tenant on calendar.told_conflict
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on calendar.told_conflict to tidegate_application;

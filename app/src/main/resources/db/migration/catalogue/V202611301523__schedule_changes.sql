-- Changes that are made from a model again and again. starts_at is on the client's clock, as is the rule (RFC 5545).
create table catalogue.schedule (
  id            uuid primary key
, account_id    uuid not null references directory.account
, client_id     uuid not null references directory.client
, model_id      uuid not null references catalogue.model
, item_id       uuid references inventory.item
, said          jsonb not null
, starts_at     timestamp not null
, minutes       integer not null
, rule          text
, days_ahead    integer not null
, owner_id      uuid not null references directory.person
, made_at       timestamptz not null
, made_by_name  text not null
, paused        text not null default ''
, ended_at      timestamptz
, ended_by_name text
, ended_because text not null default ''
, version       bigint not null default 0
, constraint schedule_takes_some_time check (minutes between 1 and 10080)
, constraint schedule_looks_ahead check (days_ahead between 1 and 90)
, constraint schedule_is_ended_by_somebody check ((ended_at is null) = (ended_by_name is null))
);

create index schedule_by_model on catalogue.schedule (account_id, model_id, id);
create index schedule_running on catalogue.schedule (account_id, id) where ended_at is null;

alter table catalogue.schedule enable row level security;
create policy schedule_of_tenant on catalogue.schedule
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update (paused, ended_at, ended_by_name, ended_because, version)
  on catalogue.schedule to tidegate_application;

-- What was made for which day. The key is what makes it happen once, whoever else sweeps.
create table catalogue.scheduled_change (
  schedule_id uuid not null references catalogue.schedule
, day         date not null
, account_id  uuid not null references directory.account
, client_id   uuid not null references directory.client
, change_id   uuid not null references change.change
, made_at     timestamptz not null
, primary key (schedule_id, day)
);

create index scheduled_change_by_change on catalogue.scheduled_change (account_id, change_id);

alter table catalogue.scheduled_change enable row level security;
create policy scheduled_change_of_tenant on catalogue.scheduled_change
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on catalogue.scheduled_change to tidegate_application;

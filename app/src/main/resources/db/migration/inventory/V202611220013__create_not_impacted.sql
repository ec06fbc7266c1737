-- Somebody said that an item is not hit over one of its dependencies, and why. It holds to a day, after which trouble spreads there
-- again until somebody looks anew.
create table inventory.not_impacted (
  id            uuid primary key
, account_id    uuid not null references directory.account
, client_id     uuid not null references directory.client
, dependency_id uuid not null references inventory.dependency
, item_id       uuid not null references inventory.item
, because       text not null
, said_at       timestamptz not null
, said_by       uuid references directory.person
, holds_until   timestamptz not null
, ended_at      timestamptz
, ended_by      uuid references directory.person
, constraint not_impacted_has_a_reason_of_at_most_500_characters check (length(because) between 1 and 500)
, constraint not_impacted_holds_for_some_time check (holds_until > said_at)
, constraint not_impacted_is_ended_by_somebody_at_a_time check (ended_by is null or ended_at is not null)
);

create unique index not_impacted_is_said_once on inventory.not_impacted (account_id, dependency_id, item_id) where ended_at is null;

alter table inventory.not_impacted enable row level security;
create policy not_impacted_of_tenant on inventory.not_impacted
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on inventory.not_impacted to tidegate_application;

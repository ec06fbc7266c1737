-- A moment of a client's configuration that has a name; what the items were then is read from the configuration records. Chosen
-- items are named, else it is all of the client's.
create table inventory.baseline (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, name       text not null
, at         timestamptz not null
, chosen     boolean not null
, created_at timestamptz not null
, created_by uuid references directory.person
, constraint baseline_has_a_name_of_at_most_200_characters check (length(name) between 1 and 200)
, constraint baseline_is_not_of_the_future check (at <= created_at)
);

create index baseline_of_account on inventory.baseline (account_id, at, id);
create index baseline_of_client on inventory.baseline (account_id, client_id, at, id);

alter table inventory.baseline enable row level security;
create policy baseline_of_tenant on inventory.baseline
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on inventory.baseline to tidegate_application;

create table inventory.baseline_item (
  baseline_id uuid not null references inventory.baseline
, item_id     uuid not null references inventory.item
, account_id  uuid not null references directory.account
, client_id   uuid not null references directory.client
, primary key (baseline_id, item_id)
);

alter table inventory.baseline_item enable row level security;
create policy baseline_item_of_tenant on inventory.baseline_item
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on inventory.baseline_item to tidegate_application;

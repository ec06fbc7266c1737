-- What an item needs of several that do the same for it: two of three hosts, say. Its members are dependencies that name it.
create table inventory.redundancy_group (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, item_id    uuid not null references inventory.item
, name       text not null
, needed     smallint not null
, created_at timestamptz not null
, created_by uuid references directory.person
, ended_at   timestamptz
, ended_by   uuid references directory.person
, constraint redundancy_group_has_a_name_of_at_most_100_characters check (length(name) between 1 and 100)
, constraint redundancy_group_needs_one_at_least check (needed >= 1)
, constraint redundancy_group_is_ended_by_somebody_at_a_time check (ended_by is null or ended_at is not null)
);

create index redundancy_group_by_item on inventory.redundancy_group (account_id, item_id) where ended_at is null;

alter table inventory.redundancy_group enable row level security;
create policy redundancy_group_of_tenant on inventory.redundancy_group
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on inventory.redundancy_group to tidegate_application;

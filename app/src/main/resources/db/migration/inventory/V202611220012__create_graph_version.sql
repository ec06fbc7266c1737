-- What the graph of an account was last written as. Each transaction that changes items or dependencies leaves a new stamp, which no
-- other ever leaves, so a node knows from it whether what it has in memory still holds.
create table inventory.graph_version (
  account_id uuid primary key references directory.account
, stamp      uuid not null
);

alter table inventory.graph_version enable row level security;
create policy graph_version_of_tenant on inventory.graph_version
  using (account_id = tenancy.account());
grant select, insert, update on inventory.graph_version to tidegate_application;

insert into inventory.graph_version (account_id, stamp)
select distinct account_id, gen_random_uuid() from inventory.item;

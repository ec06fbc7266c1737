create schema inventory;
grant usage on schema inventory to tidegate_application;

-- A configuration item. name_key is the name in lower case, as Java makes it, since lower() depends on the server's locale;
-- names are compared and sorted by it.
create table inventory.item (
  id           uuid primary key
, account_id   uuid not null references directory.account
, client_id    uuid not null references directory.client
, name         text not null
, name_key     text collate "C" not null
, kind         text not null
, criticality  smallint not null
, users_served integer not null
, owner_id     uuid references directory.person
, environment  text not null
, external_key text
, state        text not null
, version      bigint not null default 0
, created_at   timestamptz not null
, retired_at   timestamptz
, constraint item_has_a_name_of_at_most_200_characters check (length(name) between 1 and 200 and name = trim(name))
, constraint item_kind_is_known check (kind in
    ('SERVER', 'VIRTUAL_MACHINE', 'NETWORK_SWITCH', 'FIREWALL', 'ROUTER', 'WIRELESS', 'STORAGE', 'DATABASE', 'APPLICATION', 'SERVICE'
   , 'WORKSTATION_GROUP', 'CLOUD_SERVICE', 'BACKUP', 'DIRECTORY', 'TELEPHONY', 'PRINTER', 'CIRCUIT', 'OTHER'))
, constraint item_criticality_is_1_to_5 check (criticality between 1 and 5)
, constraint item_serves_no_fewer_than_0_users check (users_served >= 0)
, constraint item_environment_is_known check (environment in ('PRODUCTION', 'STAGING', 'TEST', 'DEVELOPMENT', 'RECOVERY'))
, constraint item_external_key_is_not_blank check (external_key <> '')
, constraint item_state_is_known check (state in ('PLANNED', 'LIVE', 'RETIRED'))
, constraint item_is_retired_at_a_time check ((state = 'RETIRED') = (retired_at is not null))
);

create unique index item_name_is_unique_per_client on inventory.item (account_id, client_id, name_key) where state <> 'RETIRED';
create unique index item_external_key_is_unique_per_client on inventory.item (account_id, client_id, external_key);
create index item_by_client on inventory.item (account_id, client_id, name_key, id);
create index item_by_name on inventory.item (account_id, name_key, id);

alter table inventory.item enable row level security;
create policy item_of_tenant on inventory.item
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on inventory.item to tidegate_application;

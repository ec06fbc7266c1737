-- An item's facts and attributes at a time, and what differs in them from the record before. Only ever added to.
-- change_id names the change it belongs to, which a room above knows; by_id is null where Tidegate itself wrote it.
create table inventory.configuration_record (
  id          uuid primary key
, account_id  uuid not null references directory.account
, client_id   uuid not null references directory.client
, item_id     uuid not null references inventory.item
, at          timestamptz not null
, cause       text not null
, change_id   uuid
, because     text not null
, by_id       uuid references directory.person
, by_name     text not null
, facts       jsonb not null
, differences jsonb not null
, differs     boolean not null
, constraint configuration_record_cause_is_known check (cause in
    ('BEGUN', 'ADDED', 'EDITED', 'IMPORTED', 'OBSERVED', 'RETIRED', 'BEFORE_CHANGE', 'AFTER_CHANGE'))
, constraint configuration_record_differs_where_it_says_how check (differs = (differences <> '[]'))
);

create index configuration_record_of_item on inventory.configuration_record (account_id, item_id, at, id);
create index configuration_change_of_account on inventory.configuration_record (account_id, at, id) where differs;
create index configuration_change_of_client on inventory.configuration_record (account_id, client_id, at, id) where differs;
create index configuration_record_of_change on inventory.configuration_record (account_id, change_id, item_id, at, id) where change_id is not null;

alter table inventory.configuration_record enable row level security;
create policy configuration_record_of_tenant on inventory.configuration_record
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on inventory.configuration_record to tidegate_application;

-- Items that are there already begin their records with what they say now.
insert into inventory.configuration_record
       (id, account_id, client_id, item_id, at, cause, because, by_name, facts, differences, differs)
select gen_random_uuid(), i.account_id, i.client_id, i.id, now(), 'BEGUN', '', 'Tidegate'
     , jsonb_build_object('name', i.name, 'kind', i.kind, 'criticality', i.criticality, 'usersServed', i.users_served
                        , 'owner', coalesce(i.owner_id::text, ''), 'environment', i.environment
                        , 'externalKey', coalesce(i.external_key, ''), 'state', i.state, 'attributes', i.attributes)
     , '[]', false
  from inventory.item i;

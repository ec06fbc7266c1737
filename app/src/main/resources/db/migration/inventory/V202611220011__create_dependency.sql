-- One item has to do with another; the type says which way trouble runs. Whoever does not see both ends does not see it. It ends
-- and is never deleted. created_by is null where Tidegate itself wrote it.
create table inventory.dependency (
  id               uuid primary key
, account_id       uuid not null references directory.account
, source_id        uuid not null references inventory.item
, source_client_id uuid not null references directory.client
, target_id        uuid not null references inventory.item
, target_client_id uuid not null references directory.client
, type             text not null
, group_id         uuid references inventory.redundancy_group
, note             text not null
, external_key     text
, created_at       timestamptz not null
, created_by       uuid references directory.person
, ended_at         timestamptz
, ended_by         uuid references directory.person
, ended_because    text
, constraint dependency_is_between_two_items check (source_id <> target_id)
, constraint dependency_type_is_known check (type in
    ('RUNS_ON', 'USES', 'REACHED_THROUGH', 'CONNECTED_TO', 'POWERED_BY', 'LOCATED_IN', 'PART_OF', 'BACKED_UP_BY'))
, constraint dependency_note_has_at_most_500_characters check (length(note) <= 500)
, constraint dependency_external_key_is_not_blank check (external_key <> '')
, constraint dependency_ends_with_a_reason check ((ended_at is null) = (ended_because is null))
, constraint dependency_is_ended_by_somebody_at_a_time check (ended_by is null or ended_at is not null)
);

create unique index dependency_stands_once on inventory.dependency (account_id, source_id, target_id, type) where ended_at is null;
create unique index dependency_external_key_is_unique on inventory.dependency (account_id, external_key) where ended_at is null;
create index dependency_by_target on inventory.dependency (account_id, target_id) where ended_at is null;
create index dependency_by_group on inventory.dependency (account_id, group_id) where ended_at is null;

alter table inventory.dependency enable row level security;
create policy dependency_of_tenant on inventory.dependency
  using (account_id = tenancy.account()
     and tenancy.sees_client(source_client_id)
     and tenancy.sees_client(target_client_id));
grant select, insert, update on inventory.dependency to tidegate_application;

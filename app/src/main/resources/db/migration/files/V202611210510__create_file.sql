create schema files;
grant usage on schema files to tidegate_application;

-- A stored file, in chunks beside it. Written once, never changed. client_id is null for files of the account itself.
create table files.file (
  id         uuid primary key
, account_id uuid not null
, client_id  uuid
, name       text not null
, media_type text not null
, size       bigint not null
, sha256     text not null
, created_at timestamptz not null
, created_by uuid not null
, constraint file_has_a_name check (length(name) between 1 and 200)
, constraint file_is_not_empty check (size > 0)
, constraint file_hash_is_hexadecimal check (sha256 ~ '^[0-9a-f]{64}$')
);

create index file_by_account on files.file (account_id, id);

alter table files.file enable row level security;
create policy file_of_tenant on files.file
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on files.file to tidegate_application;

-- Chunks come first, since only at the end the hash is known; hence the deferred key.
create table files.chunk (
  account_id uuid not null
, client_id  uuid
, file_id    uuid not null references files.file deferrable initially deferred
, position   integer not null
, content    bytea not null
, primary key (file_id, position)
, constraint chunk_position_counts_from_0 check (position >= 0)
);

alter table files.chunk alter column content set storage external;
alter table files.chunk enable row level security;
create policy chunk_of_tenant on files.chunk
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on files.chunk to tidegate_application;

-- A file on its way into the inventory: how its columns are read, and what came of it. The account's staff alone see imports.
create table inventory.item_import (
  id              uuid primary key
, account_id      uuid not null references directory.account
, file_id         uuid not null references files.file
, file_name       text not null
, client_id       uuid references directory.client
, mapping         jsonb not null
, creates_clients boolean not null
, started_by      uuid not null references directory.person
, started_at      timestamptz not null
, version         bigint not null default 0
, done_at         timestamptz
, added           integer not null default 0
, changed         integer not null default 0
, unchanged       integer not null default 0
, refused         integer not null default 0
, clients_added   integer not null default 0
, refused_file_id uuid references files.file
, constraint item_import_keeps_refused_rows check (done_at is null or (refused > 0) = (refused_file_id is not null))
);

create index item_import_by_account on inventory.item_import (account_id, id);

alter table inventory.item_import enable row level security;
create policy item_import_of_tenant on inventory.item_import
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on inventory.item_import to tidegate_application;

-- Why rows were refused when the import was done.
create table inventory.item_import_problem (
  account_id  uuid not null references directory.account
, import_id   uuid not null references inventory.item_import
, position    integer not null
, line        integer not null
, column_name text not null
, sentence    text not null
, primary key (import_id, position)
);

alter table inventory.item_import_problem enable row level security;
create policy item_import_problem_of_tenant on inventory.item_import_problem
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert on inventory.item_import_problem to tidegate_application;

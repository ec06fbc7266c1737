create schema imports;
grant usage on schema imports to tidegate_application;

-- A change log on its way in. The account's staff alone see imports. Worked on step by step: each step is a transaction that
-- locks this row, does a piece, and says here how far it got; so a node that dies loses nothing and two never do the same piece.
create table imports.import (
  id              uuid primary key
, account_id      uuid not null references directory.account
, file_id         uuid not null references files.file
, file_name       text not null
, file_size       bigint not null
, sha256          text not null
, source          text not null
, started_by      uuid not null references directory.person
, started_at      timestamptz not null
, acts_for        uuid not null references directory.person
, phase           text not null
, stopped         text
, stopped_because text not null default ''
, settings        jsonb not null
, shape           jsonb
, profile         jsonb
, last_line       integer not null default 0
, read_share      integer not null default 0
, position        integer not null default -1
, changes         integer not null default 0
, counts          jsonb not null default '{}'
, version         bigint not null default 0
, finished_at     timestamptz
, constraint import_phase_is_known check (phase in ('READING', 'CHECKING', 'READY', 'TAKING', 'DONE'))
, constraint import_stop_is_known check (stopped in ('CANCELLED', 'FAILED'))
, constraint import_source_is_named check (length(source) between 1 and 100)
, constraint import_is_shaped_once_read check (phase = 'READING' or (shape is not null and profile is not null))
, constraint import_is_done_at_a_time check ((phase = 'DONE') = (finished_at is not null))
);

create index import_by_account on imports.import (account_id, id);
create index import_at_work on imports.import (account_id, id) where phase in ('READING', 'CHECKING', 'TAKING') and stopped is null;

alter table imports.import enable row level security;
create policy import_of_tenant on imports.import
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on imports.import to tidegate_application;

-- The rows of its file that hold anything, each as one text with its cells parted by U+001F. A working copy: the file is the record.
create table imports.row (
  account_id uuid not null references directory.account
, import_id  uuid not null references imports.import
, line       integer not null
, cells      text not null
, primary key (import_id, line)
);

alter table imports.row enable row level security;
create policy row_of_tenant on imports.row
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, delete on imports.row to tidegate_application;

-- The changes that its rows make up, in the order of the file, and what became of each.
create table imports.candidate (
  account_id uuid not null references directory.account
, import_id  uuid not null references imports.import
, position   integer not null
, key        text not null
, lines      integer[] not null
, verdict    text
, number     integer
, primary key (import_id, position)
, constraint candidate_verdict_is_known check (verdict in ('GOOD', 'REFUSED', 'ADDED', 'UPDATED', 'UNCHANGED'))
);

create index candidate_refused on imports.candidate (import_id, position) where verdict = 'REFUSED';

alter table imports.candidate enable row level security;
create policy candidate_of_tenant on imports.candidate
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update, delete on imports.candidate to tidegate_application;

-- What is the matter with which row. Written anew whenever the log is looked at or taken in.
create table imports.problem (
  account_id  uuid not null references directory.account
, import_id   uuid not null references imports.import
, position    integer not null
, ordinal     integer not null
, flaw        text not null
, line        integer not null
, column_name text not null
, value       text not null
, more        text not null
, primary key (import_id, position, ordinal)
);

create index problem_by_flaw on imports.problem (import_id, flaw, position, ordinal);

alter table imports.problem enable row level security;
create policy problem_of_tenant on imports.problem
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, delete on imports.problem to tidegate_application;

-- How the logs of a source were read last, for the next one.
create table imports.habit (
  account_id uuid not null references directory.account
, source     text not null
, settings   jsonb not null
, primary key (account_id, source)
);

alter table imports.habit enable row level security;
create policy habit_of_tenant on imports.habit
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on imports.habit to tidegate_application;

-- The changes of some months replayed against a draft of the policy. Worked on piece by piece: each is a transaction that locks this
-- row, replays some changes, and says here how far it got. The digest is of the draft's rules as they were. The account's staff alone see it.
create table insight.simulation (
  id              uuid primary key
, account_id      uuid not null references directory.account
, client_id       uuid references directory.client
, draft_id        uuid not null references policy.draft
, draft_version   bigint not null
, digest          text not null
, months          integer not null
, since           timestamptz not null
, started_by      uuid not null references directory.person
, started_by_name text not null
, started_at      timestamptz not null
, state           text not null
, because         text not null default ''
, position        integer not null default 0
, looked          integer not null default 0
, total           integer not null
, kept            integer not null
, waits           jsonb not null
, tally           jsonb not null
, finished_at     timestamptz
, constraint simulation_state_is_known check (state in ('RUNNING', 'DONE', 'STOPPED', 'FAILED'))
, constraint simulation_looks_back_some_months check (months between 1 and 60)
, constraint simulation_is_done_at_a_time check ((state = 'DONE') = (finished_at is not null))
);

create index simulation_by_draft on insight.simulation (account_id, draft_id, id);
create index simulation_at_work on insight.simulation (account_id, id) where state = 'RUNNING';

alter table insight.simulation enable row level security;
create policy simulation_of_tenant on insight.simulation
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on insight.simulation to tidegate_application;

-- What became of each change, of the newest simulation of each draft. A working copy: the changes and the rules are the record.
create table insight.replayed (
  simulation_id    uuid not null references insight.simulation
, account_id       uuid not null references directory.account
, client_id        uuid not null references directory.client
, change_id        uuid not null references change.change
, number           integer not null
, recorded         boolean not null
, went_wrong       boolean not null
, lacking          text[] not null
, row_before       text
, stages_before    integer
, decisions_before integer
, minutes_before   bigint
, asked_before     text[] not null
, row_after        text
, stages_after     integer
, decisions_after  integer
, minutes_after    bigint
, asked_after      text[] not null
, primary key (simulation_id, number)
);

alter table insight.replayed enable row level security;
create policy replayed_of_tenant on insight.replayed
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, delete on insight.replayed to tidegate_application;

create schema execution;
grant usage on schema execution to tidegate_application;

-- How far a step of the plan has come. A step without a row has not begun. Steps are rewritten by edits of the plan, hence no key to them.
create table execution.run_step (
  account_id uuid not null
, client_id  uuid not null
, change_id  uuid not null references change.change
, step_id    uuid not null
, status     text not null
, started_at timestamptz
, ended_at   timestamptz
, by_id      uuid not null
, note       text not null default ''
, primary key (change_id, step_id)
, constraint run_step_status_is_known check (status in ('PENDING', 'ACTIVE', 'PROBLEM', 'DONE', 'SKIPPED'))
, constraint run_step_that_ended_says_when check ((ended_at is not null) = (status in ('DONE', 'SKIPPED')))
, constraint run_step_skipped_says_why check (status <> 'SKIPPED' or note <> '')
);

alter table execution.run_step enable row level security;
create policy run_step_of_tenant on execution.run_step
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on execution.run_step to tidegate_application;

-- Go or no-go, past the rollback deadline or before. The latest holds.
create table execution.decision (
  id         uuid primary key
, account_id uuid not null
, client_id  uuid not null
, change_id  uuid not null references change.change
, go         boolean not null
, reason     text not null
, by_id      uuid not null
, at         timestamptz not null
, constraint decision_has_a_reason check (reason <> '')
);

create index decision_by_change on execution.decision (account_id, change_id, id);

alter table execution.decision enable row level security;
create policy decision_of_tenant on execution.decision
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on execution.decision to tidegate_application;

-- Somebody's view of the impact, asked for before a change goes to its approvers; and what became of it.
create table risk.assessment_task (
  id               uuid primary key
, account_id       uuid not null references directory.account
, client_id        uuid not null references directory.client
, change_id        uuid not null references change.change
, person_id        uuid references directory.person
, team_id          uuid references directory.team
, question         text not null
, due              date not null
, asked_by         uuid not null references directory.person
, asked_at         timestamptz not null
, reminded_at      timestamptz
, verdict          text
, words            text not null default ''
, answered_by      uuid references directory.person
, answered_at      timestamptz
, answer_origin    text
, answer_revision  integer
, waived_because   text
, waived_by        uuid references directory.person
, waived_at        timestamptz
, constraint assessment_task_asks_a_person_or_a_team check (num_nonnulls(person_id, team_id) = 1)
, constraint assessment_task_asks_something check (question <> '' and length(question) <= 2000)
, constraint assessment_task_verdict_is_known check (verdict in ('NONE', 'BEARABLE', 'UNACCEPTABLE', 'REFUSED'))
, constraint assessment_task_answer_is_whole
    check (num_nonnulls(verdict, answered_by, answered_at, answer_origin, answer_revision) in (0, 5))
, constraint assessment_task_answer_says_what_is_hit check (verdict is null or verdict = 'NONE' or words <> '')
, constraint assessment_task_waiver_is_whole check (num_nonnulls(waived_because, waived_by, waived_at) in (0, 3))
, constraint assessment_task_waiver_has_a_reason check (waived_because <> '')
);

create index assessment_task_by_change on risk.assessment_task (account_id, change_id, id);
create index assessment_task_open_by_person on risk.assessment_task (account_id, person_id, due)
  where verdict is null and waived_at is null;
create index assessment_task_open_by_team on risk.assessment_task (account_id, team_id, due)
  where verdict is null and waived_at is null;
create index assessment_task_open_by_due on risk.assessment_task (account_id, due)
  where verdict is null and waived_at is null;

alter table risk.assessment_task enable row level security;
create policy assessment_task_of_tenant on risk.assessment_task
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on risk.assessment_task to tidegate_application;

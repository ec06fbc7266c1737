-- One deed on many changes, done by a job piece by piece: each piece is a transaction that locks this row and says here how far it
-- got. The numbers are those that were found when it was asked for. The account's staff alone see it.
create table change.bulk_run (
  id              uuid primary key
, account_id      uuid not null references directory.account
, asked_by        uuid not null references directory.person
, asked_at        timestamptz not null
, query           text not null
, deed            text not null constraint bulk_run_deed_is_known check (deed in ('ASSIGN', 'TAG', 'UNTAG'))
, owner_id        uuid references directory.person
, tag             text not null default ''
, numbers         integer[] not null
, looked          integer not null default 0
, done            integer not null default 0
, refused         integer not null default 0
, stopped_because text
, done_at         timestamptz
, constraint bulk_run_names_an_owner check ((deed = 'ASSIGN') = (owner_id is not null))
);

create index bulk_run_at_work on change.bulk_run (account_id, id)
 where done_at is null and stopped_because is null;

alter table change.bulk_run enable row level security;
create policy bulk_run_of_tenant on change.bulk_run
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on change.bulk_run to tidegate_application;

-- Why it was not done to a change.
create table change.bulk_refusal (
  account_id uuid not null references directory.account
, run_id     uuid not null references change.bulk_run
, number     integer not null
, because    text not null
, primary key (run_id, number)
);

alter table change.bulk_refusal enable row level security;
create policy bulk_refusal_of_tenant on change.bulk_refusal
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert on change.bulk_refusal to tidegate_application;

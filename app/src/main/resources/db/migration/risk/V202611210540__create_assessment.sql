create schema risk;
grant usage on schema risk to tidegate_application;

-- One scoring of a change with its receipt. Never updated: the next one supersedes it.
create table risk.assessment (
  id               uuid primary key
, account_id       uuid not null references directory.account
, client_id        uuid not null references directory.client
, change_id        uuid not null references change.change
, number           integer not null
, revision         integer not null
, cause            text not null
, total            smallint not null
, level            text not null
, receipt          jsonb not null
, assessed_at      timestamptz not null
, assessed_by      uuid not null
, assessed_by_name text not null
, constraint assessment_number_is_unique_per_change unique (change_id, number)
, constraint assessment_cause_is_known check (cause in ('ANSWERED', 'CARRIED_OVER'))
, constraint assessment_level_is_known check (level in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'))
, constraint assessment_total_is_in_range check (total between 5 and 25)
);

create index assessment_by_change on risk.assessment (account_id, change_id, number desc);

alter table risk.assessment enable row level security;
create policy assessment_of_tenant on risk.assessment
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on risk.assessment to tidegate_application;

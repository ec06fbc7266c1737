create schema approval;
grant usage on schema approval to tidegate_application;

-- One asking for approval: the route as it was frozen for a revision. A material edit closes it and opens the next.
create table approval.request (
  id             uuid primary key
, account_id     uuid not null references directory.account
, client_id      uuid not null references directory.client
, change_id      uuid not null references change.change
, revision       integer not null
, policy_version integer not null
, case_name      text not null
, preapproved    boolean not null
, problem        text
, asked_at       timestamptz not null
, asked_by       uuid not null
, closed_at      timestamptz
, outcome        text
, constraint request_outcome_is_known check (outcome in ('ACCEPTED', 'REFUSED', 'SUPERSEDED', 'LAPSED'))
, constraint request_closes_with_an_outcome check ((closed_at is null) = (outcome is null))
);

create unique index request_open_once on approval.request (change_id) where closed_at is null;
create index request_by_change on approval.request (account_id, change_id, id);

alter table approval.request enable row level security;
create policy request_of_tenant on approval.request
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on approval.request to tidegate_application;

-- A stage as frozen. definition is the policy's stage; cool_off_hours is there only when solo mode let the involved decide.
-- answer is a copy of what was last judged, for lists; it decides nothing.
create table approval.stage (
  id             uuid primary key
, account_id     uuid not null references directory.account
, client_id      uuid not null references directory.client
, request_id     uuid not null references approval.request
, place          integer not null
, in_group       integer not null
, name           text not null
, definition     jsonb not null
, not_applicable text
, problem        text
, cool_off_hours integer
, answer         text not null default 'UNSATISFIED'
, turn_at        timestamptz
, due_at         timestamptz
, reminded_at    timestamptz
, escalated_at   timestamptz
, constraint stage_answer_is_known check (answer in ('SATISFIED', 'UNSATISFIED', 'REFUSED', 'OVERRIDDEN', 'NOT_APPLICABLE', 'BROKEN'))
, constraint stage_place_is_unique_per_request unique (request_id, place)
);

create index stage_due on approval.stage (account_id, due_at) where due_at is not null;

alter table approval.stage enable row level security;
create policy stage_of_tenant on approval.stage
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on approval.stage to tidegate_application;

-- Who is named in a stage, as frozen, or added later by somebody with a reason. Whether they may decide is judged anew each time.
create table approval.approver (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, stage_id   uuid not null references approval.stage
, person_id  uuid not null references directory.person
, added_by   uuid
, reason     text not null default ''
, primary key (stage_id, person_id)
);

create index approver_by_person on approval.approver (account_id, person_id);

alter table approval.approver enable row level security;
create policy approver_of_tenant on approval.approver
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on approval.approver to tidegate_application;

-- A stage set aside with a reason, for the content that was seen.
create table approval.override (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, stage_id   uuid not null references approval.stage
, by_id      uuid not null references directory.person
, at         timestamptz not null
, reason     text not null check (reason <> '')
, revision   integer not null
, hashes     jsonb not null
);

create index override_by_stage on approval.override (account_id, stage_id);

alter table approval.override enable row level security;
create policy override_of_tenant on approval.override
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on approval.override to tidegate_application;

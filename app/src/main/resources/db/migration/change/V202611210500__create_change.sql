create schema change;
grant usage on schema change to tidegate_application;

-- The last number given out, per account. Taken in the transaction that creates the change, so numbers only rise.
create table change.number (
  account_id uuid primary key references directory.account
, last       integer not null
);

alter table change.number enable row level security;
create policy number_of_tenant on change.number using (account_id = tenancy.account());
grant select, insert, update on change.number to tidegate_application;

create table change.change (
  id                      uuid primary key
, account_id              uuid not null references directory.account
, client_id               uuid not null references directory.client
, number                  integer not null
, type                    text not null
, major                   boolean not null default false
, state                   text not null
, state_since             timestamptz not null
, held_since              timestamptz
, held_by                 uuid references directory.person
, hold_reason             text
, rolling_back            boolean not null default false
, title                   text not null
, reason                  text not null default ''
, desired_outcome         text not null default ''
, category                text not null default ''
, impact                  smallint not null default 2
, urgency                 smallint not null default 2
, requester_id            uuid not null references directory.person
, owner_id                uuid not null references directory.person
, validator_id            uuid references directory.person
, decider_id              uuid references directory.person
, none_affected_because   text not null default ''
, no_rollback_because     text not null default ''
, effort_minutes          integer
, resources               text not null default ''
, cost                    numeric(12, 2)
, window_start            timestamptz
, window_end              timestamptz
, security_impact         text not null default ''
, privacy_impact          text not null default ''
, data_impact             text not null default ''
, data_touched            boolean not null default false
, backup_verified_at      timestamptz
, emergency_criterion     text not null default ''
, emergency_justification text not null default ''
, emergency_incident      text not null default ''
, emergency_impact        text not null default ''
, emergency_steps         text not null default ''
, emergency_rollback      text not null default ''
, emergency_minutes       integer
, model_id                uuid
, model_version           integer
, outcome                 text
, what_happened           text not null default ''
, actual_start            timestamptz
, actual_end              timestamptz
, done_by                 text not null default ''
, actual_effort_minutes   integer
, actual_cost             numeric(12, 2)
, revision                integer not null default 0
, policy_version          integer not null default 0
, created_at              timestamptz not null
, touched_by              text not null
, touched_deed            text not null
, touched_at              timestamptz not null
, version                 bigint not null default 0
, constraint change_number_is_unique_per_account unique (account_id, number)
, constraint change_type_is_known check (type in ('STANDARD', 'NORMAL', 'EMERGENCY'))
, constraint change_state_is_known check (state in ('DRAFT', 'ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED', 'REJECTED', 'CANCELLED'))
, constraint change_outcome_is_known check (outcome in ('SUCCESSFUL', 'SUCCESSFUL_WITH_ISSUES', 'FAILED', 'ROLLED_BACK_FULLY', 'ROLLED_BACK_PARTIALLY'))
, constraint change_has_a_title check (title <> '' and length(title) <= 200)
, constraint change_window_starts_before_it_ends check (window_start < window_end)
, constraint change_window_is_whole check ((window_start is null) = (window_end is null))
, constraint change_hold_is_whole check ((held_since is null) = (hold_reason is null) and (held_since is null) = (held_by is null))
, constraint change_closed_has_an_outcome check (state <> 'CLOSED' or outcome is not null)
, constraint change_priority_is_in_range check (impact between 1 and 3 and urgency between 1 and 3)
);

create index change_by_state on change.change (account_id, state, number desc);
create index change_by_client on change.change (account_id, client_id, number desc);
create index change_by_owner on change.change (account_id, owner_id, number desc);
create index change_by_window on change.change (account_id, window_start) where window_start is not null;

alter table change.change enable row level security;
create policy change_of_tenant on change.change
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on change.change to tidegate_application;

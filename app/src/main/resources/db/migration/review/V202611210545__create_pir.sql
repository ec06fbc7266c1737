-- The post-implementation review of a change. Written until it is completed; what it was stands in the ledger.
create table review.pir (
  change_id          uuid primary key references change.change
, account_id         uuid not null
, client_id          uuid not null
, objective          text
, unexpected_impact  text not null default ''
, rollback_available boolean
, lessons            text not null default ''
, standard_candidate boolean
, completed_at       timestamptz
, by_id              uuid not null
, saved_at           timestamptz not null
, version            bigint not null
, constraint pir_objective_is_known check (objective in ('ACHIEVED', 'PARTLY', 'MISSED'))
, constraint pir_that_is_completed_answers_everything
    check (completed_at is null or (objective is not null and unexpected_impact <> '' and rollback_available is not null and lessons <> '' and standard_candidate is not null))
);

create index pir_by_account on review.pir (account_id, change_id);

alter table review.pir enable row level security;
create policy pir_of_tenant on review.pir
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on review.pir to tidegate_application;

-- What is to be done because of a review: by whom, until when, and the change that does it.
create table review.action (
  id         uuid primary key
, account_id uuid not null
, client_id  uuid not null
, change_id  uuid not null references change.change
, what       text not null
, owner_id   uuid not null references directory.person
, due        date not null
, follow_up  uuid references change.change
, by_id      uuid not null
, at         timestamptz not null
, done_at    timestamptz
, constraint action_says_what check (what <> '' and length(what) <= 200)
);

create index action_by_change on review.action (account_id, change_id, id);
create index action_open_by_owner on review.action (account_id, owner_id, due) where done_at is null;

alter table review.action enable row level security;
create policy action_of_tenant on review.action
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on review.action to tidegate_application;

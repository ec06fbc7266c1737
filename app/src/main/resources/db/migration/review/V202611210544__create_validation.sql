create schema review;
grant usage on schema review to tidegate_application;

-- A test that somebody recorded. step_id is null for one that the plan does not name.
create table review.test_record (
  id         uuid primary key
, account_id uuid not null
, client_id  uuid not null
, change_id  uuid not null references change.change
, step_id    uuid
, what       text not null
, passed     boolean not null
, result     text not null
, by_id      uuid not null
, at         timestamptz not null
, constraint test_record_says_what_was_tested check (what <> '' and length(what) <= 500)
, constraint test_record_result_is_not_endless check (length(result) <= 20000)
);

create index test_record_by_change on review.test_record (account_id, change_id, id);

alter table review.test_record enable row level security;
create policy test_record_of_tenant on review.test_record
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on review.test_record to tidegate_application;

-- What the requester said of the result. The latest word counts.
create table review.confirmation (
  id         uuid primary key
, account_id uuid not null
, client_id  uuid not null
, change_id  uuid not null references change.change
, works      boolean not null
, comment    text not null
, by_id      uuid not null
, origin     text not null
, at         timestamptz not null
, constraint confirmation_that_denies_says_why check (works or comment <> '')
, constraint confirmation_comment_is_not_endless check (length(comment) <= 20000)
);

create index confirmation_by_change on review.confirmation (account_id, change_id, id);

alter table review.confirmation enable row level security;
create policy confirmation_of_tenant on review.confirmation
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on review.confirmation to tidegate_application;

-- What was said of the documentation of an affected item: brought up to date, or nothing had to change because.
-- A rollback makes what was said before it moot, and is asked about anew; it happens once to a change.
create table review.documentation (
  change_id      uuid not null references change.change
, after_rollback boolean not null
, item_id        uuid not null references inventory.item
, account_id     uuid not null
, client_id      uuid not null
, answer         text not null
, note           text not null
, by_id          uuid not null
, at             timestamptz not null
, version        bigint not null
, primary key (change_id, after_rollback, item_id)
, constraint documentation_answer_is_known check (answer in ('UPDATED', 'UNCHANGED'))
, constraint documentation_that_is_unchanged_says_why check (answer = 'UPDATED' or note <> '')
, constraint documentation_note_is_not_endless check (length(note) <= 2000)
);

create index documentation_by_change on review.documentation (account_id, change_id);

alter table review.documentation enable row level security;
create policy documentation_of_tenant on review.documentation
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on review.documentation to tidegate_application;

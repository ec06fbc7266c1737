-- Changes that repeat without trouble, as a model that could be made of them. words and kinds are what they have in common; they tell
-- one from another when the history is looked through again, so that what was dismissed stays so.
create table catalogue.candidate (
  id         uuid primary key
, account_id uuid not null references directory.account
, title      text not null
, words      text[] not null
, kinds      text[] not null
, clients    uuid[] not null
, members    uuid[] not null
, total      integer not null
, last_at    timestamptz not null
, found_at   timestamptz not null
, state      text not null
, by_name    text not null default ''
, at         timestamptz
, reason     text not null default ''
, model_id   uuid references catalogue.model
, version    bigint not null default 0
, constraint candidate_state_is_known check (state in ('OPEN', 'ACCEPTED', 'DISMISSED', 'GONE'))
, constraint candidate_is_dismissed_for_a_reason check (state <> 'DISMISSED' or reason <> '')
, constraint candidate_became_a_model check ((state = 'ACCEPTED') = (model_id is not null))
);

create index candidate_by_state on catalogue.candidate (account_id, state, total desc);

alter table catalogue.candidate enable row level security;
create policy candidate_of_tenant on catalogue.candidate
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on catalogue.candidate to tidegate_application;

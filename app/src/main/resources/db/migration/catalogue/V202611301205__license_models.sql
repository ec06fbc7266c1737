-- A model keeps its licence while its changes go well and its review is not due. lapse says which rule suspended it.
alter table catalogue.model
  add column licensed_at timestamptz not null default now()
, add column lapse text
, add constraint model_lapse_is_known check (lapse in ('FAILURES', 'REVIEW_DUE'))
, add constraint model_lapses_while_it_is_not_active check (lapse is null or state <> 'ACTIVE');

update catalogue.model
   set licensed_at = created_at;

-- Whose review is due.
create index model_by_review on catalogue.model (account_id, review_on) where state = 'ACTIVE';

-- What the board said of a model. Never changed once said.
create table catalogue.review (
  id            uuid primary key
, account_id    uuid not null references directory.account
, model_id      uuid not null references catalogue.model
, model_version integer not null
, verdict       text not null
, at            timestamptz not null
, by            uuid not null references directory.person
, by_name       text not null
, alone         boolean not null
, review_on     date
, lapse         text
, note          text not null
, constraint review_verdict_is_known check (verdict in ('RENEWED', 'WITHDRAWN'))
, constraint review_renews_until_a_day check ((verdict = 'RENEWED') = (review_on is not null))
, constraint review_lapse_is_known check (lapse in ('FAILURES', 'REVIEW_DUE'))
, constraint review_says_why check (note <> '')
);

create index review_by_model on catalogue.review (account_id, model_id, id desc);

alter table catalogue.review enable row level security;
create policy review_of_tenant on catalogue.review
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert on catalogue.review to tidegate_application;

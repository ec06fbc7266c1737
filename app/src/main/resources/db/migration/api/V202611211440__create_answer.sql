-- What requests with an Idempotency-Key were answered. Not the record: kept for a day, then deleted.
create schema api;
grant usage on schema api to tidegate_application;

create table api.answer (
  account_id   uuid not null
, person_id    uuid not null
, key          text not null
, request_hash bytea not null
, status       smallint not null
, headers      text[] not null
, body         bytea not null
, created_at   timestamptz not null
, constraint answer_is_given_once_per_key primary key (account_id, person_id, key)
);

create index answer_by_age on api.answer (account_id, created_at);

alter table api.answer enable row level security;
create policy answer_of_tenant on api.answer using (account_id = tenancy.account());
grant select, insert, update, delete on api.answer to tidegate_application;

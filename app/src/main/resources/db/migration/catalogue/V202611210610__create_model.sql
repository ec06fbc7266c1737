create schema catalogue;
grant usage on schema catalogue to tidegate_application;

-- A pre-approved procedure. clients is null when it may be used for every client of the account.
create table catalogue.model (
  id              uuid primary key
, account_id      uuid not null references directory.account
, state           text not null
, state_reason    text not null default ''
, clients         uuid[]
, owner_id        uuid not null references directory.person
, review_on       date not null
, current_version integer not null
, created_at      timestamptz not null
, version         bigint not null default 0
, constraint model_state_is_known check (state in ('ACTIVE', 'SUSPENDED', 'ARCHIVED'))
, constraint model_says_why_it_is_not_active check (state = 'ACTIVE' or state_reason <> '')
, constraint model_is_for_all_or_for_some check (clients is null or cardinality(clients) > 0)
);

create index model_by_account on catalogue.model (account_id, state);

-- A client's people see what may be used for them, and nothing of the others.
alter table catalogue.model enable row level security;
create policy model_of_tenant on catalogue.model
  using (account_id = tenancy.account()
         and (clients is null
              or tenancy.sees_client(null)
              or nullif(current_setting('tidegate.client', true), '')::uuid = any(clients)));
grant select, insert, update on catalogue.model to tidegate_application;

-- What a model said, version by version. Never changed once made.
create table catalogue.model_version (
  account_id      uuid not null references directory.account
, model_id        uuid not null references catalogue.model
, number          integer not null
, title           text not null
, reason          text not null
, desired_outcome text not null
, category        text not null
, plan            jsonb not null
, risk_level      text not null
, risk_score      integer not null
, made_at         timestamptz not null
, made_by         uuid not null references directory.person
, made_by_name    text not null
, primary key (model_id, number)
, constraint model_version_counts_from_1 check (number > 0)
, constraint model_risk_is_low_or_medium check (risk_level in ('LOW', 'MEDIUM'))
);

alter table catalogue.model_version enable row level security;
create policy model_version_of_tenant on catalogue.model_version
  using (account_id = tenancy.account()
         and exists (select from catalogue.model m where m.id = model_id));
grant select, insert on catalogue.model_version to tidegate_application;

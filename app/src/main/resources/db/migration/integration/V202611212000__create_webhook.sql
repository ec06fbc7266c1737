create schema integration;
grant usage on schema integration to tidegate_application;

-- Where an account wants to be told, of what and of whom. No array of event types or of clients stands for all.
-- The secrets are encrypted with the installation's key. quiet_until is what the endpoint asked for by Retry-After.
create table integration.webhook (
  id            uuid primary key
, account_id    uuid not null
, name          text not null
, endpoint      text not null
, event_types   text[]
, clients       uuid[]
, state         text not null
, paused_for    text
, paused_at     timestamptz
, failing_since timestamptz
, quiet_until   timestamptz
, secret        bytea not null
, former_secret bytea
, former_until  timestamptz
, created_at    timestamptz not null
, version       bigint not null
, constraint webhook_state_is_known check (state in ('ACTIVE', 'PAUSED', 'ARCHIVED'))
, constraint webhook_says_why_it_is_paused check ((state = 'PAUSED') = (paused_for is not null))
, constraint webhook_is_paused_for_a_known_cause check (paused_for in ('BY_HAND', 'GONE', 'DEAD'))
, constraint webhook_is_paused_since_a_moment check ((state = 'PAUSED') = (paused_at is not null))
, constraint webhook_wants_some_events check (event_types is null or cardinality(event_types) > 0)
, constraint webhook_wants_some_clients check (clients is null or cardinality(clients) > 0)
, constraint former_secret_has_an_end check ((former_secret is null) = (former_until is null))
);

create index webhook_by_account on integration.webhook (account_id, id);

-- The account's own staff alone; a client's people cause events and see nothing of where they go.
alter table integration.webhook enable row level security;
create policy webhook_of_staff on integration.webhook
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on integration.webhook to tidegate_application;

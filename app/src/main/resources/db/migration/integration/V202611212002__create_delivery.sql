-- One event to one webhook. due_at is the next attempt of one that waits, and the end of the lease of one that a node
-- is sending. first_at is where its three days begin, tries counts the attempts since.
create table integration.delivery (
  id         uuid primary key
, account_id uuid not null
, webhook_id uuid not null references integration.webhook
, event_id   uuid not null references integration.event
, trial      boolean not null
, state      text not null
, attempts   integer not null default 0
, tries      integer not null default 0
, due_at     timestamptz
, first_at   timestamptz
, created_at timestamptz not null
, settled_at timestamptz
, constraint an_event_is_delivered_once_per_webhook unique (webhook_id, event_id)
, constraint delivery_state_is_known check (state in ('QUEUED', 'SENDING', 'DELIVERED', 'FAILED', 'MISSED'))
, constraint delivery_is_due_until_settled check ((due_at is null) = (state not in ('QUEUED', 'SENDING')))
, constraint delivery_settles_once check ((settled_at is null) = (state in ('QUEUED', 'SENDING')))
);

create index delivery_by_webhook on integration.delivery (account_id, webhook_id, id);
create index delivery_by_state on integration.delivery (account_id, webhook_id, state, id);
create index delivery_due on integration.delivery (webhook_id, due_at, id) where due_at is not null;
create index delivery_due_anywhere on integration.delivery (due_at, account_id) where due_at is not null;
create index delivery_of_event on integration.delivery (event_id);

-- One time that it was tried. Without millis the node stopped before the answer came.
create table integration.attempt (
  delivery_id uuid not null references integration.delivery
, number      integer not null
, account_id  uuid not null
, begun_at    timestamptz not null
, millis      integer
, status      integer
, answer      text not null default ''
, error       text not null default ''
, constraint attempt_is_numbered primary key (delivery_id, number)
);

create index attempt_to_forget on integration.attempt (account_id, begun_at) where answer <> '';

alter table integration.delivery enable row level security;
create policy delivery_of_staff on integration.delivery
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on integration.delivery to tidegate_application;

alter table integration.attempt enable row level security;
create policy attempt_of_staff on integration.attempt
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on integration.attempt to tidegate_application;

-- The door of the sender: which accounts have something to route or to send. It gives ids and nothing else.
create function integration.accounts_with_due(moment timestamptz) returns setof uuid
  language sql stable security definer set search_path = ''
begin atomic
  select account_id from integration.delivery where due_at <= moment
   union
  select account_id from integration.event where routed_at is null
   order by 1;
end;

revoke execute on function integration.accounts_with_due(timestamptz) from public;
grant execute on function integration.accounts_with_due(timestamptz) to tidegate_application;

-- What happened and is to be told, noted in the transaction of the deed; its id is that of the ledger's event.
-- The body is written when it is handed to the webhooks, and forgotten a month later.
create table integration.event (
  id         uuid primary key
, account_id uuid not null
, client_id  uuid
, type       text not null
, deed       text not null
, change_id  uuid
, state_from text
, state_to   text
, at         timestamptz not null
, subject    text not null default ''
, body       text not null default ''
, routed_at  timestamptz
);

create index event_to_route on integration.event (account_id, id) where routed_at is null;
create index event_to_forget on integration.event (account_id, at) where body <> '';

-- Anybody's deed may be an event; only staff read them, since one may be of any client.
alter table integration.event enable row level security;
create policy event_is_noted_in_the_account on integration.event for insert
  with check (account_id = tenancy.account());
create policy event_is_read_by_staff on integration.event for select
  using (account_id = tenancy.account() and tenancy.sees_client(null));
create policy event_is_routed_by_staff on integration.event for update
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on integration.event to tidegate_application;

-- Whether anybody in the account wants to hear of this, so that nothing is noted for nobody. It says yes or no alone.
create function integration.listens(kind text, client uuid) returns boolean
  language sql stable security definer set search_path = ''
begin atomic
  select exists (select
                   from integration.webhook w
                  where w.account_id = tenancy.account()
                    and w.state <> 'ARCHIVED'
                    and (w.event_types is null or kind = any (w.event_types))
                    and (w.clients is null or client = any (w.clients)));
end;

revoke execute on function integration.listens(text, uuid) from public;
grant execute on function integration.listens(text, uuid) to tidegate_application;

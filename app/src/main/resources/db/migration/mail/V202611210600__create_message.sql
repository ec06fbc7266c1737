create schema mail;
grant usage on schema mail to tidegate_application;

-- One mail to one person. It is written with the deed that causes it and sent afterwards.
-- due_at is the next attempt of a queued mail, and the end of the lease of one that a node is sending.
create table mail.message (
  id                uuid primary key
, account_id        uuid not null
, key               text not null
, recipient_name    text not null
, recipient_address text not null
, person_id         uuid
, purpose           text not null
, reference         text not null
, secret            boolean not null
, subject           text not null
, text              text not null
, html              text not null
, message_id        text not null
, state             text not null
, attempts          integer not null default 0
, due_at            timestamptz
, last_error        text not null default ''
, created_at        timestamptz not null
, settled_at        timestamptz
, constraint an_event_is_mailed_once_per_address unique (account_id, key, recipient_address)
, constraint message_state_is_known check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'IN_DOUBT', 'KEPT'))
, constraint message_is_due_until_settled check ((due_at is null) = (state not in ('QUEUED', 'SENDING')))
, constraint message_settles_once check ((settled_at is null) = (state in ('QUEUED', 'SENDING')))
);

create index message_by_account on mail.message (account_id, id);
create index message_due on mail.message (due_at, account_id) where due_at is not null;

-- Anybody's deed may cause a mail; only staff may read them, since a mail may be to anybody.
alter table mail.message enable row level security;
create policy message_is_written_in_the_account on mail.message for insert
  with check (account_id = tenancy.account());
create policy message_is_read_by_staff on mail.message for select
  using (account_id = tenancy.account() and tenancy.sees_client(null));
create policy message_is_settled_by_staff on mail.message for update
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on mail.message to tidegate_application;

-- The door of the sender: which accounts have mail to send. It gives ids and nothing else.
create function mail.accounts_with_due(moment timestamptz) returns setof uuid
  language sql stable security definer set search_path = ''
begin atomic
  select distinct account_id from mail.message where due_at <= moment order by account_id;
end;

revoke execute on function mail.accounts_with_due(timestamptz) from public;
grant execute on function mail.accounts_with_due(timestamptz) to tidegate_application;

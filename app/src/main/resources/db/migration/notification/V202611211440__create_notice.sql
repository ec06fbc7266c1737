create schema notification;
grant usage on schema notification to tidegate_application;

-- What one person is told within Tidegate. What it says is written once; only whether it was read changes.
-- client_id is null where it is about no client. subject is an opaque reference to a thing of the named room.
create table notification.notice (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid references directory.client
, person_id  uuid not null references directory.person
, key        text not null
, room       text not null
, subject    uuid not null
, kind       text not null
, about      text not null
, title      text not null
, text       text not null
, href       text not null
, at         timestamptz not null
, read_at    timestamptz
, constraint an_event_is_told_once_per_person unique (account_id, person_id, key)
, constraint notice_leads_to_a_page_of_ours check (href like '/%' and href not like '//%' and href not like '/\\%')
);

create index notice_by_person on notification.notice (account_id, person_id, id desc);
create index notice_unread on notification.notice (account_id, person_id, id desc) where read_at is null;

alter table notification.notice enable row level security;
create policy notice_of_tenant on notification.notice
  using (account_id = tenancy.account() and (client_id is null or tenancy.sees_client(client_id)));
grant select, insert, update (read_at) on notification.notice to tidegate_application;

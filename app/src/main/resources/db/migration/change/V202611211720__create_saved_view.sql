-- A list that somebody keeps under a name. client_id is its owner's: a client's people share among themselves, staff among
-- themselves. No part of the record: it may go.
create table change.saved_view (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid references directory.client
, owner_id   uuid not null references directory.person
, name       text not null
, query      text not null
, shared     boolean not null
, saved_at   timestamptz not null
, constraint saved_view_is_named_once_by_its_owner unique (owner_id, name)
, constraint saved_view_has_a_name check (name <> '' and length(name) <= 60)
, constraint saved_view_is_no_novel check (length(query) <= 2000)
);

create index saved_view_by_account on change.saved_view (account_id) where shared;

alter table change.saved_view enable row level security;
create policy saved_view_of_tenant on change.saved_view
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update, delete on change.saved_view to tidegate_application;

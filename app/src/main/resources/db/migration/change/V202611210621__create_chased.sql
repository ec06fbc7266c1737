-- Of what somebody was reminded because time passed, so that it happens once, whichever node sweeps first.
create table change.chased (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, what       text not null
, at         timestamptz not null
, primary key (change_id, what)
, constraint chased_what_is_known check (what in ('documents-reminded', 'documents-overdue'))
);

create index chased_by_account on change.chased (account_id, change_id);

alter table change.chased enable row level security;
create policy chased_of_tenant on change.chased
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on change.chased to tidegate_application;

-- Which months each client's people were told the summary of, so that it is told once, whichever node looks first.
create table change.summary (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, month      date not null
, at         timestamptz not null
, primary key (account_id, client_id, month)
, constraint summary_is_of_a_month check (extract(day from month) = 1)
);

alter table change.summary enable row level security;
create policy summary_of_tenant on change.summary
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on change.summary to tidegate_application;

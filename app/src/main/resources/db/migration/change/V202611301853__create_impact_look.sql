-- Who last looked whom a change hits, and what it affected then: of anything else it says nothing.
create table change.impact_look (
  change_id  uuid primary key references change.change
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, items      uuid[] not null
, at         timestamptz not null
, by         uuid not null references directory.person
, by_name    text not null
);

alter table change.impact_look enable row level security;
create policy impact_look_of_tenant on change.impact_look
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on change.impact_look to tidegate_application;

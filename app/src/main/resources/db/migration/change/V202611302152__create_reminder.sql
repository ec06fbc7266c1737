-- Windows of which those who were told are still to be reminded; taken out as it happens.
create table change.reminder (
  change_id  uuid primary key references change.change
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, starts_at  timestamptz not null
, due_at     timestamptz not null
);

create index reminder_by_due on change.reminder (account_id, due_at);

alter table change.reminder enable row level security;
create policy reminder_of_tenant on change.reminder
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update, delete on change.reminder to tidegate_application;

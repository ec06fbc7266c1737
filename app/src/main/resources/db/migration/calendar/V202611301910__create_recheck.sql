-- How far an account's waiting changes have been looked at again for conflicts, after a deed that concerns too many to do so at once.
-- A queue and no record: the row goes when all have been looked at. again: something moved meanwhile, so it begins anew at the end.
create table calendar.recheck (
  account_id uuid primary key references directory.account
, asked_at   timestamptz not null
, reached    text
, again      boolean not null
);

alter table calendar.recheck enable row level security;
create policy recheck_of_tenant on calendar.recheck
  using (account_id = tenancy.account());
grant select, insert, update, delete on calendar.recheck to tidegate_application;

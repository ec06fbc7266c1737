-- Words by which people gather changes. Who put which when stands in the ledger.
create table change.tag (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, tag        text not null
, primary key (change_id, tag)
, constraint tag_is_a_short_word check (tag <> '' and length(tag) <= 40)
);

create index tag_by_word on change.tag (account_id, tag, change_id);

alter table change.tag enable row level security;
create policy tag_of_tenant on change.tag
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, delete on change.tag to tidegate_application;

-- The words that changes are written in, so that a misspelt one can be put right. They are learned a little later, by one
-- worker, since two transactions that bring the same new words would wait for each other.
create table change.vocabulary (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, word       text collate "C" not null
, primary key (account_id, word, client_id)
);

alter table change.vocabulary enable row level security;
create policy vocabulary_of_tenant on change.vocabulary
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on change.vocabulary to tidegate_application;

-- Changes whose words were written since.
create table change.unlearned (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid primary key references change.change
);

create index unlearned_by_account on change.unlearned (account_id, change_id);

alter table change.unlearned enable row level security;
create policy unlearned_of_tenant on change.unlearned
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, delete on change.unlearned to tidegate_application;

insert into change.unlearned (account_id, client_id, change_id)
select account_id, client_id, id
  from change.change;

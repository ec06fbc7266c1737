-- Whom a comment names, and the words it does it with; they stay when the person is called otherwise.
create table change.mention (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, comment_id uuid not null references change.comment
, person_id  uuid not null references directory.person
, words      text not null
, primary key (comment_id, person_id)
);

create index mention_by_change on change.mention (account_id, change_id);

alter table change.mention enable row level security;
create policy mention_of_tenant on change.mention
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on change.mention to tidegate_application;

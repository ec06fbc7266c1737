-- Who wants to hear of a change without having a part in it, and who has a part and wants to hear less. Not the record.
create table change.follower (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, person_id  uuid not null references directory.person
, stance     text not null
, since      timestamptz not null
, primary key (change_id, person_id)
, constraint follower_stance_is_known check (stance in ('FOLLOWING', 'MUTED'))
);

create index follower_by_person on change.follower (account_id, person_id);

alter table change.follower enable row level security;
create policy follower_of_tenant on change.follower
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update, delete on change.follower to tidegate_application;

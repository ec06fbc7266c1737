-- What somebody wants by mail as well, where it differs from what is usual.
create table notification.preference (
  account_id uuid not null references directory.account
, person_id  uuid not null references directory.person
, topic      text not null
, mail       boolean not null
, primary key (person_id, topic)
, constraint preference_topic_is_known check (topic in ('MENTIONS', 'FOLLOWED'))
);

alter table notification.preference enable row level security;
create policy preference_of_tenant on notification.preference using (account_id = tenancy.account());
grant select, insert, update on notification.preference to tidegate_application;

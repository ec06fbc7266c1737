-- Who may decide in the place of those in a stage who let the time pass. by_id is who had it escalated; null when time alone did.
create table approval.escalation (
  stage_id   uuid not null references approval.stage
, person_id  uuid not null references directory.person
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, at         timestamptz not null
, by_id      uuid references directory.person
, reason     text not null default ''
, primary key (stage_id, person_id)
);

create index escalation_by_person on approval.escalation (account_id, person_id);

alter table approval.escalation enable row level security;
create policy escalation_of_tenant on approval.escalation
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on approval.escalation to tidegate_application;

-- When those who have not decided are reminded, as the policy of the request says; null for half of the time.
alter table approval.stage add column remind_at timestamptz;

-- What people wrote down on the way. step_id is null for the run as a whole.
create table execution.note (
  id         uuid primary key
, account_id uuid not null
, client_id  uuid not null
, change_id  uuid not null references change.change
, step_id    uuid
, text       text not null
, by_id      uuid not null
, at         timestamptz not null
, constraint note_says_something check (text <> '' and length(text) <= 20000)
);

create index note_by_change on execution.note (account_id, change_id, id);

alter table execution.note enable row level security;
create policy note_of_tenant on execution.note
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on execution.note to tidegate_application;

-- Files and screenshots. The hash stands with the file.
create table execution.evidence (
  id         uuid primary key
, account_id uuid not null
, client_id  uuid not null
, change_id  uuid not null references change.change
, step_id    uuid
, file_id    uuid not null references files.file
, by_id      uuid not null
, at         timestamptz not null
);

create index evidence_by_change on execution.evidence (account_id, change_id, id);

alter table execution.evidence enable row level security;
create policy evidence_of_tenant on execution.evidence
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on execution.evidence to tidegate_application;

-- A note being typed, kept per person until it is sent. Not part of the record.
create table execution.draft (
  account_id uuid not null
, client_id  uuid not null
, change_id  uuid not null references change.change
, person_id  uuid not null
, text       text not null
, saved_at   timestamptz not null
, primary key (change_id, person_id)
, constraint draft_is_not_endless check (length(text) <= 20000)
);

alter table execution.draft enable row level security;
create policy draft_of_tenant on execution.draft
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update, delete on execution.draft to tidegate_application;

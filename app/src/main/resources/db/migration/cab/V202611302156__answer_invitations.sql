-- What somebody said to their invitation, and in whose place somebody sits at this meeting. A place has one who takes it.
alter table cab.seat
  add column reply text
, add column replied_at timestamptz
, add column stands_in_for uuid references directory.person
, add constraint seat_reply_is_known check (reply in ('COMING', 'DECLINED'))
, add constraint seat_reply_has_its_time check ((reply is null) = (replied_at is null))
, add constraint seat_stands_in_for_somebody_else check (stands_in_for <> person_id);

create unique index seat_taken_once on cab.seat (meeting_id, stands_in_for) where stands_in_for is not null and left_at is null;

-- Who comes whenever a member of the board does not.
create table cab.substitute (
  account_id    uuid not null references directory.account
, member_id     uuid not null references directory.person
, substitute_id uuid not null references directory.person
, named_at      timestamptz not null
, ended_at      timestamptz
, primary key (account_id, member_id)
, constraint substitute_is_somebody_else check (substitute_id <> member_id)
);

create index substitute_by_person on cab.substitute (account_id, substitute_id) where ended_at is null;

alter table cab.substitute enable row level security;
create policy substitute_of_tenant on cab.substitute
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on cab.substitute to tidegate_application;

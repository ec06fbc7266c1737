-- A series can be edited: version counts its writes. quorum is how many are to be there, at each meeting made of it; null for more than half.
alter table cab.series
  add column version bigint not null default 0
, add column quorum integer
, add constraint series_quorum_is_somebody check (quorum > 0);

alter table cab.meeting
  add column quorum integer
, add constraint meeting_quorum_is_somebody check (quorum > 0);

-- Who sits in all of its meetings besides the board.
create table cab.series_member (
  account_id uuid not null references directory.account
, series_id  uuid not null references cab.series
, person_id  uuid not null references directory.person
, since      timestamptz not null
, left_at    timestamptz
, primary key (series_id, person_id)
);

create index series_member_by_account on cab.series_member (account_id, series_id) where left_at is null;

alter table cab.series_member enable row level security;
create policy series_member_of_tenant on cab.series_member
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on cab.series_member to tidegate_application;

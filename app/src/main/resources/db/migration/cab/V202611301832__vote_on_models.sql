-- The board's votes on models. motion is what was asked: the admission of a version, or the licence until a review. A vote holds for
-- that alone; it ends when it is replaced by another, or when the board has decided.
create table cab.ballot (
  id         uuid primary key
, account_id uuid not null references directory.account
, model_id   uuid not null references catalogue.model
, motion     text not null check (motion <> '')
, version    integer not null
, voter_id   uuid not null references directory.person
, hand_id    uuid not null references directory.person
, decision   text not null
, words      text not null check (length(words) <= 2000)
, origin     text not null
, given_at   timestamptz not null
, ended_at   timestamptz
, constraint ballot_decision_is_known check (decision in ('APPROVE', 'REJECT', 'ABSTAIN'))
, constraint ballot_rejects_for_a_reason check (decision <> 'REJECT' or words <> '')
);

create unique index ballot_stands_once on cab.ballot (account_id, model_id, voter_id) where ended_at is null;

alter table cab.ballot enable row level security;
create policy ballot_of_tenant on cab.ballot
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on cab.ballot to tidegate_application;

alter table cab.item
  drop constraint item_decision_is_known
, add constraint item_decision_is_known
    check (decision in ('APPROVED', 'REJECTED', 'REVIEWED', 'RENEWED', 'WITHDRAWN', 'NOTED', 'ADMITTED', 'REFUSED'));

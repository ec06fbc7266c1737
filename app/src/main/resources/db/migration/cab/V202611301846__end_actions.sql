-- Something that was asked for may be cancelled instead of done. chased_at is when its owner was told that it is overdue.
alter table cab.action
  add column cancelled_at timestamptz
, add column cancelled_by uuid references directory.person
, add column cancelled_because text
, add column chased_at timestamptz
, add constraint action_is_cancelled_by_somebody
    check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancelled_because is null))
, add constraint action_ends_once check (done_at is null or cancelled_at is null);

create index action_owed on cab.action (account_id, owner_id, due) where done_at is null and cancelled_at is null;
create index action_by_due on cab.action (account_id, due, id);

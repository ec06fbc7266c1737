-- An import is of items or of dependencies, and a job takes it in piece by piece once somebody has confirmed it. Each piece is a
-- transaction that locks this row and says here how far it got, so a node that dies loses nothing and two never do the same piece.
alter table inventory.item_import
  add column sort text not null default 'ITEMS' constraint item_import_sort_is_known check (sort in ('ITEMS', 'DEPENDENCIES'))
, add column confirmed_at timestamptz
, add column acts_for uuid references directory.person
, add column stopped text constraint item_import_stop_is_known check (stopped in ('CANCELLED', 'FAILED'))
, add column stopped_because text not null default ''
, add column looked integer not null default 0
, add column row_count integer not null default 0
, add constraint item_import_is_confirmed_by_somebody check ((confirmed_at is null) = (acts_for is null));

create index item_import_at_work on inventory.item_import (account_id, id)
 where confirmed_at is not null and done_at is null and stopped is null;

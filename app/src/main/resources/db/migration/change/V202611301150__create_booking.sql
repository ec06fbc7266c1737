-- What the changes still to come occupy, and when: each item that one affects and each person who carries it out. Asked for by
-- what is occupied, so it takes as long to find a collision among a million changes as among a hundred. Follows from the change,
-- whose store writes it anew with each edit and transition.
create table change.booking (
  account_id   uuid not null references directory.account
, client_id    uuid not null references directory.client
, change_id    uuid not null references change.change
, thing_id     uuid not null
, window_start timestamptz not null
, window_end   timestamptz not null
, running      boolean not null
, long         boolean not null generated always as (window_end - window_start > interval '1 day') stored
, primary key (change_id, thing_id)
, constraint booking_starts_before_it_ends check (window_start < window_end)
);

create index booking_by_thing on change.booking (account_id, thing_id, window_end, window_start, change_id);
create index booking_running on change.booking (account_id, thing_id) where running;
create index booking_by_start on change.booking (account_id, window_start, window_end, thing_id, change_id) where not long;
create index booking_long on change.booking (account_id, window_end, window_start, thing_id, change_id) where long;

alter table change.booking enable row level security;
create policy booking_of_tenant on change.booking
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, delete on change.booking to tidegate_application;

insert into change.booking (account_id, client_id, change_id, thing_id, window_start, window_end, running)
select c.account_id, c.client_id, c.id, thing.id, c.window_start, c.window_end, c.state = 'IMPLEMENT'
  from change.change c
  join lateral (
       select a.item_id as id from change.affected_item a where a.change_id = c.id
        union
       select i.person_id from change.implementer i where i.change_id = c.id) thing on true
 where c.state in ('ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT')
   and c.window_start < c.window_end;

-- Since when a change's window stands as it does: notice is counted from there. Null for those that were never moved since.
alter table change.change add column window_set_at timestamptz;

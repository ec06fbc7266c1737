create schema cab;
grant usage on schema cab to tidegate_application;

-- Meetings that come back, on the account's clock on the wall. made_until is the start of the last meeting made of it.
create table cab.series (
  id            uuid primary key
, account_id    uuid not null references directory.account
, title         text not null check (title <> '' and length(title) <= 120)
, place         text not null check (length(place) <= 300)
, zone          text not null
, starts_at     timestamp not null
, minutes       integer not null check (minutes > 0)
, rule          text not null
, chair_id      uuid not null references directory.person
, made_until    timestamptz
, made_at       timestamptz not null
, ended_at      timestamptz
, ended_because text
, constraint series_ends_for_a_reason check ((ended_at is null) = (ended_because is null))
);

create index series_in_force on cab.series (account_id) where ended_at is null;

alter table cab.series enable row level security;
create policy series_of_tenant on cab.series
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on cab.series to tidegate_application;

-- One meeting. current_id is the item before the board; sequence rises with every new invitation.
create table cab.meeting (
  id         uuid primary key
, account_id uuid not null references directory.account
, series_id  uuid references cab.series
, title      text not null check (title <> '' and length(title) <= 120)
, place      text not null check (length(place) <= 300)
, zone       text not null
, starts_at  timestamptz not null
, ends_at    timestamptz not null
, state      text not null
, chair_id   uuid not null references directory.person
, current_id uuid
, sequence   integer not null default 0
, made_at    timestamptz not null
, started_at timestamptz
, ended_at   timestamptz
, because    text not null default ''
, version    bigint not null default 0
, constraint meeting_state_is_known check (state in ('PLANNED', 'RUNNING', 'HELD', 'CANCELLED'))
, constraint meeting_starts_before_it_ends check (starts_at < ends_at)
, constraint meeting_cancelled_says_why check (state <> 'CANCELLED' or because <> '')
);

create index meeting_by_time on cab.meeting (account_id, starts_at);
create index meeting_to_come on cab.meeting (account_id, starts_at) where state in ('PLANNED', 'RUNNING');
create index meeting_of_series on cab.meeting (account_id, series_id, starts_at) where series_id is not null;

-- What the board deals with. No client: it is nobody's in particular, and for staff alone. running_since is when the board came to it last,
-- spent_seconds what it took before that. tally is how the votes stood when it was decided. A postponed one is carried to another meeting, as an item of its own.
create table cab.item (
  id            uuid primary key
, account_id    uuid not null references directory.account
, client_id     uuid references directory.client
, meeting_id    uuid not null references cab.meeting
, kind          text not null
, change_id     uuid references change.change
, model_id      uuid references catalogue.model
, reference     text not null default ''
, title         text not null check (title <> '')
, place         integer not null
, state         text not null
, by_hand       boolean not null
, added_at      timestamptz not null
, added_by      uuid not null
, running_since timestamptz
, spent_seconds integer not null default 0 check (spent_seconds >= 0)
, decision      text
, words         text not null default ''
, tally         text not null default ''
, decided_at    timestamptz
, decided_by    uuid references directory.person
, because       text not null default ''
, carried_to    uuid references cab.item deferrable
, constraint item_kind_is_known check (kind in ('CHANGE', 'EMERGENCY', 'MISHAP', 'MODEL', 'TOPIC'))
, constraint item_names_what_it_is_about check ((kind in ('CHANGE', 'EMERGENCY', 'MISHAP')) = (change_id is not null)
                                           and (kind = 'MODEL') = (model_id is not null))
, constraint item_of_a_change_is_its_clients check (change_id is null or client_id is not null)
, constraint item_state_is_known check (state in ('OPEN', 'DECIDED', 'POSTPONED', 'SETTLED'))
, constraint item_decision_is_known check (decision in ('APPROVED', 'REJECTED', 'REVIEWED', 'RENEWED', 'WITHDRAWN', 'NOTED'))
, constraint item_decided_is_whole check ((state = 'DECIDED') = (decision is not null)
                                      and (decision is null) = (decided_at is null)
                                      and (decision is null) = (decided_by is null))
, constraint item_put_off_says_why check (state not in ('POSTPONED', 'SETTLED') or because <> '')
, constraint item_carried_was_postponed check (carried_to is null or state = 'POSTPONED')
);

create unique index item_change_once on cab.item (meeting_id, kind, change_id) where change_id is not null;
create unique index item_model_once on cab.item (meeting_id, model_id) where model_id is not null;
create index item_by_meeting on cab.item (account_id, meeting_id, place);
create index item_by_change on cab.item (account_id, change_id) where change_id is not null;
create index item_to_carry on cab.item (account_id) where state = 'POSTPONED' and carried_to is null;

alter table cab.item enable row level security;
create policy item_of_tenant on cab.item
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on cab.item to tidegate_application;

-- Somebody of a client finds the meetings at which something of theirs is dealt with.
alter table cab.meeting enable row level security;
create policy meeting_of_tenant on cab.meeting
  using (account_id = tenancy.account()
         and (tenancy.sees_client(null) or exists (select from cab.item i where i.meeting_id = meeting.id)));
grant select, insert, update on cab.meeting to tidegate_application;

-- Who sits on the board that day: by role, or named for this meeting. client_id is whose person it is.
create table cab.seat (
  account_id uuid not null references directory.account
, meeting_id uuid not null references cab.meeting
, person_id  uuid not null references directory.person
, client_id  uuid references directory.client
, named      boolean not null
, came_at    timestamptz
, left_at    timestamptz
, primary key (meeting_id, person_id)
);

create index seat_by_person on cab.seat (account_id, person_id);

alter table cab.seat enable row level security;
create policy seat_of_tenant on cab.seat
  using (account_id = tenancy.account() and (client_id is null or tenancy.sees_client(client_id)));
grant select, insert, update on cab.seat to tidegate_application;

-- What was said, for the minutes.
create table cab.note (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid references directory.client
, item_id    uuid not null references cab.item
, person_id  uuid not null references directory.person
, at         timestamptz not null
, text       text not null check (text <> '' and length(text) <= 20000)
);

create index note_by_item on cab.note (account_id, item_id, at);

alter table cab.note enable row level security;
create policy note_of_tenant on cab.note
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on cab.note to tidegate_application;

-- What somebody is typing; no part of the record.
create table cab.draft (
  account_id uuid not null references directory.account
, client_id  uuid references directory.client
, item_id    uuid not null references cab.item
, person_id  uuid not null references directory.person
, at         timestamptz not null
, text       text not null
, primary key (item_id, person_id)
);

alter table cab.draft enable row level security;
create policy draft_of_tenant on cab.draft
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update, delete on cab.draft to tidegate_application;

-- What somebody is to do until when.
create table cab.action (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid references directory.client
, meeting_id uuid not null references cab.meeting
, item_id    uuid references cab.item
, text       text not null check (text <> '' and length(text) <= 500)
, owner_id   uuid not null references directory.person
, due        date not null
, made_at    timestamptz not null
, made_by    uuid not null references directory.person
, done_at    timestamptz
, done_by    uuid references directory.person
, done_how   text
, constraint action_is_done_by_somebody check ((done_at is null) = (done_by is null) and (done_at is null) = (done_how is null))
);

create index action_by_meeting on cab.action (account_id, meeting_id, made_at);
create index action_open on cab.action (account_id, due) where done_at is null;

alter table cab.action enable row level security;
create policy action_of_tenant on cab.action
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on cab.action to tidegate_application;

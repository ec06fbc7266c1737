-- A decision as it was given. Only its end is ever written later. seen is the hash of each aspect that the voter had before them.
create table approval.vote (
  id             uuid primary key
, account_id     uuid not null references directory.account
, client_id      uuid not null references directory.client
, stage_id       uuid not null references approval.stage
, voter_id       uuid not null references directory.person
, hand_id        uuid not null references directory.person
, decision       text not null
, words          text not null default ''
, revision       integer not null
, seen           jsonb not null
, at             timestamptz not null
, origin         text not null
, seconds_taken  integer
, carried_from   uuid references approval.vote
, ended_at       timestamptz
, ended_because  text
, constraint vote_decision_is_known check (decision in ('APPROVE', 'REJECT', 'ABSTAIN'))
, constraint vote_rejection_says_why check (decision <> 'REJECT' or words <> '')
, constraint vote_ends_for_a_reason check ((ended_at is null) = (ended_because is null))
, constraint vote_end_is_known check (ended_because in ('WITHDRAWN', 'REPLACED', 'LAPSED', 'DENIED'))
, constraint vote_takes_no_negative_time check (seconds_taken >= 0)
);

create unique index vote_stands_once on approval.vote (stage_id, voter_id) where ended_at is null;
create index vote_by_voter on approval.vote (account_id, voter_id, at);
create index vote_by_stage on approval.vote (account_id, stage_id, at);

alter table approval.vote enable row level security;
create policy vote_of_tenant on approval.vote
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update (ended_at, ended_because) on approval.vote to tidegate_application;

-- What an approval was given under; it stops the start until somebody says that it holds.
create table approval.condition (
  vote_id     uuid primary key references approval.vote
, account_id  uuid not null references directory.account
, client_id   uuid not null references directory.client
, change_id   uuid not null references change.change
, words       text not null check (words <> '')
, met_at      timestamptz
, met_by      uuid references directory.person
, met_how     text
, constraint condition_is_met_by_somebody check ((met_at is null) = (met_by is null) and (met_at is null) = (met_how is null))
);

create index condition_by_change on approval.condition (account_id, change_id);

alter table approval.condition enable row level security;
create policy condition_of_tenant on approval.condition
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update (met_at, met_by, met_how) on approval.condition to tidegate_application;

-- A word given by telephone in an emergency, until the authoriser says by their own sign-in that it was theirs.
create table approval.verbal (
  vote_id      uuid primary key references approval.vote
, account_id   uuid not null references directory.account
, client_id    uuid not null references directory.client
, change_id    uuid not null references change.change
, authoriser   uuid not null references directory.person
, recorded_by  uuid not null references directory.person
, channel      text not null check (channel <> '')
, said_at      timestamptz not null
, confirm_by   timestamptz not null
, answer       text
, answered_at  timestamptz
, answer_words text not null default ''
, escalated_at timestamptz
, constraint verbal_answer_is_known check (answer in ('CONFIRMED', 'DENIED'))
, constraint verbal_answer_has_a_time check ((answer is null) = (answered_at is null))
, constraint verbal_is_recorded_by_somebody_else check (recorded_by <> authoriser)
);

create index verbal_open on approval.verbal (account_id, confirm_by) where answer is null;
create index verbal_by_change on approval.verbal (account_id, change_id);

alter table approval.verbal enable row level security;
create policy verbal_of_tenant on approval.verbal
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update (answer, answered_at, answer_words, escalated_at) on approval.verbal to tidegate_application;

-- When somebody first had the decision before them, to know how long they took. A read mark, not the record.
create table approval.look (
  account_id uuid not null references directory.account
, change_id  uuid not null references change.change
, revision   integer not null
, person_id  uuid not null references directory.person
, first_at   timestamptz not null
, primary key (change_id, revision, person_id)
);

alter table approval.look enable row level security;
create policy look_of_tenant on approval.look using (account_id = tenancy.account());
grant select, insert on approval.look to tidegate_application;

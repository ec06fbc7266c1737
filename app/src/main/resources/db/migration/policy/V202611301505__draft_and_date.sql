-- A dated version holds from a later moment than its adoption. Which rules count at a moment is told by when versions begin, then
-- by their numbers; versions from before dates were begin with their adoption.
alter table policy.version
  add column dated     boolean not null default false
, add column begins_at timestamptz
, add constraint version_with_a_date_has_one check (not dated or begins_at is not null) not valid;
alter table policy.version validate constraint version_with_a_date_has_one;

-- No rules: what the client had of its own is taken back, and the account's hold again.
alter table policy.section
  alter column rules drop not null
, add constraint section_takes_back_what_a_client_had check (rules is not null or client_id is not null) not valid;
alter table policy.section validate constraint section_takes_back_what_a_client_had;

-- Rules that are being written, for the account or for one client: whole sections by name, null for one that is taken back.
-- base is the newest version that its writers knew of. An approval holds until the draft is opened again.
create table policy.draft (
  id               uuid primary key
, account_id       uuid not null references directory.account
, client_id        uuid references directory.client
, title            text not null
, reason           text not null
, state            text not null
, base             integer not null check (base > 0)
, holds_from       timestamptz
, sections         jsonb not null default '{}'
, authors          uuid[] not null
, approved_at      timestamptz
, approved_by      uuid references directory.person
, approved_by_name text
, published_as     integer
, version          bigint not null default 1
, opened_at        timestamptz not null
, opened_by        uuid not null references directory.person
, opened_by_name   text not null
, changed_at       timestamptz not null
, changed_by_name  text not null
, constraint draft_state_is_known check (state in ('OPEN', 'IN_REVIEW', 'PUBLISHED', 'DISCARDED'))
, constraint draft_title_is_a_line check (length(title) between 1 and 200)
, constraint draft_reason_is_short check (length(reason) <= 1000)
, constraint draft_sections_have_names check (jsonb_typeof(sections) = 'object')
, constraint draft_approval_is_whole check ((approved_at is null) = (approved_by is null)
                                        and (approved_at is null) = (approved_by_name is null))
, constraint draft_is_approved_in_review check (approved_at is null or state in ('IN_REVIEW', 'PUBLISHED'))
, constraint draft_published_is_a_version check ((state = 'PUBLISHED') = (published_as is not null))
);

create index draft_newest on policy.draft (account_id, id);
create index draft_unfinished on policy.draft (account_id, id) where state in ('OPEN', 'IN_REVIEW');

alter table policy.draft enable row level security;
create policy draft_of_tenant on policy.draft
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));

-- What reviewers said of a draft, each time it was before them.
create table policy.verdict (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid references directory.client
, draft_id   uuid not null references policy.draft
, approved   boolean not null
, note       text not null
, given_at   timestamptz not null
, given_by   uuid not null references directory.person
, given_by_name text not null
, constraint verdict_note_is_short check (length(note) <= 1000)
, constraint verdict_that_sends_back_says_why check (approved or note <> '')
);

create index verdict_by_draft on policy.verdict (account_id, draft_id, id);

alter table policy.verdict enable row level security;
create policy verdict_of_tenant on policy.verdict
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));

grant select, insert, update on policy.draft to tidegate_application;
grant select, insert on policy.verdict to tidegate_application;

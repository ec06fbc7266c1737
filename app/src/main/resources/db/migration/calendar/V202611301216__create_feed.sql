-- The address of a calendar that a calendar program reads again and again, as its person. Of the address only a hash is
-- kept. content_hash is of what was last handed out, content_at since when it is that.
create table calendar.feed (
  id           uuid primary key
, account_id   uuid not null references directory.account
, person_id    uuid not null references directory.person
, client_id    uuid references directory.client
, reach        text not null
, name         text not null
, key_hash     bytea not null
, made_at      timestamptz not null
, renewed_at   timestamptz not null
, last_seen_at timestamptz
, last_program text not null default ''
, content_hash text
, content_at   timestamptz
, revoked_at   timestamptz
, constraint feed_key_is_used_once unique (key_hash)
, constraint feed_reach_is_known check (reach in ('PERSON', 'CLIENT', 'ACCOUNT'))
, constraint feed_of_a_client_names_it check ((reach = 'CLIENT') = (client_id is not null))
, constraint feed_has_a_name check (name <> '' and length(name) <= 80)
);

create index feed_by_person on calendar.feed (account_id, person_id) where revoked_at is null;

alter table calendar.feed enable row level security;
create policy feed_of_tenant on calendar.feed using (account_id = tenancy.account());
grant select, insert, update on calendar.feed to tidegate_application;

-- How often each thing was moved or called off since some feed first named it: its SEQUENCE. It says nothing of the thing.
create table calendar.published (
  account_id  uuid not null references directory.account
, subject     uuid not null
, fingerprint text not null
, sequence    integer not null
, changed_at  timestamptz not null
, primary key (account_id, subject)
);

alter table calendar.published enable row level security;
create policy published_of_tenant on calendar.published using (account_id = tenancy.account());
grant select, insert, update on calendar.published to tidegate_application;

-- The door for calendar programs: no account is known until the address is found.
create function calendar.feed_by_key(hash bytea)
  returns table (id uuid, account_id uuid, person_id uuid)
  language sql stable security definer set search_path = ''
begin atomic
  select feed.id
       , feed.account_id
       , feed.person_id
    from calendar.feed
    join directory.person on person.id = feed.person_id
   where feed.key_hash = hash
     and feed.revoked_at is null
     and person.archived_at is null;
end;

revoke execute on function calendar.feed_by_key(bytea) from public;
grant execute on function calendar.feed_by_key(bytea) to tidegate_application;

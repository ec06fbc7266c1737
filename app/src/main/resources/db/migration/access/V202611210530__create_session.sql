create schema access;
grant usage on schema access to tidegate_application;

-- One browser of one person. The token itself is in the browser alone.
create table access.session (
  id           uuid primary key
, account_id   uuid not null references directory.account
, person_id    uuid not null references directory.person
, token_hash   bytea not null
, created_at   timestamptz not null
, last_seen_at timestamptz not null
, expires_at   timestamptz not null
, revoked_at   timestamptz
, address      text not null
, user_agent   text not null
, constraint session_token_is_used_once unique (token_hash)
);

create index session_by_person on access.session (account_id, person_id, last_seen_at) where revoked_at is null;

alter table access.session enable row level security;
create policy session_of_tenant on access.session using (account_id = tenancy.account());
grant select, insert, update on access.session to tidegate_application;

-- The door for requests: no account is known until the session is found. One query gives all that a request needs to
-- know of who acts; a grant is a role, or a role and a client with a colon between them.
create function access.session_by_token(hash bytea, moment timestamptz, seen_after timestamptz)
  returns table (id uuid, account_id uuid, person_id uuid, client_id uuid, name text, grants text[], last_seen_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select session.id
       , session.account_id
       , session.person_id
       , person.client_id
       , person.name
       , array(select held.role || coalesce(':' || held.client_id::text, '')
                 from directory.role_grant held
                where held.account_id = session.account_id
                  and held.person_id = session.person_id
                  and held.ended_at is null)
       , session.last_seen_at
    from access.session
    join directory.person on person.id = session.person_id
   where session.token_hash = hash
     and session.revoked_at is null
     and session.expires_at > moment
     and session.last_seen_at > seen_after
     and person.archived_at is null;
end;

revoke execute on function access.session_by_token(bytea, timestamptz, timestamptz) from public;
grant execute on function access.session_by_token(bytea, timestamptz, timestamptz) to tidegate_application;

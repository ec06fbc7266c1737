-- A token of the API: it acts as its person, as far as its scopes and its client go. The token itself is shown once.
create table access.token (
  id           uuid primary key
, account_id   uuid not null references directory.account
, person_id    uuid not null references directory.person
, client_id    uuid references directory.client
, name         text not null
, ending       text not null
, token_hash   bytea not null
, scopes       text[] not null
, created_at   timestamptz not null
, expires_at   timestamptz not null
, last_seen_at timestamptz
, address      text not null default ''
, revoked_at   timestamptz
, constraint api_token_is_used_once unique (token_hash)
, constraint token_has_a_name check (name <> '' and length(name) <= 80)
, constraint token_opens_something check (cardinality(scopes) > 0)
, constraint token_expires_after_it_is_made check (expires_at > created_at)
);

create index token_by_person on access.token (account_id, person_id) where revoked_at is null;

alter table access.token enable row level security;
create policy token_of_tenant on access.token using (account_id = tenancy.account());
grant select, insert, update on access.token to tidegate_application;

-- The door for the API: no account is known until the token is found. Grants are written as in session_by_token.
create function access.api_token_by_hash(hash bytea, moment timestamptz)
  returns table (id uuid, account_id uuid, person_id uuid, confined_to uuid, client_id uuid, person text, grants text[]
               , name text, scopes text[], expires_at timestamptz, last_seen_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select token.id
       , token.account_id
       , token.person_id
       , person.client_id
       , token.client_id
       , person.name
       , array(select held.role || coalesce(':' || held.client_id::text, '')
                 from directory.role_grant held
                where held.account_id = token.account_id
                  and held.person_id = token.person_id
                  and held.ended_at is null)
       , token.name
       , token.scopes
       , token.expires_at
       , token.last_seen_at
    from access.token
    join directory.person on person.id = token.person_id
   where token.token_hash = hash
     and token.revoked_at is null
     and token.expires_at > moment
     and person.archived_at is null;
end;

revoke execute on function access.api_token_by_hash(bytea, timestamptz) from public;
grant execute on function access.api_token_by_hash(bytea, timestamptz) to tidegate_application;

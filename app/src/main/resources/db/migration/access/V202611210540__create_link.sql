-- What a link in a mail opens, once. The token itself is in the mail alone.
create table access.link (
  id          uuid primary key
, account_id  uuid not null references directory.account
, person_id   uuid not null references directory.person
, purpose     text not null check (purpose <> '')
, subject     uuid
, token_hash  bytea not null
, created_at  timestamptz not null
, expires_at  timestamptz not null
, redeemed_at timestamptz
, constraint link_token_is_used_once unique (token_hash)
);

create index link_by_person on access.link (account_id, person_id, purpose) where redeemed_at is null;

alter table access.link enable row level security;
create policy link_of_tenant on access.link using (account_id = tenancy.account());
grant select, insert, update on access.link to tidegate_application;

-- The door for links: no account is known until the link is found.
create function access.link_by_token(hash bytea, wanted text, moment timestamptz)
  returns table (id uuid, account_id uuid, person_id uuid, client_id uuid, subject uuid, expires_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select link.id
       , link.account_id
       , link.person_id
       , person.client_id
       , link.subject
       , link.expires_at
    from access.link
    join directory.person on person.id = link.person_id
   where link.token_hash = hash
     and link.purpose = wanted
     and link.redeemed_at is null
     and link.expires_at > moment
     and person.archived_at is null;
end;

revoke execute on function access.link_by_token(bytea, text, timestamptz) from public;
grant execute on function access.link_by_token(bytea, text, timestamptz) to tidegate_application;

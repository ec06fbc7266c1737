-- Whose link it once was, be it good, used or too old: to lead its holder to where they sign in.
create function access.issued_link_by_token(hash bytea, wanted text)
  returns table (account_id uuid, client_id uuid, subject uuid)
  language sql stable security definer set search_path = ''
begin atomic
  select link.account_id
       , person.client_id
       , link.subject
    from access.link
    join directory.person on person.id = link.person_id
   where link.token_hash = hash
     and link.purpose = wanted
     and person.archived_at is null;
end;

revoke execute on function access.issued_link_by_token(bytea, text) from public;
grant execute on function access.issued_link_by_token(bytea, text) to tidegate_application;

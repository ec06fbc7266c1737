create table access.password (
  person_id  uuid primary key references directory.person
, account_id uuid not null references directory.account
, hash       text not null check (hash <> '')
, changed_at timestamptz not null
);

create index password_by_account on access.password (account_id);

alter table access.password enable row level security;
create policy password_of_tenant on access.password using (account_id = tenancy.account());
grant select, insert, update on access.password to tidegate_application;

-- The door for signing in: one e-mail address may be known in several accounts.
create function access.credentials_by_email(wanted text)
  returns table (account_id uuid, account_name text, person_id uuid, hash text)
  language sql stable security definer set search_path = ''
begin atomic
  select password.account_id
       , account.name
       , password.person_id
       , password.hash
    from directory.person
    join access.password on password.person_id = person.id
    join directory.account on account.id = person.account_id
   where person.email = wanted
     and person.archived_at is null
   order by account.name, account.id;
end;

revoke execute on function access.credentials_by_email(text) from public;
grant execute on function access.credentials_by_email(text) to tidegate_application;

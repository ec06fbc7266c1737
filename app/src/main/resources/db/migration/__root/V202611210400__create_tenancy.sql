-- Who a transaction runs for. Both read settings that last one transaction; unset means nobody, and nobody sees nothing.
create schema tenancy;
grant usage on schema tenancy to tidegate_application;

create function tenancy.account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('tidegate.account', true), '')::uuid;

create function tenancy.sees_client(client uuid) returns boolean
  language sql stable parallel safe
  return coalesce(nullif(current_setting('tidegate.client', true), '')::uuid = client
                , nullif(current_setting('tidegate.client', true), '') is null);

-- How often somebody tried, by the hash of an e-mail or network address, before any account is known. The application
-- reaches it through the two functions alone.
create table access.attempt (
  key      bytea primary key
, tries    integer not null
, began_at timestamptz not null
);

create index attempt_by_age on access.attempt (began_at);

alter table access.attempt enable row level security;

-- Counts one try more, and says how many there were since when. Two at once are both counted.
create function access.count_attempt(hash bytea, moment timestamptz, span interval)
  returns table (tries integer, began_at timestamptz)
  language sql volatile security definer set search_path = ''
begin atomic
  insert into access.attempt as known (key, tries, began_at)
  values (hash, 1, moment)
  on conflict (key) do update
     set tries = case when known.began_at <= moment - span then 1 else known.tries + 1 end
       , began_at = case when known.began_at <= moment - span then moment else known.began_at end
  returning known.tries, known.began_at;
end;

-- Forgets one key, and whatever is older than a day.
create function access.forget_attempts(hash bytea, moment timestamptz) returns void
  language sql volatile security definer set search_path = ''
begin atomic
  delete from access.attempt where key = hash or began_at < moment - interval '1 day';
end;

revoke execute on function access.count_attempt(bytea, timestamptz, interval) from public;
revoke execute on function access.forget_attempts(bytea, timestamptz) from public;
grant execute on function access.count_attempt(bytea, timestamptz, interval) to tidegate_application;
grant execute on function access.forget_attempts(bytea, timestamptz) to tidegate_application;

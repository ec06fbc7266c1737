-- As change.search, for a query that was put together outside: words by their beginnings, and phrases. The search before it
-- stays for as long as a version that asks it may run beside this one.
create function change.find(asked tsquery, states text[], types text[], client uuid, owner uuid, ends_after timestamptz
                                     , starts_before timestamptz, below integer, most integer) returns setof uuid
  language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  tenant uuid := tenancy.account();
  confined uuid := coalesce(client, nullif(current_setting('tidegate.client', true), '')::uuid);
  one_state text := case cardinality(states) when 1 then states[1] end;
  one_type text := case cardinality(types) when 1 then types[1] end;
  seen integer;
  newest uuid[];
begin
  if numnode(asked) = 0 then
    return;
  end if;

  with near as materialized (
    select c.id, c.number, c.words
      from change.change c
     where c.account_id = tenant
       and tenancy.sees_client(c.client_id)
       and (confined is null or c.client_id = confined)
       and (states is null or one_state is not null or c.state = any (states))
       and (one_state is null or c.state = one_state)
       and (types is null or one_type is not null or c.type = any (types))
       and (one_type is null or c.type = one_type)
       and (owner is null or c.owner_id = owner)
       and (ends_after is null or c.window_end > ends_after)
       and (starts_before is null or c.window_start < starts_before)
       and (below is null or c.number < below)
     order by c.number desc
     limit 2000)
  select (select count(*) from near), array(select near.id from near where near.words @@ asked order by near.number desc limit most)
    into seen, newest;
  if seen < 2000 or cardinality(newest) = most then
    return query select unnest(newest);
    return;
  end if;

  asked := asked && quote_literal('=account ' || tenant::text)::tsquery;
  if confined is not null then
    asked := asked && quote_literal('=client ' || confined::text)::tsquery;
  end if;
  if states is not null then
    asked := asked && (select string_agg(quote_literal('=state ' || state), ' | ') from unnest(states) as state)::tsquery;
  end if;
  if types is not null then
    asked := asked && (select string_agg(quote_literal('=type ' || type), ' | ') from unnest(types) as type)::tsquery;
  end if;
  return query
  select c.id
    from (select * from change.change where words @@ asked offset 0) as c
   where c.account_id = tenant
     and tenancy.sees_client(c.client_id)
     and (owner is null or c.owner_id = owner)
     and (ends_after is null or c.window_end > ends_after)
     and (starts_before is null or c.window_start < starts_before)
     and (below is null or c.number < below)
   order by c.number desc
   limit most;
end $$;

revoke execute on function change.find(tsquery, text[], text[], uuid, uuid, timestamptz, timestamptz, integer, integer) from public;
grant execute on function change.find(tsquery, text[], text[], uuid, uuid, timestamptz, timestamptz, integer, integer) to tidegate_application;

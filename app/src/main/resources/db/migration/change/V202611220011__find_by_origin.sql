-- As before, and narrowed to what came in from another system, or to what did not.
create or replace function change.find(asked tsquery, narrowed jsonb, below integer, most integer) returns setof uuid
  language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  tenant uuid := tenancy.account();
  states text[] := (select array_agg(state) from jsonb_array_elements_text(narrowed -> 'states') as state);
  types text[] := (select array_agg(type) from jsonb_array_elements_text(narrowed -> 'types') as type);
  levels text[] := (select array_agg(level) from jsonb_array_elements_text(narrowed -> 'levels') as level);
  confined uuid := coalesce(narrowed ->> 'client', nullif(current_setting('tidegate.client', true), ''))::uuid;
  owner uuid := narrowed ->> 'owner';
  requester uuid := narrowed ->> 'requester';
  implementer uuid := narrowed ->> 'implementer';
  item uuid := narrowed ->> 'item';
  tagged text := narrowed ->> 'tag';
  imported boolean := narrowed ->> 'imported';
  ends_after timestamptz := narrowed ->> 'from';
  starts_before timestamptz := narrowed ->> 'until';
  one_state text := case cardinality(states) when 1 then states[1] end;
  one_type text := case cardinality(types) when 1 then types[1] end;
  seen integer;
  reach integer;
  newest uuid[];
begin
  if numnode(asked) = 0 then
    return;
  end if;

  foreach reach in array array[least(5 * most, 2000), 2000] loop
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
         and (requester is null or c.requester_id = requester)
         and (levels is null or c.risk_level = any (levels))
         and (implementer is null or exists (select from change.implementer i where i.change_id = c.id and i.person_id = implementer))
         and (item is null or exists (select from change.affected_item a where a.change_id = c.id and a.item_id = item))
         and (tagged is null or exists (select from change.tag t where t.change_id = c.id and t.tag = tagged))
         and (imported is null or (c.source is not null) = imported)
         and (ends_after is null or c.window_end > ends_after)
         and (starts_before is null or c.window_start < starts_before)
         and (below is null or c.number < below)
       order by c.number desc
       limit reach)
    select (select count(*) from near), array(select near.id from near where near.words @@ asked order by near.number desc limit most)
      into seen, newest;
    if seen < reach or cardinality(newest) = most then
      return query select unnest(newest);
      return;
    end if;
  end loop;

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
     and (requester is null or c.requester_id = requester)
     and (levels is null or c.risk_level = any (levels))
     and (implementer is null or exists (select from change.implementer i where i.change_id = c.id and i.person_id = implementer))
     and (item is null or exists (select from change.affected_item a where a.change_id = c.id and a.item_id = item))
     and (tagged is null or exists (select from change.tag t where t.change_id = c.id and t.tag = tagged))
     and (imported is null or (c.source is not null) = imported)
     and (ends_after is null or c.window_end > ends_after)
     and (starts_before is null or c.window_start < starts_before)
     and (below is null or c.number < below)
   order by c.number desc
   limit most;
end $$;

-- As before, but only few of the newest are looked at one by one, and more only of words that many of these few have. Else the
-- index of words is asked. It takes as long for some numbers as for all, but all rows of a common word are more than anybody
-- waits for: of one by PostgreSQL's own estimate (which only a volatile function may ask for) first for as many of the newest
-- as should have enough. Whose client's rows are seen is looked up once, not for each row.
create or replace function change.find(asked tsquery, narrowed jsonb, below integer, most integer) returns setof uuid
  language plpgsql volatile security definer rows 50 set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  tenant uuid := tenancy.account();
  states text[] := (select array_agg(state) from jsonb_array_elements_text(narrowed -> 'states') as state);
  types text[] := (select array_agg(type) from jsonb_array_elements_text(narrowed -> 'types') as type);
  levels text[] := (select array_agg(level) from jsonb_array_elements_text(narrowed -> 'levels') as level);
  seen_client uuid := nullif(current_setting('tidegate.client', true), '');
  confined uuid := coalesce(narrowed ->> 'client', seen_client::text);
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
  reach integer := least(5 * most, 300);
  newest integer;
  plan json;
  expected numeric;
  width numeric;
  lowest integer;
  last_seen integer := below;
  some_ids uuid[];
  seen integer;
  walked integer := 0;
  found_ids uuid[] := '{}';
begin
  if numnode(asked) = 0 then
    return;
  end if;

  loop
    with near as materialized (
      select c.id, c.number, c.words
        from change.change c
       where c.account_id = tenant
         and (seen_client is null or c.client_id = seen_client)
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
         and (last_seen is null or c.number < last_seen)
       order by c.number desc
       limit reach)
    select (select count(*) from near)
         , (select min(near.number) from near)
         , array(select near.id from near where near.words @@ asked order by near.number desc limit most - cardinality(found_ids))
      into seen, last_seen, some_ids;
    found_ids := found_ids || some_ids;
    if seen < reach or cardinality(found_ids) = most then
      return query select unnest(found_ids);
      return;
    end if;
    walked := walked + seen;
    exit when walked > 20000 or 150 * cardinality(found_ids) < walked;
    reach := 2000;
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
  newest := coalesce(below - 1, (select max(c.number) from change.change c where c.account_id = tenant));
  execute format('explain (format json) select from change.change where words @@ %L::tsquery', asked) into plan;
  expected := plan -> 0 -> 'Plan' ->> 'Plan Rows';
  width := case when expected > 40 * most then greatest(8192, 8.0 * most * newest / expected) else newest end;
  loop
    lowest := newest - width;
    found_ids := array(
      select c.id
        from (select *
                from change.change
               where words @@ asked
                 and account_id = tenant
                 and number > lowest
                 and number <= newest
              offset 0) as c
       where (seen_client is null or c.client_id = seen_client)
         and (owner is null or c.owner_id = owner)
         and (requester is null or c.requester_id = requester)
         and (levels is null or c.risk_level = any (levels))
         and (implementer is null or exists (select from change.implementer i where i.change_id = c.id and i.person_id = implementer))
         and (item is null or exists (select from change.affected_item a where a.change_id = c.id and a.item_id = item))
         and (tagged is null or exists (select from change.tag t where t.change_id = c.id and t.tag = tagged))
         and (imported is null or (c.source is not null) = imported)
         and (ends_after is null or c.window_end > ends_after)
         and (starts_before is null or c.window_start < starts_before)
       order by c.number desc
       limit most);
    exit when newest is null or cardinality(found_ids) = most or width >= newest;
    width := 8 * width;
  end loop;
  return query select unnest(found_ids);
end $$;

-- What was written since the index was last put in order is read through by each search: four megabytes were too much.
alter index change.change_by_words set (gin_pending_list_limit = 256);

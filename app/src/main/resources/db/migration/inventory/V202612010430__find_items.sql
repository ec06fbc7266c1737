create extension if not exists pg_trgm;

-- Items by what a list may ask for. That a name has a part is no leakproof comparison and would use no index under row-level
-- security: it is looked for here, with everything else that is asked. The account and the reader's client are taken from the
-- context, and ids alone are given out.
create index item_by_facts on inventory.item (account_id, kind, criticality, state, environment, client_id);
create index item_by_owner on inventory.item (account_id, owner_id) where owner_id is not null;
create index item_by_lower_key on inventory.item (account_id, lower(external_key)) where external_key is not null;

do $$
declare
  home name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  execute format('create index item_by_part_of_name on inventory.item using gin (name_key %I.gin_trgm_ops)', home);
end $$;

-- In the order of their names; in none, and without their ids, where they are only counted, so that an index alone answers. Null asks
-- for everything, and for what is not retired. Each call is planned for what it asks. A part of a name is never looked for by walking
-- through the names, however common it is thought to be: the order by an expression keeps the planner from it.
create function inventory.find_items(
  of_client uuid, of_kind text, in_state text, least_criticality integer, in_environment text, of_owner uuid, part text
, after uuid, most integer, counting boolean) returns setof uuid
  language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  of_account uuid := tenancy.account();
  of_reader uuid := nullif(current_setting('tidegate.client', true), '')::uuid;
  pattern text := '%' || regexp_replace(part, '([\\%_])', '\\\1', 'g') || '%';
  last_name text collate "C" := (
    select i.name_key from inventory.item i where i.id = after and i.account_id = tenancy.account() and tenancy.sees_client(i.client_id));
begin
  return query
  select case when not counting then i.id end
    from inventory.item i
   where i.account_id = of_account
     and (of_reader is null or i.client_id = of_reader)
     and (of_client is null or i.client_id = of_client)
     and (of_kind is null or i.kind = of_kind)
     and (case when in_state is null then i.state <> 'RETIRED' else i.state = in_state end)
     and (least_criticality <= 1 or i.criticality >= least_criticality)
     and (in_environment is null or i.environment = in_environment)
     and (of_owner is null or i.owner_id = of_owner)
     and (part = '' or i.name_key like pattern or lower(i.external_key) = part)
     and (after is null or (i.name_key, i.id) > (last_name, after))
   order by case when not counting and part = '' then i.name_key end
          , case when not counting and part <> '' then i.name_key || '' end
          , case when not counting then i.id end
   limit most;
end $$;

-- What somebody picks from while typing, of one client or of all: names that begin with the text, and where these are too few, names
-- that have it within.
create function inventory.items_to_pick(of_client uuid, part text, most integer) returns setof uuid
  language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  of_account uuid := tenancy.account();
  of_reader uuid := nullif(current_setting('tidegate.client', true), '')::uuid;
  begun integer;
begin
  return query
  select i.id
    from inventory.item i
   where i.account_id = of_account
     and (of_reader is null or i.client_id = of_reader)
     and (of_client is null or i.client_id = of_client)
     and i.state <> 'RETIRED'
     and starts_with(i.name_key, part)
   order by i.name_key, i.id
   limit most;
  get diagnostics begun = row_count;
  if begun < most then
    return query
    select i.id
      from inventory.find_items(of_client, null, null, 1, null, null, part, null, most, false) as found (id)
      join inventory.item i on i.id = found.id
     where not starts_with(i.name_key, part)
     order by i.name_key, i.id
     limit most - begun;
  end if;
end $$;

revoke execute on function
  inventory.find_items(uuid, text, text, integer, text, uuid, text, uuid, integer, boolean), inventory.items_to_pick(uuid, text, integer)
  from public;
grant execute on function
  inventory.find_items(uuid, text, text, integer, text, uuid, text, uuid, integer, boolean), inventory.items_to_pick(uuid, text, integer)
  to tidegate_application;

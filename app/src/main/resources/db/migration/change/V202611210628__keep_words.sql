-- What a change is found by, kept beside it, so that a walk through the newest does not take every text apart again. With
-- its words stand the facts that the search is narrowed by, behind a sign with which no word begins.
alter table change.change add column words tsvector not null generated always as (
  to_tsvector('simple', title || ' ' || reason || ' ' || desired_outcome)
  || array_to_tsvector(array['=account ' || account_id::text, '=client ' || client_id::text, '=state ' || state, '=type ' || type])) stored;

create index change_by_words on change.change using gin (words);

create or replace function change.search(wanted text, states text[], types text[], client uuid, owner uuid, ends_after timestamptz
                                       , starts_before timestamptz, below integer, most integer) returns setof uuid
  language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  tenant uuid := tenancy.account();
  asked tsquery := to_tsquery('simple', coalesce(nullif((select string_agg(quote_literal(word) || ':*', ' & ')
                                                           from regexp_split_to_table(regexp_replace(wanted, '[^[:alnum:]]+', ' ', 'g'), ' ') as word
                                                          where word <> ''), ''), quote_literal(wanted)));
  confined uuid := coalesce(client, nullif(current_setting('tidegate.client', true), '')::uuid);
begin
  if numnode(asked) = 0 then
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
    from change.change c
   where c.account_id = tenant
     and tenancy.sees_client(c.client_id)
     and c.words @@ asked
     and (owner is null or c.owner_id = owner)
     and (ends_after is null or c.window_end > ends_after)
     and (starts_before is null or c.window_start < starts_before)
     and (below is null or c.number < below)
   order by c.number desc
   limit most;
end $$;

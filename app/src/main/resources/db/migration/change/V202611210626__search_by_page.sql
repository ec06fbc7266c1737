-- The search, asked for one page: newest first, narrowed by whatever the list is narrowed by (null does not narrow). Planned
-- anew for each call, since a rare word is best looked up, while of a common one the newest changes have enough.
create function change.search(wanted text, states text[], types text[], client uuid, owner uuid, ends_after timestamptz
                            , starts_before timestamptz, below integer, most integer) returns setof uuid
  language plpgsql stable security definer rows 50 set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  words tsquery := to_tsquery('simple', coalesce(nullif((select string_agg(quote_literal(word) || ':*', ' & ')
                                                           from regexp_split_to_table(regexp_replace(wanted, '[^[:alnum:]]+', ' ', 'g'), ' ') as word
                                                          where word <> ''), ''), quote_literal(wanted)));
  tenant uuid := tenancy.account();
begin
  return query
  select c.id
    from change.change c
   where c.account_id = tenant
     and tenancy.sees_client(c.client_id)
     and to_tsvector('simple', c.title || ' ' || c.reason || ' ' || c.desired_outcome) @@ words
     and (states is null or c.state = any (states))
     and (types is null or c.type = any (types))
     and (client is null or c.client_id = client)
     and (owner is null or c.owner_id = owner)
     and (ends_after is null or c.window_end > ends_after)
     and (starts_before is null or c.window_start < starts_before)
     and (below is null or c.number < below)
   order by c.number desc
   limit most;
end $$;

revoke execute on function change.search(text, text[], text[], uuid, uuid, timestamptz, timestamptz, integer, integer) from public;
grant execute on function change.search(text, text[], text[], uuid, uuid, timestamptz, timestamptz, integer, integer) to tidegate_application;

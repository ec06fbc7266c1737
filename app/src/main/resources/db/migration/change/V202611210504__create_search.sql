-- Text search matches words and their beginnings in title, reason and wanted outcome. The match operator is not
-- leakproof, so under row-level security it would use no index; this door takes the account from the context and gives
-- ids only, which the caller then reads under row-level security.
create index change_by_text on change.change
 using gin (to_tsvector('simple', title || ' ' || reason || ' ' || desired_outcome));

create function change.search(wanted text) returns setof uuid
  language sql stable security definer set search_path = ''
begin atomic
  select c.id
    from change.change c
   where c.account_id = tenancy.account()
     and tenancy.sees_client(c.client_id)
     and to_tsvector('simple', c.title || ' ' || c.reason || ' ' || c.desired_outcome)
      @@ to_tsquery('simple', coalesce(nullif((select string_agg(quote_literal(word) || ':*', ' & ')
                                                 from regexp_split_to_table(regexp_replace(wanted, '[^[:alnum:]]+', ' ', 'g'), ' ') as word
                                                where word <> ''), ''), quote_literal(wanted)));
end;

revoke execute on function change.search(text) from public;
grant execute on function change.search(text) to tidegate_application;

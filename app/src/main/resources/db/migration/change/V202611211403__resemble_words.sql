-- Words alike. The comparison is not leakproof and so uses no index under row-level security: it runs here, and gives the words
-- that the reader may see. The extension may stand in any schema of a server that we do not own.
create extension if not exists pg_trgm;

do $$
declare
  home name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  execute format('create index vocabulary_by_likeness on change.vocabulary using gin (word %I.gin_trgm_ops)', home);
  execute format($function$
    create function change.alike(wanted text) returns setof text
      language sql stable security definer rows 50 set search_path = ''
    as $body$
      select v.word
        from change.vocabulary v
       where v.word operator(%1$I.%%) wanted
         and v.account_id = tenancy.account()
         and tenancy.sees_client(v.client_id)
       group by v.word
       order by %1$I.similarity(v.word, wanted) desc, v.word
       limit 50
    $body$
    $function$, home);
end $$;

revoke execute on function change.alike(text) from public;
grant execute on function change.alike(text) to tidegate_application;

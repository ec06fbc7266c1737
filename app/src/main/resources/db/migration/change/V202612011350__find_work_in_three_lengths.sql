-- What was going on in some hours is found by when it ended, so whatever may last longer than it is looked for must be looked through
-- as well: eight days of it, when all but a few were done within a day. Now what lasts for more than a day stands in an index of its
-- own, and each index holds what is asked of it, so that nothing is read of the changes themselves.
drop index change.change_by_work;
drop index change.change_by_long_work;
create index change_by_work on change.change (account_id, work_end, work_start) include (id, client_id)
 where state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED');
create index change_by_work_of_days on change.change (account_id, work_end, work_start) include (id, client_id)
 where state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED') and work_end - work_start > interval '1 day';
create index change_by_long_work on change.change (account_id, work_end, work_start) include (id, client_id)
 where state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED') and work_end - work_start > interval '8 days';

-- The same for which items changes touch; it also serves whoever looks by item alone.
drop index change.affected_item_newest;
create index affected_item_newest on change.affected_item (account_id, item_id, change_id desc) include (client_id);

-- Work that shares these hours, each once. It runs as whoever asks, as part of what is asked.
create function change.work_between(since timestamptz, until timestamptz) returns table (id uuid, client_id uuid)
  language sql stable rows 1000
as $$
  select near.id, near.client_id
    from change.change near
   where near.account_id = tenancy.account()
     and near.state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
     and near.work_end >= since
     and near.work_end <= until + interval '1 day'
     and near.work_start <= until
   union all
  select days.id, days.client_id
    from change.change days
   where days.account_id = tenancy.account()
     and days.state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
     and days.work_end - days.work_start > interval '1 day'
     and days.work_end > until + interval '1 day'
     and days.work_end <= until + interval '8 days'
     and days.work_start <= until
   union all
  select long.id, long.client_id
    from change.change long
   where long.account_id = tenancy.account()
     and long.state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
     and long.work_end - long.work_start > interval '8 days'
     and long.work_end > until + interval '8 days'
     and long.work_start <= until
   union all
  select overrun.id, overrun.client_id
    from change.change overrun
   where overrun.account_id = tenancy.account()
     and overrun.state = 'IMPLEMENT'
     and overrun.actual_start <= until
     and overrun.work_end < since;
$$;

-- Work of other clients on any of these items, for somebody who sees one client alone: when, and on which items, and nothing that says
-- what it is or whose. Many items are not looked up one by one: then all work of these hours comes, and the rooms above keep of it what
-- they asked for.
drop function change.work_of_others(timestamptz, timestamptz);
create function change.work_of_others(since timestamptz, until timestamptz, touched uuid[])
  returns table (items uuid[], begun boolean, starts_at timestamptz, ends_at timestamptz)
  language plpgsql stable security definer rows 100 set search_path = ''
as $$
declare
  found uuid[];
begin
  if nullif(current_setting('tidegate.client', true), '') is null then
    return;
  end if;
  found := array(select near.id from change.work_between(since, until) near where not tenancy.sees_client(near.client_id));
  if cardinality(touched) <= 500 then
    found := array(select distinct a.change_id
                     from change.affected_item a
                    where a.account_id = tenancy.account()
                      and a.item_id = any (touched)
                      and a.change_id = any (found));
  end if;
  return query
  select array(select a.item_id from change.affected_item a where a.change_id = c.id)
       , c.state <> 'SCHEDULED'
       , c.work_start
       , case when c.state = 'IMPLEMENT' then null else c.work_end end
    from change.change c
   where c.id = any (found);
end;
$$;
revoke all on function change.work_of_others(timestamptz, timestamptz, uuid[]) from public;
grant execute on function change.work_of_others(timestamptz, timestamptz, uuid[]) to tidegate_application;

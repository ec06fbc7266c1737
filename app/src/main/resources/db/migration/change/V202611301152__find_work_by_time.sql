-- What was done, is being done or is about to be, by when: its actual times where there are any, else its window. Two of them, so
-- that one look finds what ends within the hours asked for, and the few that last for more than eight days beside it.
create index change_by_work on change.change (account_id, coalesce(actual_end, window_end, actual_start), coalesce(actual_start, window_start, actual_end))
 where state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED');
create index change_by_long_work on change.change (account_id, coalesce(actual_end, window_end, actual_start), coalesce(actual_start, window_start, actual_end))
 where state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
   and coalesce(actual_end, window_end, actual_start) - coalesce(actual_start, window_start, actual_end) > interval '8 days';

-- Work of other clients, for somebody who sees one client alone: on which items, and when, and nothing that says what it is or
-- whose. Rooms above keep of it what happened on something that the reader's own items depend on, and give the items no name.
create function change.work_of_others(since timestamptz, until timestamptz)
  returns table (items uuid[], begun boolean, starts_at timestamptz, ends_at timestamptz)
  language sql stable security definer rows 100 set search_path = ''
as $$
  select array(select a.item_id from change.affected_item a where a.change_id = c.id)
       , c.state <> 'SCHEDULED'
       , coalesce(c.actual_start, c.window_start, c.actual_end)
       , case when c.state = 'IMPLEMENT' then null else coalesce(c.actual_end, c.window_end, c.actual_start) end
    from (select near.id, near.client_id, near.state, near.actual_start, near.actual_end, near.window_start, near.window_end
            from change.change near
           where near.account_id = tenancy.account()
             and near.state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
             and coalesce(near.actual_end, near.window_end, near.actual_start) >= since
             and coalesce(near.actual_end, near.window_end, near.actual_start) <= until + interval '8 days'
             and coalesce(near.actual_start, near.window_start, near.actual_end) <= until
           union all
          select lasting.id, lasting.client_id, lasting.state, lasting.actual_start, lasting.actual_end, lasting.window_start, lasting.window_end
            from change.change lasting
           where lasting.account_id = tenancy.account()
             and lasting.state in ('SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED')
             and coalesce(lasting.actual_end, lasting.window_end, lasting.actual_start) - coalesce(lasting.actual_start, lasting.window_start, lasting.actual_end) > interval '8 days'
             and coalesce(lasting.actual_end, lasting.window_end, lasting.actual_start) > until + interval '8 days'
             and coalesce(lasting.actual_start, lasting.window_start, lasting.actual_end) <= until
           union all
          select running.id, running.client_id, running.state, running.actual_start, running.actual_end, running.window_start, running.window_end
            from change.change running
           where running.account_id = tenancy.account()
             and running.state = 'IMPLEMENT'
             and running.actual_start <= until
             and coalesce(running.actual_end, running.window_end, running.actual_start) < since) c
   where nullif(current_setting('tidegate.client', true), '') is not null
     and not tenancy.sees_client(c.client_id);
$$;
revoke all on function change.work_of_others(timestamptz, timestamptz) from public;
grant execute on function change.work_of_others(timestamptz, timestamptz) to tidegate_application;

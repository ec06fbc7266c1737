-- What each transaction touched of an account's graph, so that a node which has the graph of an earlier stamp reads that part anew and
-- not all of it. former is the stamp before: where the chain is broken, because it was cut or an older node wrote a stamp without a row
-- here, the whole graph is read. Kept for a while, and no record.
alter table inventory.graph_version add column number bigint not null default 0;

create table inventory.graph_change (
  account_id   uuid not null references directory.account
, number       bigint not null
, stamp        uuid not null
, former       uuid not null
, items        uuid[] not null
, dependencies uuid[] not null
, whole        boolean not null
, primary key (account_id, number)
);

alter table inventory.graph_change enable row level security;
create policy graph_change_of_tenant on inventory.graph_change
  using (account_id = tenancy.account());
grant select, insert, delete on inventory.graph_change to tidegate_application;

-- These items of the graph, retired or not.
create function inventory.graph_items_of(ids uuid[])
  returns table (id uuid, client_id uuid, criticality smallint, users_served integer, kind text, live boolean)
  language sql stable security definer rows 100 set search_path = ''
as $$
  select i.id, i.client_id, i.criticality, i.users_served, i.kind, i.state = 'LIVE'
    from unnest(ids) as wanted (id)
    join inventory.item i on i.id = wanted.id
   where i.account_id = tenancy.account();
$$;
revoke all on function inventory.graph_items_of(uuid[]) from public;
grant execute on function inventory.graph_items_of(uuid[]) to tidegate_application;

-- These dependencies and whatever else stands between the same two items.
create function inventory.graph_dependencies_of(ids uuid[])
  returns table (source_id uuid, target_id uuid, type text, group_id uuid, needed smallint
               , source_spared_until timestamptz, target_spared_until timestamptz, stands boolean)
  language sql stable security definer rows 100 set search_path = ''
as $$
  with touched as (
    select d.id, d.source_id, d.target_id
      from unnest(ids) as wanted (id)
      join inventory.dependency d on d.id = wanted.id
     where d.account_id = tenancy.account()
  ), concerned as (
    select t.id from touched t
    union
    select d.id
      from touched t
      join inventory.dependency d
        on d.account_id = tenancy.account()
       and d.source_id = t.source_id
       and d.target_id = t.target_id
       and d.ended_at is null
    union
    select d.id
      from touched t
      join inventory.dependency d
        on d.account_id = tenancy.account()
       and d.source_id = t.target_id
       and d.target_id = t.source_id
       and d.ended_at is null
  )
  select d.source_id, d.target_id, d.type, d.group_id, g.needed, source.holds_until, target.holds_until, d.ended_at is null
    from concerned
    join inventory.dependency d on d.id = concerned.id
    left join inventory.redundancy_group g on g.id = d.group_id
    left join inventory.not_impacted source
      on source.account_id = d.account_id
     and source.dependency_id = d.id
     and source.item_id = d.source_id
     and source.ended_at is null
    left join inventory.not_impacted target
      on target.account_id = d.account_id
     and target.dependency_id = d.id
     and target.item_id = d.target_id
     and target.ended_at is null
   order by d.id;
$$;
revoke all on function inventory.graph_dependencies_of(uuid[]) from public;
grant execute on function inventory.graph_dependencies_of(uuid[]) to tidegate_application;

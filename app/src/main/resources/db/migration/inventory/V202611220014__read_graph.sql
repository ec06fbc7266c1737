-- The graph of the account that the transaction runs for, without any name in it. Whom trouble hits must not depend on who asks, and
-- somebody of a client sees neither other clients' items nor the platform that carries theirs; Java shows each reader their part.
create function inventory.graph_items()
  returns table (id uuid, client_id uuid, criticality smallint, users_served integer, kind text, live boolean)
  language sql stable security definer rows 10000 set search_path = ''
as $$
  select i.id, i.client_id, i.criticality, i.users_served, i.kind, i.state = 'LIVE'
    from inventory.item i
   where i.account_id = tenancy.account()
     and i.state <> 'RETIRED';
$$;
revoke all on function inventory.graph_items() from public;
grant execute on function inventory.graph_items() to tidegate_application;

create function inventory.graph_groups() returns table (id uuid, needed smallint)
  language sql stable security definer rows 1000 set search_path = ''
as $$
  select g.id, g.needed
    from inventory.redundancy_group g
   where g.account_id = tenancy.account()
     and g.ended_at is null;
$$;
revoke all on function inventory.graph_groups() from public;
grant execute on function inventory.graph_groups() to tidegate_application;

create function inventory.graph_dependencies()
  returns table (source_id uuid, target_id uuid, type text, group_id uuid, source_spared_until timestamptz, target_spared_until timestamptz)
  language sql stable security definer rows 10000 set search_path = ''
as $$
  select d.source_id, d.target_id, d.type, d.group_id, source.holds_until, target.holds_until
    from inventory.dependency d
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
   where d.account_id = tenancy.account()
     and d.ended_at is null
   order by d.id;
$$;
revoke all on function inventory.graph_dependencies() from public;
grant execute on function inventory.graph_dependencies() to tidegate_application;

-- What vendors do on their side, as the newest of their notices says. One row is one window of a maintenance.
create table calendar.vendor_work (
  id             uuid primary key
, account_id     uuid not null references directory.account
, provider       text not null
, provider_key   text not null
, vendor_account text not null
, maintenance    text not null
, uid            text not null
, status         text not null
, starts_at      timestamptz not null
, ends_at        timestamptz not null
, sequence       integer not null
, stamp          timestamptz not null
, made_at        timestamptz not null
, changed_at     timestamptz not null
, constraint vendor_work_status_is_known check (status in ('TENTATIVE', 'CONFIRMED', 'IN_PROCESS', 'COMPLETED', 'CANCELLED'))
, constraint vendor_work_starts_before_it_ends check (starts_at < ends_at)
, constraint vendor_work_is_known_once unique (account_id, provider_key, vendor_account, maintenance, uid)
);

create index vendor_work_by_end on calendar.vendor_work (account_id, ends_at) where status <> 'CANCELLED';

-- Each notice as it came, also one that came too late to change anything.
create table calendar.vendor_notice (
  id               uuid primary key
, account_id       uuid not null references directory.account
, work_id          uuid not null references calendar.vendor_work
, status           text not null
, starts_at        timestamptz not null
, ends_at          timestamptz not null
, sequence         integer not null
, stamp            timestamptz not null
, summary          text not null
, content          text not null
, applied          boolean not null
, received_at      timestamptz not null
, received_by      uuid not null
, received_by_name text not null
);

create index vendor_notice_by_work on calendar.vendor_notice (account_id, work_id, id);

-- What the vendor calls the things it works on. named is false once a newer notice leaves it out.
create table calendar.vendor_object (
  id         uuid primary key
, account_id uuid not null references directory.account
, work_id    uuid not null references calendar.vendor_work
, object     text not null
, object_key text not null
, impact     text not null
, named      boolean not null
, settled    boolean not null
, constraint vendor_object_impact_is_known check (impact in ('NO_IMPACT', 'REDUCED_REDUNDANCY', 'DEGRADED', 'OUTAGE', 'UNKNOWN'))
, constraint vendor_object_is_named_once unique (account_id, work_id, object_key)
);

create index vendor_object_by_key on calendar.vendor_object (account_id, object_key) where named;
create index vendor_object_to_match on calendar.vendor_object (account_id, work_id) where named and not settled;

-- The configuration items that those are. A client's people see work that hits their own items, and nothing else of it.
create table calendar.vendor_hit (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, work_id    uuid not null references calendar.vendor_work
, object_id  uuid not null references calendar.vendor_object
, item_id    uuid not null references inventory.item
, object     text not null
, impact     text not null
, made_at    timestamptz not null
, ended_at   timestamptz
);

create unique index vendor_hit_stands_once on calendar.vendor_hit (account_id, object_id, item_id) where ended_at is null;
create index vendor_hit_by_item on calendar.vendor_hit (account_id, item_id) where ended_at is null;
create index vendor_hit_by_work on calendar.vendor_hit (account_id, work_id, client_id) where ended_at is null;

-- What somebody said by hand that an object of a vendor is; without an item it is none of the account's.
create table calendar.vendor_alias (
  id           uuid primary key
, account_id   uuid not null references directory.account
, client_id    uuid references directory.client
, provider_key text not null
, object_key   text not null
, item_id      uuid references inventory.item
, made_at      timestamptz not null
, made_by      uuid not null
, made_by_name text not null
, ended_at     timestamptz
, constraint vendor_alias_has_a_client_with_its_item check ((client_id is null) = (item_id is null))
);

create unique index vendor_alias_stands_once on calendar.vendor_alias (account_id, provider_key, object_key) where ended_at is null;

alter table calendar.vendor_hit enable row level security;
create policy vendor_hit_of_tenant on calendar.vendor_hit
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, update on calendar.vendor_hit to tidegate_application;

alter table calendar.vendor_work enable row level security;
create policy vendor_work_of_tenant on calendar.vendor_work
  using (account_id = tenancy.account()
         and (tenancy.sees_client(null)
              or exists (select from calendar.vendor_hit h
                          where h.account_id = vendor_work.account_id
                            and h.work_id = vendor_work.id
                            and h.ended_at is null)))
  with check (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on calendar.vendor_work to tidegate_application;

-- Notices name what is other clients' too: they are the staff's.
alter table calendar.vendor_notice enable row level security;
create policy vendor_notice_of_tenant on calendar.vendor_notice
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert on calendar.vendor_notice to tidegate_application;

alter table calendar.vendor_object enable row level security;
create policy vendor_object_of_tenant on calendar.vendor_object
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on calendar.vendor_object to tidegate_application;

alter table calendar.vendor_alias enable row level security;
create policy vendor_alias_of_tenant on calendar.vendor_alias
  using (account_id = tenancy.account() and tenancy.sees_client(null));
grant select, insert, update on calendar.vendor_alias to tidegate_application;

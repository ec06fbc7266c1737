-- The lists of a change. Rewritten whole by an edit; what they were stands in the ledger and in the revisions.
create table change.affected_item (
  account_id   uuid not null references directory.account
, client_id    uuid not null references directory.client
, change_id    uuid not null references change.change
, item_id      uuid not null references inventory.item
, primary key (change_id, item_id)
);

create index affected_item_by_item on change.affected_item (account_id, item_id);

alter table change.affected_item enable row level security;
create policy affected_item_of_tenant on change.affected_item
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, delete on change.affected_item to tidegate_application;

create table change.implementer (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, person_id  uuid not null references directory.person
, primary key (change_id, person_id)
);

create index implementer_by_person on change.implementer (account_id, person_id);

alter table change.implementer enable row level security;
create policy implementer_of_tenant on change.implementer
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, delete on change.implementer to tidegate_application;

create table change.step (
  id           uuid not null
, account_id   uuid not null references directory.account
, client_id    uuid not null references directory.client
, change_id    uuid not null references change.change
, position     integer not null
, kind         text not null
, text         text not null
, verification text not null
, owner_id     uuid references directory.person
, minutes      integer not null
, irreversible boolean not null
, required     boolean not null
, command      text not null
, tools        text not null
, primary key (change_id, id)
, constraint step_position_is_unique_per_change unique (change_id, position)
, constraint step_kind_is_known check (kind in ('IMPLEMENTATION', 'TEST', 'VALIDATION', 'ROLLBACK'))
, constraint step_takes_no_negative_time check (minutes between 0 and 100000)
);

alter table change.step enable row level security;
create policy step_of_tenant on change.step
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, delete on change.step to tidegate_application;

-- What an approver saw: immutable. parts maps an aspect to its content, hashes maps an aspect to the hash of that content.
create table change.revision (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, number     integer not null
, cut_at     timestamptz not null
, cut_by     text not null
, parts      jsonb not null
, hashes     jsonb not null
, hash       text not null
, primary key (change_id, number)
);

alter table change.revision enable row level security;
create policy revision_of_tenant on change.revision
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on change.revision to tidegate_application;

-- AFTER: must not start before the other closed. FOLLOW_UP: came out of the other. COPY: began as a copy of the other.
create table change.relation (
  account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, kind       text not null
, other_id   uuid not null references change.change
, primary key (change_id, kind, other_id)
, constraint relation_kind_is_known check (kind in ('AFTER', 'FOLLOW_UP', 'COPY'))
, constraint relation_is_to_another_change check (change_id <> other_id)
);

create index relation_by_other on change.relation (account_id, other_id);

alter table change.relation enable row level security;
create policy relation_of_tenant on change.relation
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert, delete on change.relation to tidegate_application;

create table change.comment (
  id         uuid primary key
, account_id uuid not null references directory.account
, client_id  uuid not null references directory.client
, change_id  uuid not null references change.change
, person_id  uuid not null references directory.person
, at         timestamptz not null
, text       text not null check (text <> '')
);

create index comment_by_change on change.comment (account_id, change_id, id);

alter table change.comment enable row level security;
create policy comment_of_tenant on change.comment
  using (account_id = tenancy.account() and tenancy.sees_client(client_id));
grant select, insert on change.comment to tidegate_application;

-- How many steps after the deadline an escalation took, and when the next comes; null for none.
alter table approval.stage
  add column further_step integer not null default 0
, add column further_at timestamptz;

create index stage_to_escalate on approval.stage (account_id, further_at) where further_at is not null;

-- Whether what is given away may also be what was approved, whose approvals lapse by that.
alter table change.bulk_run add column reopening boolean not null default false;

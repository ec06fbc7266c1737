-- db-scheduler's queue. A task names its account in task_data, or lists accounts itself through the door of directory.
create schema scheduling;
grant usage on schema scheduling to tidegate_application;

create table scheduling.scheduled_task (
  task_name            text not null
, task_instance        text not null
, task_data            bytea
, execution_time       timestamptz not null
, picked               boolean not null
, picked_by            text
, last_success         timestamptz
, last_failure         timestamptz
, consecutive_failures integer
, last_heartbeat       timestamptz
, version              bigint not null
, priority             smallint
, primary key (task_name, task_instance)
);

create index scheduled_task_due on scheduling.scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on scheduling.scheduled_task (last_heartbeat);
create index scheduled_task_by_priority on scheduling.scheduled_task (priority desc, execution_time asc);

grant select, insert, update, delete on scheduling.scheduled_task to tidegate_application;

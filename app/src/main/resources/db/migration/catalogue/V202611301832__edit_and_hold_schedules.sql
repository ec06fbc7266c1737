-- A schedule may be edited; one that somebody holds makes nothing until somebody resumes it. paused is what the sweep says by itself.
alter table catalogue.schedule
  add column held_at timestamptz
, add column held_by_name text
, add column held_because text not null default ''
, add constraint schedule_is_held_by_somebody check ((held_at is null) = (held_by_name is null)) not valid;

grant update (item_id, said, starts_at, minutes, rule, days_ahead, owner_id, held_at, held_by_name, held_because)
  on catalogue.schedule to tidegate_application;

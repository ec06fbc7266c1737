-- Since when the flag stands, so that whoever answers for the process is told once each time that it is raised.
alter table insight.emergency_share add column raised_at timestamptz;

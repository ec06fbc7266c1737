-- When the authoriser was reminded to confirm what was written down in their name; null until then.
alter table approval.verbal add column reminded_at timestamptz;
grant update (reminded_at) on approval.verbal to tidegate_application;

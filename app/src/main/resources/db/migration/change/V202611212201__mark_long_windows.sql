-- A list of the windows of some days looks for those that end soon after them; only long ones end later, and they are few.
alter table change.change add column long_window boolean not null generated always as (
  window_end is not null and window_start is not null and window_end - window_start > interval '8 days'
) stored;
create index change_by_long_window on change.change (account_id, window_end, window_start) where long_window;

-- Serves the lists of windows that have not ended: those of today and of the days to come.
create index change_by_window_end on change.change (account_id, window_end, window_start) where window_end is not null;

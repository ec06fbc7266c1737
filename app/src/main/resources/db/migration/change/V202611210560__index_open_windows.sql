-- Serves the look for other changes in the same hours: of the changes still to come, those whose window ends after this one starts.
create index change_by_open_window on change.change (account_id, window_end, window_start)
  where state in ('ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT');

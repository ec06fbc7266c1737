create index change_by_state_and_type on change.change (account_id, state, type, number desc);

create index change_by_type on change.change (account_id, type, number desc);

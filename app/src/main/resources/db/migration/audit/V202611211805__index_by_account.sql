-- An account's whole ledger, the newest first.
create index event_by_account on audit.event (account_id, id);

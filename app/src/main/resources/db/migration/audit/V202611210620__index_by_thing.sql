-- A thing's whole ledger, whichever room wrote it down.
create index event_by_thing on audit.event (account_id, subject, id);

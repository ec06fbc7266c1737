-- What was said of them is counted for each answer; where one was never given, all of the account were read for that.
create index unrecorded_change_by_triage on inventory.unrecorded_change (account_id, triage, first_seen, id);

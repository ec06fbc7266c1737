create index change_by_requester on change.change (account_id, requester_id, number desc);
create index change_by_validator on change.change (account_id, validator_id) where validator_id is not null;

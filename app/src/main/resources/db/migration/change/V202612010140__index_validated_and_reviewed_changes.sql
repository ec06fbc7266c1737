-- Home asks for whose result somebody accepts, and for reviews in the order of their windows, among many that wait.
create index change_validated_by_requester on change.change (account_id, requester_id)
 where state = 'VALIDATE';
create index change_validated_by_validator on change.change (account_id, validator_id)
 where state = 'VALIDATE';
create index change_reviewed_soonest on change.change (account_id, window_start, number)
 where state = 'REVIEW';

-- What went wrong, and emergencies, by when they came where they are: few among all.
create index change_mishap on change.change (account_id, state_since)
 where outcome in ('FAILED', 'ROLLED_BACK_FULLY', 'ROLLED_BACK_PARTIALLY') and state in ('REVIEW', 'CLOSED');
create index change_emergency on change.change (account_id, state_since)
 where type = 'EMERGENCY' and state in ('IMPLEMENT', 'VALIDATE', 'REVIEW', 'CLOSED');

-- The board and the lists count what is open in a state, without looking at the changes themselves.
create index change_open_by_state on change.change (account_id, state, client_id)
 where state in ('DRAFT', 'ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW');

-- What waits for somebody on their home, and how much of their own is open.
create index change_open_of_owner on change.change (account_id, owner_id, window_start, number) include (client_id)
 where state in ('DRAFT', 'ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW');

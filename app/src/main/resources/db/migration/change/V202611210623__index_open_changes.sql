-- Serves the lists of what is still open, which is little beside what has ended.
create index change_open on change.change (account_id, number desc)
  where state in ('DRAFT', 'ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW');

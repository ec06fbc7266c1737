-- Open changes by their windows, or by their risk: without these, a page of them walks past all that ended before.
create index change_open_soonest on change.change (account_id, coalesce(window_start, 'infinity'), number desc)
  where state in ('DRAFT', 'ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW');
create index change_open_riskiest on change.change (account_id, coalesce(risk_score, 0) desc, number desc)
  where state in ('DRAFT', 'ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW');

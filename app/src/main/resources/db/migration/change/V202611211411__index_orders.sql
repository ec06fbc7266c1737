-- The orders in which lists of changes are read besides their numbers, with the values that stand for nothing at their end.
create index change_by_touch on change.change (account_id, touched_at desc, number desc);
create index change_soonest on change.change (account_id, coalesce(window_start, 'infinity'), number desc);
create index change_riskiest on change.change (account_id, coalesce(risk_score, 0) desc, number desc);

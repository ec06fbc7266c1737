-- A list of one level of risk, which may be rare in a long history.
create index change_by_risk on change.change (account_id, risk_level, number desc);

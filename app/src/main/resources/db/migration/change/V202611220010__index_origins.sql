-- What came in from another system, and what did not: in an account that moved in, either may be a few among very many.
create index change_imported on change.change (account_id, number desc) where source is not null;
create index change_made_here on change.change (account_id, number desc) where source is null;

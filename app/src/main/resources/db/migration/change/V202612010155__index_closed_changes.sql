-- Of a long history nearly all is closed. By number alone its list would walk through whatever is newest and still open.
create index change_closed on change.change (account_id, number desc) where state = 'CLOSED';

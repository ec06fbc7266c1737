-- Serves the queue of decisions: what is asked now is little beside what was ever asked.
create index request_open on approval.request (account_id, id) where closed_at is null;

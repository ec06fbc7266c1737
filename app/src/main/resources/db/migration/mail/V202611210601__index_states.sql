-- Serves the outbox of one state: what failed is little beside what was sent.
create index message_by_state on mail.message (account_id, state, id);

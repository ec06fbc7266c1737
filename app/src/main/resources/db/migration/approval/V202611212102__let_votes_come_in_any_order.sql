-- Whoever brings many votes at once lets the look at this key wait until all are there.
alter table approval.vote alter constraint vote_carried_from_fkey deferrable;

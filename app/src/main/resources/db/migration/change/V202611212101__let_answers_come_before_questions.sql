-- Whoever brings many comments at once lets the look at this key wait until all are there.
alter table change.comment alter constraint comment_answers_fkey deferrable;

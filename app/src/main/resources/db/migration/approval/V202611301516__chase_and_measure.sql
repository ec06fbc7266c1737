-- When somebody had those reminded who have yet to decide; null for never.
alter table approval.stage add column chased_at timestamptz;

-- Votes of a span of time, to measure how long decisions take.
create index vote_by_time on approval.vote (account_id, at);

-- How the risk room rates the change, kept here for lists and heads. The receipt stays in that room.
alter table change.change
  add column risk_level text
, add column risk_score smallint
, add constraint change_risk_level_is_known check (risk_level in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'))
, add constraint change_rating_is_whole check ((risk_level is null) = (risk_score is null));

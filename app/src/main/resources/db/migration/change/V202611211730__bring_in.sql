-- A change of the past that came in from another system: which, and what it is called there. source_version is the version that
-- the last import left behind, so that a later one sees whether somebody wrote here since.
alter table change.change
  add column source         text
, add column external_key   text
, add column source_digest  text
, add column source_version bigint
, add constraint change_source_is_whole check ((source is null) = (external_key is null) and (source is null) = (source_digest is null)
                                           and (source is null) = (source_version is null))
, add constraint change_source_is_named check (length(source) between 1 and 100 and length(external_key) between 1 and 200)
, drop constraint change_closed_has_an_outcome
, add constraint change_closed_here_has_an_outcome check (state <> 'CLOSED' or outcome is not null or source is not null)
, drop constraint change_rating_is_whole
, add constraint change_rating_of_here_is_whole check (risk_level is not null or risk_score is null)
, add constraint change_rating_has_a_score check (risk_level is null or risk_score is not null or source is not null);

create unique index change_is_brought_in_once on change.change (account_id, source, external_key) where source is not null;

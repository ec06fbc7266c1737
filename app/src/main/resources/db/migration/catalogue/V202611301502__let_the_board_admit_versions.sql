-- A version is used once the board has admitted it; proposed_version is the one before the board. Until the first is admitted,
-- a model is not approved, and a client's people do not see it.
alter table catalogue.model
  add column approved boolean not null default true
, add column proposed_version integer
, drop constraint model_state_is_known
, add constraint model_state_is_known check (state in ('DRAFT', 'PROPOSED', 'ACTIVE', 'SUSPENDED', 'ARCHIVED'))
, add constraint model_is_approved_before_it_is_used check (approved or state not in ('ACTIVE', 'SUSPENDED'))
, add constraint model_that_is_approved_is_no_draft check (not approved or state not in ('DRAFT', 'PROPOSED'));

alter policy model_of_tenant on catalogue.model
  using (account_id = tenancy.account()
         and (tenancy.sees_client(null)
              or (approved
                  and (clients is null
                       or nullif(current_setting('tidegate.client', true), '')::uuid = any(clients)))));

-- What else a version says: which fields are locked or asked for, on what, when, how long beforehand it is announced; and for whom.
alter table catalogue.model_version
  add column terms jsonb not null default '{"fields": {}, "kinds": [], "hours": null, "noticeHours": 0}'
, add column clients uuid[];

update catalogue.model_version v
   set clients = m.clients
  from catalogue.model m
 where m.id = v.model_id;

-- Models that wait for the board, and those that it has to look at again.
create index model_before_the_board on catalogue.model (account_id) where proposed_version is not null;

alter table catalogue.review
  drop constraint review_verdict_is_known
, add constraint review_verdict_is_known check (verdict in ('APPROVED', 'REFUSED', 'RENEWED', 'WITHDRAWN'))
, drop constraint review_renews_until_a_day
, add constraint review_renews_until_a_day check ((verdict in ('APPROVED', 'RENEWED')) = (review_on is not null));

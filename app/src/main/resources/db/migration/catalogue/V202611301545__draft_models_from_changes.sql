-- The change whose plan a model was drafted from; null when somebody wrote it afresh.
alter table catalogue.model add column origin_change uuid references change.change;

create unique index model_once_per_origin on catalogue.model (account_id, origin_change) where origin_change is not null;

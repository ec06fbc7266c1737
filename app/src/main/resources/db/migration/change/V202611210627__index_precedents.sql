-- Serve the look for changes like one: the newest on an item, from a model, of a category. The first takes the place of an
-- index that knew the item but not which change is newest.
create index affected_item_newest on change.affected_item (account_id, item_id, change_id desc);
drop index change.affected_item_by_item;
create index change_by_model on change.change (account_id, model_id, number desc) where model_id is not null;
create index change_by_category on change.change (account_id, client_id, category, number desc) where state = 'CLOSED';

-- What was said of an item, for the page of a change that would hit it.
create index not_impacted_by_item on inventory.not_impacted (account_id, item_id) where ended_at is null;

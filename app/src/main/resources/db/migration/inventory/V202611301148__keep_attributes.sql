-- What else is known of an item, by name: values of JSON, nested where the source has them so.
alter table inventory.item
  add column attributes jsonb not null default '{}'
, add constraint item_attributes_have_names check (jsonb_typeof(attributes) = 'object');

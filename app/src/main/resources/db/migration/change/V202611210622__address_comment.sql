-- A comment may be a question to somebody, and another may answer it.
alter table change.comment add column asks uuid references directory.person;
alter table change.comment add column answers uuid references change.comment;
alter table change.comment add constraint comment_asks_or_answers check (asks is null or answers is null);

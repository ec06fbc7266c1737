alter table directory.account add column version bigint not null default 0;
alter table directory.department add column version bigint not null default 0;

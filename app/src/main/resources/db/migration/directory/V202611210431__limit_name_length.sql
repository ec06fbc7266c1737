alter table directory.account add constraint account_name_is_at_most_200_characters check (length(name) <= 200);
alter table directory.client add constraint client_name_is_at_most_200_characters check (length(name) <= 200);
alter table directory.department add constraint department_name_is_at_most_200_characters check (length(name) <= 200);
alter table directory.person add constraint person_name_is_at_most_200_characters check (length(name) <= 200);
alter table directory.team add constraint team_name_is_at_most_200_characters check (length(name) <= 200);

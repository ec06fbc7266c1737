-- Under a lockdown a change goes on to a safe point only with a second person, who is named here as for a broken glass.
alter table calendar.waiver drop constraint waiver_of_glass_names_a_second_person;
alter table calendar.waiver add constraint waiver_names_a_second_person
  check ((conflict in ('break-glass', 'safe-point')) = (second_id is not null)) not valid;
alter table calendar.waiver validate constraint waiver_names_a_second_person;

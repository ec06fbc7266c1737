-- People name their manager and department, and a department names its head. Whoever brings many at once lets the look at
-- these keys wait until all are there; everybody else's are looked at with each statement, as before.
alter table directory.person alter constraint person_manager_id_fkey deferrable;
alter table directory.person alter constraint person_department_id_fkey deferrable;
alter table directory.department alter constraint department_head_id_fkey deferrable;

-- What was let pass was let pass in a window, and is kept in words: another window is another question.
alter table calendar.waiver add column said text not null default '';
alter table calendar.waiver add column window_start timestamptz;
alter table calendar.waiver add column window_end timestamptz;
create index waiver_by_end on calendar.waiver (account_id, until);

-- A conflict with another change is named by the change's id from now on, which says nothing of it to whoever may not see it.
update calendar.waiver w
   set conflict = split_part(w.conflict, '/', 1) || '/' || c.id
  from change.change c
 where c.account_id = w.account_id
   and w.conflict like 'conflict-%/CHG-%'
   and c.number::text = split_part(w.conflict, '/CHG-', 2);

-- A change is found by all its text: what was asked for, its plan and the items it touches, what was said about it, what was
-- learned. Text is taken apart by letters and digits alone, so that fs01.example is found by each of its parts.
create function change.plain(text) returns text
  language sql immutable parallel safe
  return regexp_replace(lower($1), '[^[:alnum:]]+', ' ', 'g');

alter table change.change
  drop column words
, add column planned tsvector not null default ''
, add column said    tsvector not null default ''
, add column learned tsvector not null default '';

alter table change.change add column words tsvector not null generated always as (
  to_tsvector('simple', change.plain(title || ' ' || reason || ' ' || desired_outcome))
  || planned || said || learned
  || array_to_tsvector(array['=account ' || account_id::text, '=client ' || client_id::text, '=state ' || state, '=type ' || type])) stored;

create index change_by_words on change.change using gin (words);

-- Changes of before. A text has its first 200,000 letters searched, since more than a megabyte of words is refused.
update change.change c
   set planned = to_tsvector('simple', change.plain(left(coalesce(texts.planned, ''), 200000)))
     , said    = to_tsvector('simple', change.plain(left(coalesce(texts.said, ''), 200000)))
  from (select c.id
             , (select string_agg(concat_ws(' ', s.text, s.verification, s.command, s.tools), ' ' order by s.position)
                  from change.step s
                 where s.change_id = c.id) as planned
             , (select string_agg(m.text, ' ' order by m.id)
                  from change.comment m
                 where m.change_id = c.id) as said
          from change.change c) as texts
 where texts.id = c.id
   and (texts.planned is not null or texts.said is not null);

-- What nothing asks for any more.
drop function change.search(text);
drop index change.change_by_text;
drop index change.change_by_window;

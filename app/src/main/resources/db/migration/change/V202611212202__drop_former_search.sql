-- Nothing asks it any more: what is searched is narrowed by one document.
drop function change.find(tsquery, text[], text[], uuid, uuid, timestamptz, timestamptz, integer, integer);

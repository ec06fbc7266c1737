-- An invitation as calendar programs take it (RFC 5546), beside the text; both or neither.
alter table mail.message
  add column calendar text
, add column calendar_method text
, add constraint message_invites_by_a_method check ((calendar is null) = (calendar_method is null));

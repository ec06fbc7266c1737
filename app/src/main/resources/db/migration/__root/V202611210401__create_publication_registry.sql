-- Spring Modulith's registry of events that a listener has yet to take, with the account that each event is for.
create schema events;
grant usage on schema events to tidegate_application;

create table events.event_publication (
  id                     uuid primary key
, listener_id            text not null
, event_type             text not null
, serialized_event       text not null
, publication_date       timestamptz not null
, completion_date        timestamptz
, status                 text
, completion_attempts    integer
, last_resubmission_date timestamptz
, account_id             uuid not null generated always as (((serialized_event::jsonb) #>> '{account,value}')::uuid) stored
);

create index event_publication_by_event on events.event_publication using hash (serialized_event);
create index event_publication_open on events.event_publication (publication_date) where completion_date is null;

grant select, insert, update, delete on events.event_publication to tidegate_application;

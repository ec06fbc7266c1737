-- A thing has one id in all rooms, and event_by_thing finds it; each index more is written with every deed.
drop index audit.event_by_subject;

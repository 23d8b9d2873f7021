-- What was recorded since a moment, for a person's own acts of the day: events come in the order of `recorded`, so a block
-- range index of a few pages serves.
create index event_recorded on event using brin (recorded) with (pages_per_range = 32, autosummarize = on);

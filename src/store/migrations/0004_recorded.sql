-- What an official has done today is counted from the newest events. The log only grows, so a few bytes for each block of
-- it tell which blocks are new.
create index event_recorded on event using brin (recorded);

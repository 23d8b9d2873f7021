-- What waits in a state, for the to-do lists of those who act on any matter there, and for lists of a rare state. Entering a
-- state moves a deadline nearly always, so the row was written to every index anyway.
create index matter_state on matter (mechanism, state, due, id);

-- Rounds in which the log is looked over for what seems better than the work was (防虚假办结). What is found are matters of the
-- log; here stands only when it was looked for, so that one server of several does so each night, and pages can say so.

-- local: one row per round. `since` is how far back it looked; `share` how much is done; `by` who asked, null for the nightly one.
create table detection_round (
  id bigint generated always as identity primary key,
  since timestamptz not null,
  begun timestamptz not null,
  ended timestamptz,
  share real not null default 0,
  found integer not null default 0,
  opened integer not null default 0,
  grown integer not null default 0,
  events bigint not null default 0,
  by text
);

grant select, insert, update on detection_round to keymove_app;

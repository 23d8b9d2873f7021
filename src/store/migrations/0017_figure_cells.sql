-- Figures folded from the log: what each tally counts, by group and by day, so that reading a figure costs the same however long
-- the log has grown. All of it can be dropped and is folded again; the log is the truth, `face` the recount beside it.

-- local: one row for each group of a tally and each month in which what it counts began (of distinct things: each period that is
-- asked for). `tally` is taken from the hash of the literal; `level` says which columns `g0` and `g1` are; `bin` parts values of a
-- median. Each step is what was posted: (day in the month on which it began) * 2^20 + (day on which it was posted) + 2^19, days
-- since 1970; `amounts` says how much. `total` is their sum, `last` the latest day on which anything was posted.
create table figure_cell (
  tally bigint not null,
  level smallint not null,
  span text collate "C" not null,
  g0 text collate "C" not null,
  g1 text collate "C" not null,
  bin integer not null,
  total float8 not null,
  last integer not null,
  steps integer[] not null,
  amounts float8[] not null,
  primary key (tally, level, span, g0, g1, bin)
) with (fillfactor = 80);

-- local: which distinct things stand in a cell, and on which days each was posted: an event that comes late may move the day on
-- which a thing was first counted.
create table figure_thing (
  tally bigint not null,
  level smallint not null,
  span text collate "C" not null,
  g0 text collate "C" not null,
  g1 text collate "C" not null,
  thing text collate "C" not null,
  days integer[] not null,
  amounts integer[] not null,
  primary key (tally, level, span, g0, g1, thing)
) with (fillfactor = 90);

-- local: up to which batch of each of the 16 buckets a tally is folded. `whole` once it has reached the end of the log for the
-- first time: until then it is counted by the recount. Everything recorded before `counted` is in its cells.
create table figure_mark (
  tally bigint primary key,
  mechanism text not null,
  literal text not null,
  batches bigint[] not null,
  whole boolean not null,
  counted timestamptz not null
) with (fillfactor = 50);

grant select, insert, update, delete on figure_cell, figure_thing, figure_mark to keymove_app;

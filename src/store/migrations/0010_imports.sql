-- Sheets on their way into the log. Each is kept with its map for thirty days, so that a run that was cut off goes on
-- after a restart, and its errors can be read and fetched.

-- local: `target` is a mechanism, or "orgs" or "staff". `lease` is held by the process that runs it.
create table import_job (
  id bigint generated always as identity primary key,
  target text not null,
  name text not null,
  file bytea not null,
  map json,
  state text not null check (state in ('ready', 'running', 'done', 'stopped', 'failed')),
  person text not null,
  post text,
  created timestamptz not null,
  started timestamptz,
  finished timestamptz,
  lease timestamptz,
  rows integer not null default 0,
  done integer not null default 0,
  entered integer not null default 0,
  already integer not null default 0,
  acts integer not null default 0,
  fault json
);

-- local: what is wrong with a row, in the order in which it was found.
create table import_problem (
  job bigint not null references import_job on delete cascade,
  n integer not null,
  line integer not null,
  key text not null,
  problem json not null,
  primary key (job, n)
);

-- local: maps that were saved to be used again.
create table import_map (
  target text not null,
  name text not null,
  map json not null,
  changed timestamptz not null,
  primary key (target, name)
);

grant select, insert, update, delete on import_job, import_problem, import_map to keymove_app;

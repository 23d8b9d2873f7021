-- What if (推演): the past lived again under a changed definition. The log is read and never written; what comes out of a run
-- stands in a schema of its own, which is dropped a day later, and the numbers that were found stay here.

-- local: one row per run. `change` is the document that was asked, `result` what was found; `by` is the person who asked.
create table replay_run (
  id bigint generated always as identity primary key,
  mechanism text not null,
  change json not null,
  span json not null,
  by text not null,
  post text,
  asked timestamptz not null,
  started timestamptz,
  ended timestamptz,
  state text not null,
  done integer not null default 0,
  total integer not null default 0,
  result json,
  fault json
);
create index replay_run_asked on replay_run (asked);

-- The login that runs the system must not be able to make tables: it may ask for this one set, by the number of a run.
create function open_replay(run bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  place text := 'replay_' || run;
begin
  execute format('drop schema if exists %I cascade', place);
  execute format('create schema %I', place);
  execute format('create unlogged table %I.face (
    matter bigint not null, seq integer not null, mechanism text not null, happened timestamptz not null,
    until timestamptz not null, action text not null, state text not null, holds jsonb not null, clocks jsonb not null,
    passed jsonb not null, bucket smallint not null)', place);
  execute format('create unlogged table %I.outcome (matter bigint not null, was jsonb not null, becomes jsonb not null)', place);
  execute format('create unlogged table %I.refusal (
    matter bigint not null, seq integer not null, happened timestamptz not null, action text not null, code text not null,
    zh text not null, en text not null, kept boolean not null)', place);
  execute format('create unlogged table %I.moved (
    figure text not null, matter bigint not null, was boolean not null, becomes boolean not null, unit text, next_unit text)', place);
  execute format('grant usage on schema %I to keymove_app', place);
  execute format('grant select, insert on all tables in schema %I to keymove_app', place);
end $$;

-- When all is written: what figures are read by, and what a page is turned by.
create function index_replay(run bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  place text := 'replay_' || run;
begin
  execute format('create index on %I.face (mechanism, action, happened)', place);
  execute format('create index on %I.face (mechanism, until, happened)', place);
  execute format('create index on %I.outcome (matter)', place);
  execute format('create index on %I.refusal (matter, seq)', place);
  execute format('analyze %I.face', place);
end $$;

create function drop_replay(run bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  execute format('drop schema if exists %I cascade', 'replay_' || run);
end $$;

revoke all on function open_replay(bigint), index_replay(bigint), drop_replay(bigint) from public;
grant execute on function open_replay(bigint), index_replay(bigint), drop_replay(bigint) to keymove_app;
grant select, insert, update, delete on replay_run to keymove_app;

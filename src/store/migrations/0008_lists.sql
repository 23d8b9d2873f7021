-- What lists are read from: one narrow row per matter, kept behind the writer by whoever follows the log, so that a matter can
-- be sought by any column without an index more on what an act writes. Everything here can be dropped and is built again.
create index event_batch on event (bucket, batch);

-- bucketed: `keys` are hashes of everything a matter is found by (state, light, choices, orgs, asker, pairs of characters of
-- its public texts); `facts` its values that a list sorts by; `due` is infinity where no deadline runs; at `turns` the light
-- may change though nobody acts.
create table listed (
  matter bigint not null,
  mechanism text not null,
  seq integer not null,
  state text not null,
  light text not null,
  number text not null,
  opened timestamptz not null,
  happened timestamptz not null,
  due timestamptz not null,
  turns timestamptz,
  keys bigint[] not null,
  facts jsonb not null,
  bucket smallint not null,
  primary key (matter, bucket)
) with (fillfactor = 85);
create index listed_opened on listed (mechanism, opened, matter);
create index listed_happened on listed (mechanism, happened, matter);
create index listed_due on listed (mechanism, due, matter);
create index listed_state on listed (mechanism, state, matter);
create index listed_state_opened on listed (mechanism, state, opened, matter);
create index listed_state_due on listed (mechanism, state, due, matter);
create index listed_turns on listed (turns) where turns is not null;
create index listed_number on listed (number text_pattern_ops);
create index listed_keys on listed using gin (keys) with (gin_pending_list_limit = 512);

-- bucketed: keyed hashes of askers' names and telephones, beside person_data and erased with it; they are in no public index.
create table trace (
  key bigint not null,
  matter bigint not null,
  bucket smallint not null,
  primary key (key, matter, bucket)
);
create index trace_matter on trace (matter);

-- local: up to which batch of a bucket the log has been listed.
create table listed_mark (
  bucket smallint primary key,
  batch bigint not null
);

-- Sorting by a field wants an index by it. Fields are declared by mechanisms, which the login that runs the system knows and
-- which must not be able to change tables: it may ask for this one kind of index and no other.
create function keep_sort_index(mechanism text, field text, by_number boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  name text := 'listed_by_' || substr(md5(mechanism || ' ' || field || ' ' || by_number), 1, 16);
  expression text := case when by_number
    then format('(coalesce((facts->>%L)::float8, ''-infinity''))', field)
    else format('(coalesce(facts->>%L, '''') collate "C")', field) end;
begin
  execute format('create index if not exists %I on public.listed (%s, matter) where mechanism = %L',
                 name, expression, mechanism);
end $$;
revoke all on function keep_sort_index(text, text, boolean) from public;
grant execute on function keep_sort_index(text, text, boolean) to keymove_app;

-- reference: a ledger as somebody likes to see it: filter, sort, columns and widths, for themselves or for their org.
create table saved_view (
  id bigint generated always as identity primary key,
  mechanism text not null,
  owner text not null,
  org text not null,
  shared boolean not null,
  name text not null,
  shown jsonb not null,
  created timestamptz not null,
  changed timestamptz not null
);
create index saved_view_owner on saved_view (owner, mechanism);
create index saved_view_org on saved_view (org, mechanism) where shared;

-- reference: the view that a person's ledger of a mechanism opens with.
create table first_view (
  person text not null,
  mechanism text not null,
  view bigint not null references saved_view on delete cascade,
  primary key (person, mechanism)
);

grant select, insert, update, delete on listed, trace, listed_mark, saved_view, first_view to keymove_app;

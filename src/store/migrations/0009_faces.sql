-- What every event left of its matter, for figures: folded from the log alone, in the order of its batches, by whoever reads a
-- figure. It can be emptied and folded again at any time; the log is the truth.

-- bucketed: one row per event. `until` is when the matter's next event happened; `passed` is {action: [seq, ms]} of the first
-- time that each action was taken; the rest is held values and clocks as after the event.
create table face (
  matter bigint not null,
  seq integer not null,
  mechanism text not null,
  happened timestamptz not null,
  until timestamptz,
  action text not null,
  state text not null,
  holds jsonb not null,
  clocks jsonb not null,
  passed jsonb not null,
  bucket smallint not null,
  primary key (matter, seq, bucket)
) with (fillfactor = 90);
create index face_action on face (mechanism, action, happened);
create index face_state on face (mechanism, state, happened);
create index face_last on face (mechanism, state) where until is null;

-- bucketed: how far each bucket is folded. Batches of a bucket commit one after the other, so none can come in below it.
create table face_position (
  bucket smallint primary key,
  batch bigint not null default 0
);
insert into face_position (bucket) select generate_series(0, 15);

-- The first time stays, whatever comes later.
create function earlier(held jsonb, more jsonb) returns jsonb immutable parallel safe language sql
  return more || held;
create aggregate merged(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');
create aggregate first_kept(jsonb) (sfunc = earlier, stype = jsonb, initcond = '{}');

-- The events of a bucket after one batch and up to another: each matter goes on from the face it had.
create function fold_bucket(b smallint, after bigint, upto bigint) returns void language sql
begin atomic
  insert into face (matter, seq, mechanism, happened, until, action, state, holds, clocks, passed, bucket)
  with fresh as materialized (
    select e.matter, e.seq, e.mechanism, e.happened, e.action, p."to" as state,
           coalesce(p.input, '{}') || coalesce(p."set", '{}') as holds, coalesce(p.due, '{}') as clocks,
           jsonb_build_object(e.action, jsonb_build_array(e.seq, (extract(epoch from e.happened) * 1000)::int8)) as passed
      from event e
     cross join lateral json_to_record(e.payload) as p("to" text, input jsonb, "set" jsonb, due jsonb)
     where e.bucket = b and e.batch > after and e.batch <= upto),
  base as materialized (
    select f.matter, f.holds, f.clocks, f.passed
      from (select matter, min(seq) as seq from fresh group by matter) n
      join face f on f.matter = n.matter and f.seq = n.seq - 1 and f.bucket = b)
  select e.matter, e.seq, e.mechanism, e.happened, lead(e.happened) over w, e.action, e.state,
         coalesce(base.holds, '{}') || merged(e.holds) over w, coalesce(base.clocks, '{}') || merged(e.clocks) over w,
         first_kept(e.passed) over w || coalesce(base.passed, '{}'), b
    from fresh e left join base on base.matter = e.matter
  window w as (partition by e.matter order by e.seq rows unbounded preceding);
  update face f set until = e.happened
    from event e
   where e.bucket = b and e.batch > after and e.batch <= upto
     and f.bucket = b and f.matter = e.matter and f.seq = e.seq - 1 and f.until is null;
end;

create function fold_faces() returns void language plpgsql as $$
declare
  due smallint;
  after bigint;
  upto bigint;
begin
  for due in
    select p.bucket from face_position p
     where p.batch < (select max(e.batch) from event e where e.bucket = p.bucket) order by p.bucket
  loop
    -- Whoever waits here finds the work done.
    select p.batch into after from face_position p where p.bucket = due for update;
    select max(e.batch) into upto from event e where e.bucket = due;
    if upto > after then
      perform fold_bucket(due, after, upto);
      update face_position set batch = upto where bucket = due;
    end if;
  end loop;
end $$;

grant select, insert, update on face to keymove_app;
grant select, update on face_position to keymove_app;

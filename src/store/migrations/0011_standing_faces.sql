-- Faces are mostly asked for as they stood on a day: the last face of a matter stands until infinity, so that one range finds
-- what stood. Of a clock a figure asks when it is due, when it ended and what it used. What was folded before is folded again.

truncate face;
update face_position set batch = 0;
drop index face_state, face_last;
alter table face alter until set default 'infinity', alter until set not null;
create index face_standing on face (mechanism, until, happened);
create index face_state on face (mechanism, state, until, happened);

create or replace function fold_bucket(b smallint, after bigint, upto bigint) returns void language sql
begin atomic
  insert into face (matter, seq, mechanism, happened, until, action, state, holds, clocks, passed, bucket)
  with fresh as materialized (
    select e.matter, e.seq, e.mechanism, e.happened, e.action, p."to" as state,
           coalesce(p.input, '{}') || coalesce(p."set", '{}') as holds,
           coalesce((select jsonb_object_agg(c.key, jsonb_build_object(
                              'due', c.value->'due', 'end', c.value->'end', 'used', c.value->'used'))
                       from jsonb_each(p.due) c), '{}') as clocks,
           jsonb_build_object(e.action, jsonb_build_array(e.seq, (extract(epoch from e.happened) * 1000)::int8)) as passed
      from event e
     cross join lateral json_to_record(e.payload) as p("to" text, input jsonb, "set" jsonb, due jsonb)
     where e.bucket = b and e.batch > after and e.batch <= upto),
  base as materialized (
    select f.matter, f.holds, f.clocks, f.passed
      from (select matter, min(seq) as seq from fresh group by matter) n
      join face f on f.matter = n.matter and f.seq = n.seq - 1 and f.bucket = b)
  select e.matter, e.seq, e.mechanism, e.happened, coalesce(lead(e.happened) over w, 'infinity'), e.action, e.state,
         coalesce(base.holds, '{}') || merged(e.holds) over w, coalesce(base.clocks, '{}') || merged(e.clocks) over w,
         first_kept(e.passed) over w || coalesce(base.passed, '{}'), b
    from fresh e left join base on base.matter = e.matter
  window w as (partition by e.matter order by e.seq rows unbounded preceding);
  update face f set until = e.happened
    from event e
   where e.bucket = b and e.batch > after and e.batch <= upto
     and f.bucket = b and f.matter = e.matter and f.seq = e.seq - 1 and f.until = 'infinity';
end;

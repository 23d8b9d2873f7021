-- Posts change hands: whom a holder took the post over from; who acts for a holder for a time (代办).
alter table holding add column follows bigint references person;
create index holding_follows on holding (post) where follows is not null;

-- reference: a row ends early by `ended`; nothing is deleted, so the history says who could act for whom.
create table stand_in (
  id bigint generated always as identity primary key,
  post integer not null references post,
  holder bigint not null references person,
  person bigint not null references person,
  since timestamptz not null,
  until timestamptz not null,
  ended timestamptz,
  named_by text not null,
  check (since < until),
  check (person <> holder)
);
create index stand_in_person on stand_in (person);
create index stand_in_post on stand_in (post);

-- Who may act for a post, and when: its holders, and who stands in for one while they hold it. `place` are those whose
-- place they take: the holder stood in for, and whom the holder took the post over from.
create view acting as
  with recursive line (person, post, since, before) as (
    select person, post, since, follows from holding where follows is not null
    union
    select line.person, line.post, line.since, former.follows
      from line join holding former on former.person = line.before and former.post = line.post
     where former.follows is not null and former.since < line.since)
  select h.person, h.post, h.since, h.until, null::bigint as holder,
         array(select before from line where line.person = h.person and line.post = h.post and line.since = h.since)
           as place
    from holding h where h.until is null or h.until > h.since
  union all
  select s.person, s.post, greatest(s.since, h.since), least(s.until, s.ended, h.until), s.holder,
         s.holder || array(select before from line
                            where line.person = h.person and line.post = h.post and line.since = h.since)
    from stand_in s join holding h on h.person = s.holder and h.post = s.post
   where greatest(s.since, h.since) < least(s.until, s.ended, h.until);

-- Who files without a telephone is a person with a query code (查询码), and nothing else is kept of them.
alter table person add column code bytea;
alter table person add column anonymous boolean not null default false;
alter table person drop constraint person_check;
alter table person add constraint person_known check (phone is not null or account is not null or anonymous);

-- local: what was erased on request, so that a restored backup has it erased again.
create table erasure (
  matter bigint not null,
  at timestamptz not null,
  erased_by text not null,
  ground text not null,
  primary key (matter, at)
);

grant select, insert, update on stand_in to keymove_app;
grant select on acting to keymove_app;
grant select, insert on erasure to keymove_app;

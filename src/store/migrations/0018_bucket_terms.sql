-- Several servers agree on who leads which buckets: whoever takes a bucket over begins a new term of it by raising `epoch`, and
-- what was decided in an earlier term is not written (docs/decisions/0007-more-than-one-machine.md). `holder` is a server below.
alter table bucket_lease add column holder integer;

-- local: the servers that live, by the database's own clock. One that falls silent loses its buckets to the others.
create table server (
  id integer primary key,
  until timestamptz not null
);

grant select, insert, update, delete on server to keymove_app;

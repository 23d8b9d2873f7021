-- The ledger: matters, their events, what stands apart from the log, and what an act causes elsewhere.
-- Bucketed tables carry `bucket` last in every key, derived from the matter's id (id % 64 is its slot), so that the same
-- schema is spread over shards later. The application's login reads and inserts events and can do nothing else to them.

-- bucketed: one row per bucket; the batch number is raised in the act's own statement, so commits within a bucket are
-- serial across processes and (bucket, batch) has no gap. `next` is the next n of a matter's id 64·n + slot.
create table bucket_lease (
  bucket smallint primary key,
  epoch integer not null default 0,
  batch bigint not null default 0,
  next bigint not null default 1
);
insert into bucket_lease (bucket) select generate_series(0, 15);

-- bucketed: the projection of a matter, always equal to what its events say.
create table matter (
  id bigint not null,
  mechanism text not null,
  version text not null,
  seq integer not null,
  state text not null,
  fields jsonb not null,
  clocks jsonb not null,
  passed jsonb not null,
  takers jsonb not null,
  head bytea not null,
  origin text not null,
  asker text,
  handler text,
  opened timestamptz not null,
  happened timestamptz not null,
  due timestamptz,
  settled boolean not null,
  bucket smallint not null,
  primary key (id, bucket)
) with (fillfactor = 80);
create index matter_list on matter (mechanism, opened, id);
create index matter_asker on matter (asker, id) where asker is not null;
create index matter_inbox on matter (handler, due, id) where not settled;
create index matter_due on matter (due) where due is not null;

-- bucketed: the immutable record. `payload` is RFC 8785 text and is never jsonb, which would rewrite it; the previous
-- hash is the previous row's.
create table event (
  matter bigint not null,
  seq integer not null,
  happened timestamptz not null,
  recorded timestamptz not null,
  mechanism text not null,
  action text not null,
  batch bigint not null,
  payload json not null,
  hash bytea not null,
  bucket smallint not null,
  primary key (matter, seq, bucket)
);

-- bucketed: personal values and texts that are not public, by the event whose commitments they open:
-- {"field": {"salt": hex, "value": …}}. Erasing an entry leaves the chain whole.
create table person_data (
  matter bigint not null,
  seq integer not null,
  data json not null,
  bucket smallint not null,
  primary key (matter, seq, bucket)
);

-- bucketed: typed edges, a row at each end.
create table link (
  matter bigint not null,
  name text not null,
  far bigint not null,
  outward boolean not null,
  edge text not null,
  seq integer not null,
  bucket smallint not null,
  primary key (matter, name, far, bucket)
);

-- bucketed: what an act causes elsewhere, delivered at least once and applied exactly once by key.
create table outbox (
  batch bigint not null,
  n integer not null,
  matter bigint not null,
  seq integer not null,
  kind text not null,
  body json not null,
  attempts integer not null default 0,
  due timestamptz not null,
  done timestamptz,
  outcome text,
  bucket smallint not null,
  primary key (batch, n, bucket)
);
create index outbox_waiting on outbox (due) where done is null;

-- bucketed: accepted acts by idempotency key, with the body's hash. A refused act is not remembered and decides again.
create table idem (
  ikey bytea not null,
  body bytea not null,
  matter bigint not null,
  seq integer not null,
  bucket smallint not null,
  primary key (ikey, bucket)
);

grant select, update on bucket_lease to keymove_app;
grant select, insert, update on matter to keymove_app;
grant select, insert on event to keymove_app;
grant select, insert, update, delete on person_data to keymove_app;
grant select, insert on link to keymove_app;
grant select, insert, update on outbox to keymove_app;
grant select, insert on idem to keymove_app;

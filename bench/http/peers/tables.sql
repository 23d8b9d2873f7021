-- What a hand-written appeal service keeps: the same facts as Keymove does of an appeal, in tables of its own.

create table caller (
  secret bytea primary key,
  person text not null,
  org text,
  roles text[] not null,
  csrf text,
  expires timestamptz not null
);

create table appeal (
  id bigint generated always as identity primary key,
  state text not null,
  kind text not null,
  topic text not null,
  area text not null,
  asker text not null,
  handler text,
  drafter text,
  rating text,
  answer_due timestamptz,
  accept_due timestamptz,
  contact_due timestamptz,
  rate_due timestamptz,
  seq integer not null,
  head bytea not null,
  opened timestamptz not null,
  happened timestamptz not null
);
create index appeal_handler on appeal (handler, answer_due);
create index appeal_asker on appeal (asker);

create table event (
  appeal bigint not null references appeal,
  seq integer not null,
  happened timestamptz not null,
  payload json not null,
  hash bytea not null,
  primary key (appeal, seq)
);

create table person_data (
  appeal bigint not null references appeal,
  seq integer not null,
  data json not null,
  primary key (appeal, seq)
);

create table idempotency (
  person text not null,
  key text not null,
  body bytea not null,
  answer json not null,
  made timestamptz not null,
  primary key (person, key)
);

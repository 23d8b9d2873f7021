-- bucketed: the files of a matter. `address` is the keyed hash of the content (engine/file.ts) that the event or the
-- entry in person_data names, `uploader` the actor as the log of this matter knows them. Deleting a row leaves the chain
-- whole. Pictures and office files are compressed already.
create table attachment (
  matter bigint not null,
  field text not null,
  address text not null,
  seq integer not null,
  name text not null,
  type text not null,
  size integer not null,
  bytes bytea not null,
  uploader text not null,
  uploaded timestamptz not null,
  bucket smallint not null,
  primary key (matter, field, address, bucket)
);
alter table attachment alter column bytes set storage external;

-- local: files that no act has named yet. `owner` is the person, the token, or the form of somebody who has not signed
-- in yet. An act moves them to `attachment` in its own statement; what is left after a day is swept.
create table upload (
  id bytea primary key,
  owner text not null,
  name text not null,
  type text not null,
  size integer not null,
  digest bytea not null,
  bytes bytea not null,
  uploaded timestamptz not null
);
alter table upload alter column bytes set storage external;
create index upload_age on upload (uploaded);
create index upload_owner on upload (owner);

grant select, insert, delete on attachment to keymove_app;
grant select, insert, update, delete on upload to keymove_app;

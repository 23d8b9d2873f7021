-- Checkpoints: one growing RFC 6962 tree over the hashes of all events, its root signed again and again, so that a cut tail
-- and a matter rewritten whole are found as well as a changed event (docs/decisions/0006-checkpoints.md).

-- local: the public keys that checkpoints were signed with; the last one signs. The private key is never in here.
create table checkpoint_key (
  number integer primary key,
  public bytea not null,
  since timestamptz not null
);

-- local: `note` is the RFC 8785 text that is signed; `peaks` are the roots of the tree's complete parts, from the left, so
-- that the tree grows without being read.
create table checkpoint (
  number bigint primary key,
  size bigint not null,
  root bytea not null,
  at timestamptz not null,
  note text not null,
  signature bytea not null,
  peaks bytea not null
);

-- local: where the events of a batch stand in the tree, and which they were: "matter.seq:first 16 digits of the hash", with
-- spaces between. The signed note holds the hash of these lines, so they name the event when a root no longer fits.
create table checkpoint_leaf (
  bucket smallint not null,
  batch bigint not null,
  first bigint not null,
  count integer not null,
  checkpoint bigint not null,
  leaves text not null,
  primary key (bucket, batch)
);
create unique index checkpoint_leaf_first on checkpoint_leaf (first);

-- local: roots of complete subtrees of 16 leaves (level 4) and more, so that a proof reads some dozens of rows and not the log.
create table checkpoint_node (
  level smallint not null,
  n bigint not null,
  hash bytea not null,
  primary key (level, n)
);

grant select, insert on checkpoint_key, checkpoint, checkpoint_leaf, checkpoint_node to keymove_app;

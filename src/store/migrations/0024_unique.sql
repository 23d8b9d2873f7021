-- Uniqueness (唯一): a keyed hash of what no two matters of a mechanism have in common (docs/decisions/0013-unique.md).

-- bucketed: an opening falls into the bucket of its hash, so this key holds over all buckets.
create table unique_value (
  digest bytea not null,
  matter bigint not null,
  bucket smallint not null,
  primary key (digest, bucket)
);
create index unique_value_matter on unique_value (matter);

grant select, insert, delete on unique_value to keymove_app;

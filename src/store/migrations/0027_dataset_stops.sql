-- Who stopped a data set and let it be asked again, when and why; `ground` is null where it was let go on. What asks of it
-- is read by data set and time.

-- local: rows are only ever added.
create table dataset_stop (
  id bigint generated always as identity primary key,
  dataset text not null,
  ground text,
  by text not null,
  at timestamptz not null
);
create index dataset_stop_dataset on dataset_stop (dataset, id desc);
create index check_call_dataset on check_call (dataset, at);

grant select, insert on dataset_stop to keymove_app;

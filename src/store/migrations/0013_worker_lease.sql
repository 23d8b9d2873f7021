-- Work that one process does for all, such as folding figures or sealing checkpoints, belongs to whoever holds its lease.
-- The times are the database's own, so that servers need not agree on theirs.

-- local: `epoch` grows with every change of holder: what an earlier holder still tries to write is told apart by it.
create table worker_lease (
  name text primary key,
  holder text not null,
  epoch integer not null,
  until timestamptz not null
);

grant select, insert, update on worker_lease to keymove_app;

-- The list of a drive that ranks, as it stood before its first act: what is done meanwhile moves no place and no bundle that
-- others were given. Found by the hash of the event that began it and the drive's name; gone
-- when the drive has ended.

-- local: one row of a whole city; the matters, their places and their bundles stand in the same order.
create table drive_list (
  begun text primary key,
  matters bigint[] not null,
  places integer[] not null,
  bundles integer[] not null
);

grant select, insert, delete on drive_list to keymove_app;

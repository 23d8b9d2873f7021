// Where the rows of each table live once a city has more than one machine (docs/scaling.md), and what a
// backup does with them (docs/backup.md). Every table stands here; a test compares this list with a
// migrated database.

/**
 * bucketed: beside their matter, by `bucket`, which is the last column of every key. reference: the same few
 * rows on every machine. local: on the machine that the servers speak to; nothing here is written together
 * with an act.
 */
export type Place = "bucketed" | "reference" | "local";

/** Every table of a city's database. */
export const tables = {
  attachment: "bucketed",
  ballot_given: "bucketed",
  ballot_key: "bucketed",
  ballot_paper: "bucketed",
  ballot_roll: "bucketed",
  bucket_lease: "bucketed",
  event: "bucketed",
  face: "bucketed",
  face_position: "bucketed",
  idem: "bucketed",
  link: "bucketed",
  listed: "bucketed",
  matter: "bucketed",
  outbox: "bucketed",
  person_data: "bucketed",
  poll_suspect: "bucketed",
  poll_vote: "bucketed",
  trace: "bucketed",
  unique_value: "bucketed",

  calendar: "reference",
  definition: "reference",
  first_view: "reference",
  holding: "reference",
  office_word: "reference",
  org: "reference",
  person: "reference",
  post: "reference",
  saved_view: "reference",
  stand_in: "reference",

  access_log: "local",
  check_about: "local",
  check_call: "local",
  checkpoint: "local",
  checkpoint_key: "local",
  checkpoint_leaf: "local",
  checkpoint_node: "local",
  dataset: "local",
  dataset_consent: "local",
  dataset_row: "local",
  dataset_stop: "local",
  detection_round: "local",
  drive_list: "local",
  erasure: "local",
  figure_cell: "local",
  figure_mark: "local",
  figure_thing: "local",
  import_job: "local",
  import_map: "local",
  import_problem: "local",
  instance: "local",
  listed_mark: "local",
  message: "local",
  migration: "local",
  phone_code: "local",
  replay_run: "local",
  server: "local",
  session: "local",
  sought_in_vain: "local",
  token: "local",
  upload: "local",
  worker_lease: "local",
} as const satisfies Readonly<Record<string, Place>>;

export type TableName = keyof typeof tables;

/** The tables of one kind, in the order of the alphabet. */
export const tablesOf = (place: Place): readonly TableName[] =>
  (Object.keys(tables) as TableName[]).filter(name => tables[name] === place);

/**
 * log: stands in the log's file. rows: has a file of its own. derived: is built again from those two.
 * passing: is over when a server has stopped, or ought to be: who is signed in, codes that were sent, files
 * that no act has named.
 */
export type Kept = "log" | "rows" | "derived" | "passing";

/** What of each table a backup keeps. */
export const kept = {
  attachment: "rows",
  ballot_given: "rows",
  ballot_key: "rows",
  ballot_paper: "rows",
  ballot_roll: "rows",
  bucket_lease: "rows",
  event: "log",
  face: "derived",
  face_position: "derived",
  idem: "rows",
  link: "rows",
  listed: "derived",
  matter: "rows",
  outbox: "rows",
  person_data: "rows",
  poll_suspect: "rows",
  poll_vote: "rows",
  trace: "derived",
  unique_value: "rows",

  calendar: "rows",
  definition: "log",
  first_view: "rows",
  holding: "rows",
  office_word: "rows",
  org: "rows",
  person: "rows",
  post: "rows",
  saved_view: "rows",
  stand_in: "rows",

  access_log: "rows",
  check_about: "rows",
  check_call: "rows",
  checkpoint: "log",
  checkpoint_key: "rows",
  checkpoint_leaf: "log",
  checkpoint_node: "derived",
  dataset: "rows",
  dataset_consent: "rows",
  dataset_row: "rows",
  dataset_stop: "rows",
  detection_round: "rows",
  drive_list: "rows",
  erasure: "rows",
  figure_cell: "derived",
  figure_mark: "derived",
  figure_thing: "derived",
  import_job: "rows",
  import_map: "rows",
  import_problem: "rows",
  instance: "rows",
  listed_mark: "derived",
  message: "rows",
  migration: "derived",
  phone_code: "passing",
  replay_run: "rows",
  server: "passing",
  session: "passing",
  sought_in_vain: "rows",
  token: "rows",
  upload: "passing",
  worker_lease: "passing",
} as const satisfies Readonly<Record<TableName, Kept>>;

/** The tables that a backup writes a file of each. */
export const rowTables: readonly TableName[] = (Object.keys(kept) as TableName[])
  .filter(name => kept[name] === "rows")
  .toSorted();

// Where the rows of each table live once a city has more than one machine (docs/scaling.md). Every table stands
// here; a test compares this list with a migrated database.

/**
 * bucketed: beside their matter, by `bucket`, which is the last column of every key. reference: the same few rows on
 * every machine. local: on the machine that the servers speak to; nothing here is written together with an act.
 */
export type Place = "bucketed" | "reference" | "local";

/** Every table of a city's database. */
export const tables = {
  attachment: "bucketed",
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
  trace: "bucketed",

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
  checkpoint: "local",
  checkpoint_key: "local",
  checkpoint_leaf: "local",
  checkpoint_node: "local",
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

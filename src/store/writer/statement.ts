// The one statement of a batch: one round trip, one transaction, one fsync. It is put together from the
// parts that the batch needs, so an act that opens nothing and sends nothing pays for neither.
//
// First the bucket rows are locked in the order of their numbers, so batches of several processes queue
// instead of deadlocking, and what they write is numbered without a gap. Matters are moved only where they
// still stand at the version that was decided on; the division by zero in the end undoes all where one does
// not, or a bucket has come into another term than the one that was decided in.

/**
 * How a column travels: an array of numbers, or texts joined by line feeds, which is a third cheaper than
 * an array.
 */
export type Encoding = "number" | "text" | "text or null";
export type Columns = Readonly<Record<string, Encoding>>;

/**
 * What a part's rows are written with: as SQL, in one statement for many buckets or in `act_batch` for one.
 */
export interface Place {
  /** The given rows, as `given`. */
  readonly rows: string;
  /** The bucket of a given row. */
  readonly bucket: string;
  /** Joins `lease`, the row's bucket with the batch's number. */
  readonly leased: string;
  /**
   * Joins the bucket where nothing of it is asked: on a cluster it says on which machine the rows are
   * written.
   */
  readonly near: string;
  /** When the batch is recorded, ms. */
  readonly recorded: string;
}

export interface Part {
  readonly columns: Columns;
  /** As a part of the one statement. */
  readonly text: string;
}
/** A part that is one ordinary statement as well. */
export interface PlainPart extends Part {
  write(place: Place): string;
}

// E'\n' parts the texts: no JSON text, no hash and no name of a definition holds a raw line feed. The
// nullable columns take references that come from outside and are checked (`encoded`), since a stray one
// would move the values of its neighbours.
const cast: Readonly<Record<Encoding, string>> = {
  number: "?::bigint[]",
  text: "string_to_array(?, E'\\n')",
  "text or null": "string_to_array(?, E'\\n', '')",
};

/** `unnest` of columns as rows of `given`; `parameter` is what a column comes from. */
export function unnested(columns: Columns, parameter: (column: string) => string = () => "?"): string {
  const names = Object.keys(columns);
  const arrays = names.map(name => cast[columns[name]!].replace("?", parameter(name)));
  return `unnest(${arrays.join(", ")}) as given (${names.join(", ")})`;
}

const ofMatter = "(given.matter % 64 % 16)::smallint";
const inStatement = {
  bucket: ofMatter,
  leased: `join lease on lease.bucket = ${ofMatter}`,
  near: "",
  recorded: "$1",
};

function part(columns: Columns, name: string, write: (place: Place) => string, told = ""): PlainPart {
  const text = write({ rows: unnested(columns), ...inStatement });
  return { columns, write, text: `${name} as (${text}${told})` };
}

const ms = (text: string) => `to_timestamp(${text}::float8 / 1000)`;
const time = (column: string) => `to_timestamp(given.${column} / 1000.0::float8)`;

const projection = {
  matter: "number",
  seq: "number",
  state: "text",
  fields: "text",
  clocks: "text",
  passed: "text",
  takers: "text",
  head: "text",
  handler: "text or null",
  happened: "number",
  due: "number",
  settled: "number",
} as const;

const files = {
  matter: "number",
  seq: "number",
  field: "text",
  upload: "text",
  address: "text",
  uploader: "text",
} as const;

/** The tables of a batch, in the order in which their parameters follow one another. */
export const parts = {
  moved: part(
    { ...projection, before: "number" },
    "moved",
    ({ rows, bucket, leased }) => `
      update matter m set seq = given.seq, state = given.state, fields = given.fields::jsonb,
             clocks = given.clocks::jsonb, passed = given.passed::jsonb, takers = given.takers::jsonb,
             head = decode(given.head, 'hex'), handler = given.handler, happened = ${time("happened")},
             due = ${time("due")}, settled = given.settled = 1
        from ${rows} ${leased}
       where m.id = given.matter and m.bucket = ${bucket} and m.seq = given.before`,
    " returning 1",
  ),
  opened: part(
    {
      ...projection,
      mechanism: "text",
      version: "text",
      origin: "text",
      asker: "text or null",
      opened: "number",
    },
    "opened",
    ({ rows, leased }) => `
      insert into matter (id, mechanism, version, seq, state, fields, clocks, passed, takers, head, origin,
                          asker, handler, opened, happened, due, settled, bucket)
      select given.matter, given.mechanism, given.version, given.seq, given.state, given.fields::jsonb,
             given.clocks::jsonb, given.passed::jsonb, given.takers::jsonb, decode(given.head, 'hex'),
             given.origin, given.asker, given.handler, ${time("opened")}, ${time("happened")}, ${time("due")},
             given.settled = 1, lease.bucket
        from ${rows} ${leased}`,
  ),
  events: part(
    {
      matter: "number",
      seq: "number",
      happened: "number",
      mechanism: "text",
      action: "text",
      payload: "text",
      hash: "text",
    },
    "written",
    ({ rows, leased, recorded }) => `
      insert into event (matter, seq, happened, recorded, mechanism, action, batch, payload, hash, bucket)
      select given.matter, given.seq, ${time("happened")}, ${ms(recorded)}, given.mechanism,
             given.action, lease.batch, given.payload::json, decode(given.hash, 'hex'), lease.bucket
        from ${rows} ${leased}`,
  ),
  apart: part(
    { matter: "number", seq: "number", data: "text" },
    "kept",
    ({ rows, bucket, near }) => `
      insert into person_data (matter, seq, data, bucket)
      select given.matter, given.seq, given.data::json, ${bucket} from ${rows} ${near}`,
  ),
  // The same edge can be set by several acts: a task is adopted and concluded through one link.
  links: part(
    { matter: "number", name: "text", far: "number", outward: "number", edge: "text", seq: "number" },
    "linked",
    ({ rows, bucket, near }) => `
      insert into link (matter, name, far, outward, edge, seq, bucket)
      select given.matter, given.name, given.far, given.outward = 1, given.edge, given.seq, ${bucket}
        from ${rows} ${near}
      on conflict do nothing`,
  ),
  // Bytes move from the upload to the matter without passing through here. Whoever took an upload first has
  // it: the statement counts what it could remove.
  files: {
    columns: files,
    text: `files as materialized (select * from ${unnested(files)}),
    taken as (
      delete from upload u using (select distinct upload from files) wanted
       where u.id = decode(wanted.upload, 'hex')
      returning u.*),
    claimed as (
      insert into attachment
             (matter, field, address, seq, name, type, size, bytes, uploader, uploaded, bucket)
      select given.matter, given.field, given.address, given.seq, taken.name, taken.type, taken.size,
             taken.bytes, given.uploader, taken.uploaded, ${ofMatter}
        from files given join taken on taken.id = decode(given.upload, 'hex')
      on conflict do nothing)`,
  },
  // A second one of the same hash falls into the same bucket, and the primary key keeps it out.
  unique: part(
    { matter: "number", digest: "text" },
    "held",
    ({ rows, bucket, near }) => `
      insert into unique_value (digest, matter, bucket)
      select decode(given.digest, 'hex'), given.matter, ${bucket} from ${rows} ${near}`,
  ),
  freed: part(
    { matter: "number" },
    "let_go",
    ({ rows, bucket }) => `
      delete from unique_value u using ${rows} where u.matter = given.matter and u.bucket = ${bucket}`,
  ),
  keys: part(
    { matter: "number", seq: "number", digest: "text", body: "text" },
    "keyed",
    ({ rows, bucket, near }) => `
      insert into idem (ikey, body, matter, seq, bucket)
      select decode(given.digest, 'hex'), decode(given.body, 'hex'), given.matter, given.seq, ${bucket}
        from ${rows} ${near}`,
  ),
  outbox: part(
    { matter: "number", seq: "number", n: "number", kind: "text", body: "text" },
    "sent",
    ({ rows, leased, recorded }) => `
      insert into outbox (batch, n, matter, seq, kind, body, due, bucket)
      select lease.batch, given.n, given.matter, given.seq, given.kind, given.body::json,
             ${ms(recorded)}, lease.bucket
        from ${rows} ${leased}`,
  ),
};
export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as readonly PartName[];

const lease = `
  locked as materialized (
    select bucket from bucket_lease where bucket = any ($2::smallint[]) order by bucket for update),
  lease as (
    update bucket_lease l set batch = l.batch + 1 from locked where l.bucket = locked.bucket
    returning l.bucket, l.batch, l.epoch)`;

function compose(present: readonly PartName[]): string {
  // $1 recorded (ms), $2 the buckets, $3 how many matters must move, $4 the buckets' terms.
  let parameter = 4;
  const written = present.map(name => parts[name].text.replaceAll("?", () => `$${(parameter += 1)}`));
  const moved = present.includes("moved") ? "(select count(*) from moved)" : "0";
  const taken = present.includes("files")
    ? " and (select count(*) from taken) = (select count(distinct upload) from files)"
    : "";
  return `with ${[lease, ...written].join(",\n")}
  select 1 / ((select array_agg(epoch order by bucket) from lease) = $4::integer[]
              and ${moved} = $3::bigint${taken})::int`;
}

const composed = new Map<string, { readonly name: string; readonly text: string }>();

/** The prepared statement for a batch that has rows for these parts. */
export function statementFor(present: readonly PartName[]): { readonly name: string; readonly text: string } {
  const name = `batch ${present.join(" ")}`;
  const found = composed.get(name);
  if (found !== undefined) return found;
  // PostgreSQL cuts names at 63 bytes: a number keeps them apart.
  const made = { name: `batch ${composed.size}`, text: compose(present) };
  composed.set(name, made);
  return made;
}

/** The columns of rows as parameters. Throws a TypeError when a reference holds a line feed. */
export const encodedColumns = (
  rows: readonly (readonly (string | number)[])[],
  columns: Columns,
): readonly string[] => Object.values(columns).map((as, column) => encoded(rows, column, as));

function encoded(rows: readonly (readonly (string | number)[])[], column: number, as: Encoding): string {
  const separator = as === "number" ? "," : "\n";
  let text = "";
  for (const row of rows) {
    const cell = row[column]!;
    if (as === "text or null" && String(cell).includes("\n"))
      throw new TypeError("a line feed in a reference");
    text += text === "" && row === rows[0] ? cell : separator + cell;
  }
  return as === "number" ? `{${text}}` : text;
}

// `act_batch`: a batch of one bucket as a function, made of the very parts of the writer's one statement. On
// a cluster one call goes to the machine that holds the bucket and all is done there, in ordinary statements
// that each go to one shard; on one PostgreSQL it does the same and needs nothing of a cluster.

import { type Columns, type PlainPart, parts, unnested } from "../writer/statement.ts";

/**
 * Files come with their content: `upload` stays on the machine that the servers speak to, and a bucket's
 * machine cannot reach it.
 */
const files: PlainPart = {
  columns: {
    matter: "number",
    seq: "number",
    field: "text",
    address: "text",
    uploader: "text",
    name: "text",
    type: "text",
    size: "number",
    bytes: "text",
    uploaded: "number",
  },
  text: "",
  write: ({ rows, bucket, near }) => `
      insert into attachment
             (matter, field, address, seq, name, type, size, bytes, uploader, uploaded, bucket)
      select given.matter, given.field, given.address, given.seq, given.name, given.type, given.size,
             decode(given.bytes, 'base64'), given.uploader, to_timestamp(given.uploaded / 1000.0::float8),
             ${bucket}
        from ${rows} ${near}
      on conflict do nothing`,
};

/** What the function takes, part by part, in the order of its parameters. */
export const batchParts = { ...parts, files } satisfies Readonly<Record<string, PlainPart>>;
export type BatchPart = keyof typeof batchParts;
export const batchPartNames = Object.keys(batchParts) as readonly BatchPart[];

const parameterOf = (part: string, column: string): string => `p_${part}_${column}`;

const typed = (part: string, columns: Columns): readonly string[] =>
  Object.entries(columns).map(
    ([column, as]) => `${parameterOf(part, column)} ${as === "number" ? "bigint[]" : "text"}`,
  );
const parameters = [
  "p_bucket smallint",
  "p_epoch integer",
  "p_recorded bigint",
  ...batchPartNames.flatMap(name => typed(name, batchParts[name].columns)),
];

/** The function by its name and the types of its parameters. */
export const actBatch = `act_batch(${parameters.map(one => one.slice(one.indexOf(" ") + 1)).join(", ")})`;

// `bucket_lease` is joined so that each statement names a row of the bucket: that is how a cluster knows at
// once on which machine all of it is.
const leased = "join bucket_lease lease on lease.bucket = p_bucket";

function bodyOf(name: BatchPart): string {
  const { columns, write } = batchParts[name];
  const rows = unnested(columns, column => parameterOf(name, column));
  const text = write({ rows, bucket: "p_bucket", leased, near: leased, recorded: "p_recorded" });
  const first = parameterOf(name, "matter");
  const counted = `
    get diagnostics moved = row_count;
    if moved <> cardinality(${first}) then
      raise exception 'a matter of bucket % has moved on', p_bucket using errcode = '22012';
    end if;`;
  return `
  if ${first} is not null then${text};${name === "moved" ? counted : ""}
  end if;`;
}

/**
 * The statement that makes it. It raises 55006 where the bucket is in another term than the one decided in,
 * 22012 where a matter has moved on: the batch is decided again.
 */
export const createActBatch = `
create or replace function act_batch(
  ${parameters.join(",\n  ")}
) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  moved bigint;
begin
  update bucket_lease set batch = batch + 1 where bucket = p_bucket and epoch = p_epoch;
  if not found then
    raise exception 'bucket % is in another term', p_bucket using errcode = '55006';
  end if;${batchPartNames.map(bodyOf).join("")}
end $$`;

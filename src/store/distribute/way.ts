// Batches through `act_batch`: one call, as a statement of its own, for one bucket. Inside a transaction a
// cluster would not hand it on to the bucket's machine.

import type { Database } from "../connection.ts";
import type { Row, Rows } from "../writer/rows.ts";
import { encodedColumns } from "../writer/statement.ts";
import type { EpochOf } from "../writer/terms.ts";
import { StartProblem } from "../start-problem.ts";
import type { Way } from "../writer/way.ts";
import { type BatchPart, actBatch, batchPartNames, batchParts, createActBatch } from "./act-batch.ts";

interface Upload {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly bytes: Buffer;
  readonly uploaded: number;
}

const uploads = `
  select encode(id, 'hex') as id, name, type, size, bytes, uploaded from upload
   where id = any (select decode(k, 'hex') from unnest($1::text[]) k)`;
const spent = "delete from upload where id = any (select decode(k, 'hex') from unnest($1::text[]) k)";

const count = 3 + batchPartNames.flatMap(name => Object.keys(batchParts[name].columns)).length;
const call = {
  name: "act_batch",
  text: `select act_batch(${Array.from({ length: count }, (_, n) => `$${n + 1}`).join(", ")})`,
};

/** The rows of files with their content. Throws when one was taken meanwhile: the act is decided again. */
async function filesOf(database: Database, rows: readonly Row[], ids: readonly string[]): Promise<Row[]> {
  const found = (await database.query<Upload & Record<string, unknown>>(uploads, [ids])).rows;
  const byId = new Map(found.map(upload => [upload.id, upload]));
  return rows.flatMap(([matter, seq, field, id, address, uploader]) => {
    const upload = byId.get(String(id));
    if (upload === undefined) return [];
    const { name, type, size, bytes, uploaded } = upload;
    const row = [matter, seq, field, address, uploader, name, type, size, bytes.toString("base64"), uploaded];
    return [row as Row];
  });
}

async function write(database: Database, rows: Rows, epoch: EpochOf): Promise<void> {
  const [bucket, ...more] = rows.buckets;
  if (bucket === undefined || more.length > 0) throw new Error(`${actBatch} takes the rows of one bucket`);
  const claims = rows.of("files");
  const ids = [...new Set(claims.map(row => String(row[3])))];
  const files = ids.length === 0 ? [] : await filesOf(database, claims, ids);
  if (files.length < claims.length) await database.query("select 1 / 0"); // as the statement does: 22012
  const given = (name: BatchPart) => (name === "files" ? files : rows.of(name));
  const columns = batchPartNames.flatMap<string | null>(name => {
    const some = given(name);
    const names = batchParts[name].columns;
    return some.length === 0 ? Object.keys(names).map(() => null) : encodedColumns(some, names);
  });
  await database.query({ ...call, values: [bucket, epoch(bucket), rows.recorded, ...columns] });
  // Not together with the act: an upload that is left behind is swept after a day.
  if (ids.length > 0) await database.query(spent, [ids]);
}

/** For a database in which `act_batch` was made. */
export const byFunction: Way = {
  // A plan for any value cannot be spread over machines: it would not know which.
  settings: { jit: "off" },
  oneBucket: true,
  write,
};

const made = "select prosrc as body from pg_proc where proname = 'act_batch'";

/**
 * Whether a database writes by `act_batch`. Throws a StartProblem `act_batch_outdated` where another version
 * of this program made it.
 */
export async function hasActBatch(database: Database): Promise<boolean> {
  const bodies = (await database.query<{ body: string }>(made)).rows.map(({ body }) => body);
  if (bodies.length === 0 || bodies.some(body => createActBatch.includes(body))) return bodies.length > 0;
  throw new StartProblem(
    "act_batch_outdated",
    "数据库里的写入函数 act_batch 是另一版本的程序建立的。请停止所有服务，执行 npx keymove migrate --distribute，再启动。",
    "The function act_batch of this database was made by another version of this program. " +
      "Stop all servers, run npx keymove migrate --distribute, and start them again.",
  );
}

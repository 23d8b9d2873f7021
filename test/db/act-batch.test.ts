// A batch through `act_batch` leaves the same rows as the writer's statement. On one PostgreSQL: there are no
// machines here to spread it over.

import { hash } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { expect, test } from "vitest";
import { type Matter, bucketOf, buckets } from "../../src/engine/matter.ts";
import type { ActRequest } from "../../src/engine/ports.ts";
import { openClient } from "../../src/store/connection.ts";
import { actBatch, createActBatch } from "../../src/store/distribute/act-batch.ts";
import { byFunction, hasActBatch } from "../../src/store/distribute/way.ts";
import { tablesOf } from "../../src/store/tables.ts";
import { openUploads } from "../../src/store/uploads.ts";
import { Draft } from "../../src/store/writer/draft.ts";
import { Files } from "../../src/store/writer/files.ts";
import { actJob } from "../../src/store/writer/job.ts";
import { byStatement } from "../../src/store/writer/way.ts";
import { testDatabase } from "../harness/database.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, desk, ground, lodging, reform } from "../store/city.ts";
import { type Ledger, noon, openLedger, refusalOf, request } from "../store/ledger.ts";

async function makeFunction(adminUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: adminUrl });
  await owner.connect();
  await owner.query(createActBatch);
  await owner.query(`grant execute on function ${actBatch} to keymove_app`);
  await owner.end();
}

const step = fc.record({
  act: fc.constantFrom("lodge", "dispatch", "open", "add", "draft"),
  which: fc.nat(40),
  slot: fc.nat(3),
  keyed: fc.boolean(),
  file: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A file's reference and its row, the same in any database. */
const upload = (n: number) => ({ id: hash("sha256", `upload ${n}`, "hex").slice(0, 32), bytes: `内容 ${n}` });

const drafted = { title: "更换老旧路灯", source: "citizens", deliverable: "完工报告", standard: "全部亮灯" };
const acts = {
  lodge: () => request("appeal", null, "lodge", lodging, citizen(1)),
  dispatch: (matter: number) =>
    request("appeal", matter, "dispatch", { handler: "org:3" }, desk, { at: noon + 1 }),
  open: (photos: readonly string[]) => request("dossier", null, "open", { photos }, citizen(1)),
  draft: (which: number) =>
    request(
      "task",
      null,
      "draft",
      { ...drafted, appeals: ["matter:640", `matter:${64 * (which + 1)}`] },
      reform,
    ),
  add: (matter: number, photos: readonly string[]) =>
    request("dossier", matter, "add", { subject: "补充说明，'引号'与\\反斜杠", photos }, citizen(1)),
};

/** Batches of one bucket, decided once; what each writes is sent to every database that is asked of it. */
class Story {
  readonly #matters = new Map<number, Matter>();
  readonly #bucket: number;
  #made = 0;

  constructor(bucket: number) {
    this.#bucket = bucket;
  }

  #job({ act, which, slot, keyed, file }: Step) {
    const photos = file ? [`file:${upload((this.#made += 1)).id}`] : [];
    const ofKind = (mechanism: string) =>
      [...this.#matters.values()].filter(one => one.mechanism === mechanism);
    const some = ofKind(act === "dispatch" ? "appeal" : "dossier");
    const matter = some[which % some.length]?.id;
    if (act === "draft") return this.#jobOf(acts.draft(which), slot, keyed);
    const opening = act === "lodge" || (act !== "open" && matter === undefined);
    const asked = opening ? acts.lodge() : act === "open" ? acts.open(photos) : undefined;
    const made = asked ?? (act === "dispatch" ? acts.dispatch(matter!) : acts.add(matter!, photos));
    return this.#jobOf(made, slot, keyed);
  }

  #jobOf(made: ActRequest, slot: number, keyed: boolean) {
    const key = keyed ? { key: { text: `key ${(this.#made += 1)}`, body: Buffer.from("body") } } : {};
    const job = actJob([{ ...made, ...key }], { resolve() {}, reject() {} });
    if (job.opens) job.id = 64 * (this.#made += 1) + this.#bucket + 16 * slot;
    return job;
  }

  async draft(database: pg.Client, steps: readonly Step[], n: number): Promise<Draft> {
    const jobs = steps.map(one => this.#job(one));
    const files = await Files.load(database, jobs, Date.now());
    const draft = new Draft(ground, noon + 1000 + n, id => this.#matters.get(id), files);
    for (const job of jobs) draft.add(job);
    draft.close();
    for (const matter of draft.after()) this.#matters.set(matter.id, matter);
    return draft;
  }
}

type Content = Readonly<Record<string, readonly string[]>>;

async function contentOf(database: pg.Client): Promise<Content> {
  const content: Record<string, readonly string[]> = {};
  for (const name of [...tablesOf("bucketed"), "upload"]) {
    const text = `select to_jsonb(t)::text as row from ${name} t order by 1`;
    content[name] = (await database.query<{ row: string }>(text)).rows.map(({ row }) => row);
  }
  return content;
}

/** A database in which all that a story may name has been uploaded, in the third term of its buckets. */
async function stage(url: string, at: number): Promise<pg.Client> {
  const client = await openClient(url);
  const values = Array.from({ length: 200 }, (_, n) => upload(n));
  await client.query(
    `insert into upload
     select decode(id, 'hex'), 'person:1', '路灯.jpg', 'image/jpeg', octet_length(bytes),
            sha256(bytes::bytea), bytes::bytea, to_timestamp($3::float8 / 1000)
       from unnest($1::text[], $2::text[]) as given (id, bytes)`,
    [values.map(({ id }) => id), values.map(({ bytes }) => bytes), at],
  );
  await client.query("update bucket_lease set epoch = 3");
  return client;
}

test("whatever is acted, the function leaves the very rows that the statement leaves", async () => {
  const seen = new Map<string, number>();
  const story = fc.asyncProperty(
    fc.nat(buckets - 1),
    fc.array(fc.array(step, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
    async (bucket, batches) => {
      const databases = [await testDatabase(), await testDatabase()];
      await makeFunction(databases[1]!.adminUrl);
      const at = Date.now();
      const clients = await Promise.all(databases.map(({ appUrl }) => stage(appUrl, at)));
      const told = new Story(bucket);
      for (const [n, steps] of batches.entries()) {
        const draft = await told.draft(clients[0]!, steps, n);
        if (draft.rows.events === 0) continue;
        await byStatement.write(clients[0]!, draft.rows, () => 3);
        await byFunction.write(clients[1]!, draft.rows, () => 3);
      }
      const [one, other] = await Promise.all(clients.map(contentOf));
      await Promise.all(clients.map(client => client.end()));
      expect(other).toEqual(one);
      for (const [name, rows] of Object.entries(one!)) seen.set(name, (seen.get(name) ?? 0) + rows.length);
    },
  );
  await fc.assert(story, { numRuns: 12, seed: 20 });
  for (const name of ["event", "matter", "person_data", "idem", "outbox", "attachment", "link"]) {
    expect([name, seen.get(name)! > 10]).toEqual([name, true]);
  }
});

async function opened(): Promise<Ledger & { readonly called: Ledger["writer"] }> {
  const ledger = await openLedger();
  expect(await hasActBatch(ledger.pool)).toBe(false);
  await makeFunction(ledger.adminUrl);
  expect(await hasActBatch(ledger.pool)).toBe(true);
  return Object.assign(ledger, { called: await ledger.second({ way: byFunction }) });
}

test("a writer acts through it beside one that does not: one log, and of two dispatches one", async () => {
  await using ledger = await opened();
  const writers = [ledger.writer, ledger.called];
  const lodged = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      writers[n % 2]!.act(request("appeal", null, "lodge", lodging, citizen(n + 1))),
    ),
  );
  const dispatched = await Promise.all(
    lodged.map(({ matter }) =>
      Promise.all(
        writers.map((writer, n) =>
          refusalOf(
            writer.act(
              request("appeal", matter, "dispatch", { handler: `org:${3 + n}` }, desk, { at: noon + 1 }),
            ),
          ),
        ),
      ),
    ),
  );
  for (const both of dispatched) expect(both.toSorted()).toEqual(["accepted", "wrong_state"]);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("a function of another version is refused; a plan for any value is not asked for", async () => {
  await using ledger = await opened();
  const owner = await openClient(ledger.adminUrl);
  await owner.query(createActBatch.replace("is in another term", "is elsewhere"));
  await owner.end();
  await expect(hasActBatch(ledger.pool)).rejects.toMatchObject({ code: "act_batch_outdated" });
  expect(Object.keys(byFunction.settings)).not.toContain("plan_cache_mode");
});

test("in another term, behind a version, and with a file that is gone it writes nothing", async () => {
  await using ledger = await opened();
  const { matter } = await ledger.called.act(request("appeal", null, "lodge", lodging, citizen(1)));
  const client = await openClient(ledger.url);
  const held = new Map([[matter, (await ledger.readers.matter(matter))!]]);
  const draft = new Draft(ground, noon + 5, id => held.get(id));
  draft.add(actJob([acts.dispatch(matter)], { resolve() {}, reject() {} }));
  draft.close();
  await expect(byFunction.write(client, draft.rows, () => 7)).rejects.toMatchObject({ code: "55006" });
  await ledger.writer.act(acts.dispatch(matter));
  await expect(byFunction.write(client, draft.rows, () => 0)).rejects.toMatchObject({ code: "22012" });
  await client.end();
  expect(await ledger.readers.events(matter)).toHaveLength(2);
  // A term that another server began is learned, and the act goes on.
  await ledger.pool.query("update bucket_lease set epoch = epoch + 1 where bucket = $1", [bucketOf(matter)]);
  const digest = hash("sha256", "片", "buffer");
  const kept = { owner: "person:1", name: "片.jpg", type: "image/jpeg", digest, bytes: Buffer.from("片") };
  const { file } = (await openUploads(ledger.pool).keep(kept, Date.now()))!;
  const first = await ledger.called.act(acts.open([file]));
  expect(first.seq).toBe(1);
  expect(await refusalOf(ledger.called.act(acts.open([file])))).not.toBe("accepted");
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

// The one worker that folds for all: taken over when its holder falls silent, begun again after a loss, and
// folding no more than what changed.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnyMechanism } from "../../src/define/mechanism.ts";
import { crossCheck } from "../../src/figures/cross-check.ts";
import { count } from "../../src/figures/counted.ts";
import { allTime } from "../../src/figures/period.ts";
import { foldLease } from "../../src/store/fold/marks.ts";
import { type FoldGround, openFoldGround, record, timeZone } from "../figures/folded.ts";
import { firstDay, history } from "../figures/history.ts";
import { relief, tallies } from "../figures/sketch.ts";

const mechanism: AnyMechanism = { ...relief, figures: tallies };
const asOf = firstDay + 401 * 86_400_000;
const log = history(mechanism, random(7), 120);

/** Numbers below n, the same ones each time. */
function random(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 7) % n;
  };
}

let ground: FoldGround;
beforeAll(async () => {
  ground = await openFoldGround();
});
afterAll(() => ground.close());

const run = async (text: string, values: readonly unknown[]) =>
  (await ground.pool.query(text, [...values])).rows;
const differences = async () => (await crossCheck(run, [mechanism], asOf, timeZone)).differences;
const part = (n: number) => log.filter(({ matter }) => matter % 3 === n);

/** Begins with nothing folded and the first third of the log. */
async function begin(): Promise<void> {
  await ground.pool.query("truncate event, face, figure_cell, figure_thing, figure_mark, worker_lease");
  await ground.pool.query("update face_position set batch = 0");
  await record(ground.pool, mechanism, part(0), 1);
}

test("of several servers one folds, others wait for it, and one takes over when it has gone", async () => {
  await begin();
  const [one, other] = [ground.fold(mechanism), ground.fold(mechanism)];
  await one.fresh(60_000);
  const holder = async () =>
    (await ground.pool.query("select holder, epoch from worker_lease where name = $1", [foldLease])).rows[0];
  const first = await holder();
  await record(ground.pool, mechanism, part(1), 2);
  one.start();
  one.wake();
  await other.fresh(60_000); // waits until the one that may has folded it
  expect(await differences()).toEqual([]);
  expect(await holder()).toEqual(first);
  await one.close();
  await record(ground.pool, mechanism, part(2), 3);
  await other.fresh(60_000);
  expect(await differences()).toEqual([]);
  expect((await holder()).epoch).toBe(first.epoch + 1);
  await other.close();
  expect([...one.failed, ...other.failed]).toEqual([]);
});

test("whoever waits takes over from one that died with the lease in its hands", async () => {
  await begin();
  await ground.pool.query(
    `insert into worker_lease (name, holder, epoch, until)
     values ($1, gen_random_uuid(), 1, clock_timestamp() + interval '2 seconds')`,
    [foldLease],
  );
  const waiting = ground.fold(mechanism);
  await waiting.fresh(60_000); // nobody has started it: a command reads the figures and goes
  expect(await differences()).toEqual([]);
  await waiting.close();
});

test("who lost the lease writes nothing, says so, and begins again from the marks", async () => {
  await begin();
  const [one, other] = [ground.fold(mechanism), ground.fold(mechanism)];
  await one.fresh(60_000);
  await record(ground.pool, mechanism, part(1), 2);
  // Its time ran out while it was held up, and another took over.
  await ground.pool.query("update worker_lease set until = '-infinity' where name = $1", [foldLease]);
  await other.fresh(60_000);
  await record(ground.pool, mechanism, part(2), 3);
  await one.fresh(200);
  expect(one.failed.join()).toContain("belongs to another process");
  await other.fresh(60_000);
  expect(await differences()).toEqual([]);
  await Promise.all([one.close(), other.close()]);
});

test("what keeps it from writing is told once, and the fold goes on from the marks", async () => {
  await begin();
  const one = ground.fold(mechanism);
  await one.fresh(60_000);
  await record(ground.pool, mechanism, part(1), 2);
  await ground.pool.query("alter table figure_cell rename to away");
  await one.fresh(300);
  await one.fresh(300);
  await ground.pool.query("alter table away rename to figure_cell");
  expect(one.failed).toHaveLength(1);
  await record(ground.pool, mechanism, part(2), 3);
  // Connections that the server has cut are opened again.
  await ground.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await one.fresh(60_000);
  expect(await differences()).toEqual([]);
  await one.close();
});

test("a new figure is folded by itself, and what is no longer declared goes with its cells", async () => {
  await begin();
  const { money, ...others } = tallies;
  const few = ground.fold({ ...relief, figures: others });
  await few.fresh(60_000);
  await few.close();
  const known = async () => (await ground.pool.query("select tally from figure_mark order by 1")).rows;
  const before = await known();
  const held = async () =>
    (
      await ground.pool.query("select ctid::text from figure_cell where tally = any($1) order by 1", [
        before.map(({ tally }) => tally),
      ])
    ).rows;
  const cells = await held();
  const all = ground.fold(mechanism);
  await all.fresh(60_000);
  await all.close();
  expect(await known()).toHaveLength(before.length + 1);
  expect(await held()).toEqual(cells); // nothing else was written again
  expect(await differences()).toEqual([]);
  const again = ground.fold({ ...relief, figures: { money } });
  await again.fresh(60_000);
  await again.close();
  expect(await known()).toHaveLength(1);
  const left = await ground.pool.query("select count(distinct tally)::int as n from figure_cell");
  expect(left.rows).toEqual([{ n: 1 }]);
});

test("orgs that are placed anew have their lines folded anew", async () => {
  await begin();
  const flat = ground.fold(mechanism, []);
  await flat.fresh(60_000);
  await flat.close();
  const placed = ground.fold(mechanism);
  await placed.fresh(60_000);
  await placed.close();
  expect([...flat.failed, ...placed.failed]).toEqual([]);
  const asked = { spans: [{ period: allTime(timeZone), asOf }], group: {}, parted: 1, orgs: "tree" } as const;
  for (const name of ["clerks", "firmsNow", "topics"]) {
    const [cells] = await count(run, mechanism, [name], { ...asked, by: ["payer"] });
    const [faces] = await count(run, mechanism, [name], { ...asked, by: ["payer"], recount: true });
    const shown = (one: typeof cells) =>
      [...one!.groups.keys()].toSorted().map(key => [key, one!.group(key)(name, 0)]);
    expect([name, shown(cells)]).toEqual([name, shown(faces)]);
  }
});

test("a figure says up to when it knows the log while the fold is behind", async () => {
  await begin();
  const one = ground.fold(mechanism);
  await one.fresh(60_000);
  await one.close();
  const asked = {
    spans: [{ period: allTime(timeZone), asOf }],
    group: {},
    by: [],
    parted: 1,
    orgs: "own",
  } as const;
  const [now] = await count(run, mechanism, ["all"], asked);
  expect(now!.countedTo).toBeNull();
  const before = Date.now() + 1000;
  await record(ground.pool, mechanism, part(1), 2);
  const [later] = await count(run, mechanism, ["all"], asked);
  expect(later!.whole("all", 0)).toBe(now!.whole("all", 0));
  expect(later!.countedTo).toBeGreaterThan(before - 60_000);
  expect(later!.countedTo).toBeLessThan(before);
});

// The sample city's figures against a count by hand, straight from the log, and its hash chains by
// recomputation: nothing of the product's own arithmetic is used on the other side.

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toNumber } from "../../src/engine/number.ts";
import type { ChainView, FigureRow, FigureView, Page } from "../../src/http/types.ts";
import { type SampleServed, serveSample } from "../http/sample-served.ts";
import {
  type Counted,
  type LoggedEvent,
  byColumn,
  none as noneOfHotline,
  shares as hotlineShares,
  stories,
  tallies as hotlineTallies,
} from "./recount/count.ts";
import {
  type SumName,
  askDifferences,
  askShares,
  askStocks,
  askTallies,
  noneOfAsk,
  sums,
  sumShares,
} from "./recount/ask.ts";
import { noneOfPlan, planShares, planStocks, planTallies } from "./recount/plan.ts";
import { endOfDate } from "./recount/days.ts";

const tallies = { ...hotlineTallies, ...askTallies, ...planTallies };
const shares: Readonly<Record<string, readonly [keyof typeof tallies, readonly (keyof typeof tallies)[]]>> = {
  ...hotlineShares,
  ...askShares,
  ...planShares,
};
const none = (name: string): boolean =>
  (noneOfHotline as readonly string[]).includes(name) ||
  (name in askTallies && noneOfAsk(name)) ||
  (name in planTallies && noneOfPlan(name));
const names = [tallies, shares, askDifferences, sums, sumShares].flatMap(some => Object.keys(some));
/** The mechanisms that are counted here; others have a file of their own. */
const here = new Set(names.map(name => name.split(".")[0]!));

let served: SampleServed;
let log: readonly LoggedEvent[];

beforeAll(async () => {
  served = await serveSample();
  // What ran out overnight is recorded first, so that the log stands still.
  await served.city.sweeper.sweep();
  await served.city.relay.drain();
  const { rows } = await served.city.pool.query<Omit<LoggedEvent, "to"> & { to: string }>(
    `select matter, seq, mechanism, action, happened, payload->>'to' as to, payload->'input' as input,
            payload->'set' as set
       from event order by matter, seq`,
  );
  log = rows.filter(({ mechanism }) => here.has(mechanism));
}, 90_000);
afterAll(() => served?.close());

async function get<T>(url: string): Promise<T> {
  const answer = await served.app.inject(url);
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json<T>();
}

const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const days = (first: string, last: string) => ({
  from: endOfDate(first) - 86_400_000,
  to: endOfDate(last),
});
const periods = {
  all: always,
  "2026": days("2026-01-01", "2026-12-31"),
  "2026-08": days("2026-08-01", "2026-08-31"),
  "2026-09": days("2026-09-01", "2026-09-30"),
  "2026-10": days("2026-10-01", "2026-10-31"),
  "2026-11": days("2026-11-01", "2026-11-30"),
  "2026-10-08..2026-11-05": days("2026-10-08", "2026-11-05"),
};
const known = ["2026-09-30", "2026-10-17", "2026-11-13", "2026-11-20"];
const readings = Object.entries(periods).flatMap(([label, span]) =>
  known.map(asOf => ({ label, asOf, span: { ...span, asOf: endOfDate(asOf) } })),
);
const stocks = [
  "appeal.overdue",
  "appeal.planned",
  "knowledge.entries",
  "knowledge.stale",
  ...askStocks,
  ...planStocks,
];
const isStock = (name: string): boolean => stocks.includes(name);

/** Small numbers of it are hidden, so that what is shown may be less, and is never more. */
const shy = "appeal.reports";

/** What one figure counts in one reading; a stock is read at the end of a period that is over. */
function counted(name: keyof typeof tallies, span: (typeof readings)[number]["span"]): Counted {
  const asOf = isStock(name) ? Math.min(span.asOf, span.to) : span.asOf;
  return tallies[name](stories(log, name.split(".")[0]!, asOf), { ...span, asOf });
}

/**
 * A number carried over, from what caused it: a matter for each one counted there; a stock like any other.
 */
function summed(name: SumName, span: (typeof readings)[number]["span"]): readonly string[] {
  const asOf = Math.min(span.asOf, span.to);
  const { of, in: stands, from, names: named } = sums[name];
  const kept = stories(log, of, asOf).filter(story => stands?.(story) ?? true);
  const ids = new Set(kept.map(([begun]) => `matter:${begun!.matter}`));
  return named(stories(log, from, asOf)).filter(id => ids.has(id));
}

const percent = (above: number, below: number): number | null =>
  below === 0 ? null : Math.round((above / below) * 10_000) / 100;

const columns: Readonly<Record<string, readonly string[]>> = {
  "appeal.lodged": ["area", "topic", "channel"],
  "appeal.onTime": ["handler", "area", "topic"],
  "appeal.late": ["handler", "area"],
  "appeal.overdue": ["handler"],
  "appeal.satisfied": ["handler", "street", "channelGroup"],
  "appeal.dispatched": ["street", "channel"],
  "appeal.responded": ["handler"],
  "appeal.contacts": ["channelGroup", "street"],
  "appeal.judged": ["area", "topic"],
  "appeal.themedReceived": ["topic", "area"],
  "appeal.themedClosed": ["topic", "area"],
  "themedSession.held": ["topic", "host"],
  "task.issued": ["source", "lead"],
  "task.verified": ["lead"],
  "task.tasks": ["lead", "planYear", "list"],
  "task.yellowCards": ["lead"],
  "task.redCards": ["source"],
};

describe("every figure, in every period, as of every day", () => {
  it.each(readings)("$label as of $asOf", async ({ label, asOf, span }) => {
    const views = await get<FigureView[]>(`/api/figures?period=${label}&asOf=${asOf}`);
    const values = new Map(
      views.filter(({ name }) => here.has(name.split(".")[0]!)).map(view => [view.name, view]),
    );
    expect([...values.keys()].toSorted()).toEqual(
      names.filter(name => name !== shy || !label.includes("..")).toSorted(),
    );
    for (const name of (Object.keys(tallies) as (keyof typeof tallies)[]).filter(one => one !== shy))
      expect([name, values.get(name)!.value]).toEqual([name, counted(name, span).length]);
    for (const [name, [part, whole]] of Object.entries(shares)) {
      const { numerator, denominator, value } = values.get(name)!;
      const [above, below] = [
        counted(part, span).length,
        whole.reduce((sum, one) => sum + counted(one, span).length, 0),
      ];
      expect([name, numerator, denominator]).toEqual([name, above, below]);
      expect([name, value]).toEqual([name, percent(above, below)]);
    }
    for (const [name, [from, less]] of Object.entries(askDifferences)) {
      const left = counted(from, span).length - counted(less, span).length;
      expect([name, values.get(name)!.value]).toEqual([name, left]);
    }
    for (const name of Object.keys(sums) as SumName[])
      expect([name, values.get(name)!.value]).toEqual([name, summed(name, span).length]);
    for (const [name, [part, whole]] of Object.entries(sumShares))
      expect([name, values.get(name)!.value]).toEqual([
        name,
        percent(summed(part, span).length, summed(whole, span).length),
      ]);
  });

  it("counts enough to mean something", () => {
    const span = { ...always, asOf: endOfDate("2026-11-20") };
    for (const name of Object.keys(tallies) as (keyof typeof tallies)[])
      expect([name, counted(name, span).length > 0]).toEqual([name, !none(name)]);
    for (const name of Object.keys(sums) as SumName[])
      expect([name, summed(name, span).length > 0]).toEqual([name, name.startsWith("task.")]);
  });
});

it("each column divides a figure as the log does", async () => {
  const span = { ...always, asOf: endOfDate("2026-11-20") };
  for (const [name, list] of Object.entries(columns)) {
    for (const column of list) {
      const { table } = await get<FigureView>(`/api/figures/${name}?by=${column}`);
      const found = Object.fromEntries(table!.rows.map(({ key, value }) => [key, value]));
      const wanted = byColumn(counted(name as keyof typeof tallies, span), column);
      expect({ name, column, found }).toEqual({ name, column, found: wanted });
    }
  }
});

describe("the log", () => {
  const prepared = ["drafted", "consulting", "consulted", "approved"].map(state => `task ${state}`);
  const issues = ["open", "reported", "settled"].map(state => `issue ${state}`);
  const closed = ["appeal declined", "appeal refused", "knowledge drafted", ...prepared, ...issues];
  const isClosed = (id: number, state: string) => closed.includes(`${matterOf.get(id)} ${state}`);
  const matterOf = new Map<number, string>();
  const hashes = new Map<string, ReadonlySet<string>>();

  it("holds: every chain of the sample, recomputed from what the API gives out", async () => {
    const genesis = createHash("sha256").update(served.city.instance.id).digest();
    const matters = matterOf;
    for (const { matter, mechanism } of log) matters.set(matter, mechanism);
    expect(matters.size).toBe(341);
    const { rows } = await served.city.pool.query<{ id: number; state: string }>(
      "select id, state from matter where mechanism = any ($1) order by id",
      [[...here]],
    );
    const numberOf = (id: number) => toNumber(served.city.instance.numberKey, id);
    const addressOf = (id: number) => `/api/${matters.get(id)}/${numberOf(id)}/chain`;
    // What is not published is not there for the public; its hashes still stand behind the figures.
    for (const { id } of rows.filter(row => isClosed(row.id, row.state)))
      expect([id, (await served.app.inject(addressOf(id))).statusCode]).toEqual([id, 404]);
    for (const { id } of rows.filter(row => !isClosed(row.id, row.state))) {
      const chain = await get<ChainView>(addressOf(id));
      expect([chain.valid, chain.genesis]).toEqual([true, genesis.toString("hex")]);
      let previous = genesis;
      for (const { seq, happened, recorded, payload, hash } of chain.events) {
        const head = Buffer.alloc(61);
        head.writeUInt8(1, 0);
        previous.copy(head, 1);
        head.writeBigInt64BE(BigInt(id), 33);
        head.writeInt32BE(seq, 41);
        head.writeBigInt64BE(BigInt(happened), 45);
        head.writeBigInt64BE(BigInt(recorded), 53);
        // An event with a value that is not public shows its hash alone.
        if (payload === "") previous = Buffer.from(hash, "hex");
        else previous = createHash("sha256").update(head).update(payload).digest();
        expect([id, seq, hash]).toEqual([id, seq, previous.toString("hex")]);
      }
      hashes.set(numberOf(id), new Set(chain.events.map(({ hash }) => hash)));
    }
    const events = [...hashes.values()].reduce((sum, { size }) => sum + size, 0);
    const open = new Set(rows.filter(({ id, state }) => !isClosed(id, state)).map(({ id }) => id));
    expect(events).toBe(log.filter(({ matter }) => open.has(matter)).length);
  });

  it("opens under every figure: as many matters as it counts, each with a hash of its chain", async () => {
    const span = { ...always, asOf: endOfDate("2026-11-20") };
    const wanted = [
      ...(Object.keys(tallies) as (keyof typeof tallies)[]).map(
        name => [name, counted(name, span).length] as const,
      ),
      ...(Object.keys(sums) as SumName[]).map(name => [name, new Set(summed(name, span)).size] as const),
    ];
    for (const [name, many] of wanted) {
      if (name === shy) continue;
      const items: FigureRow[] = [];
      for (let after: string | null = ""; after !== null;) {
        const page: Page<FigureRow> = await get(
          `/api/figures/${name}/rows?limit=100${after && `&after=${after}`}`,
        );
        items.push(...page.items);
        after = page.next;
      }
      expect([name, items.length]).toEqual([name, many]);
      const proven = items.filter(({ matter, hash }) => !matter || hashes.get(matter.number)?.has(hash));
      expect([name, proven.length]).toEqual([name, items.length]);
    }
  });
});

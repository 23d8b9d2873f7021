// History from a file into a city of its own, by the commands that an operator types: a generated file of the
// shape of a city's open records, and the figures over it against a count of its rows made here.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FigureView } from "../../src/http/types.ts";
import { readInstance } from "../../src/store/instance.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { ApiCaller } from "./caller.ts";
import { looking } from "./looking.ts";
import { cleanUp, keymove, leftIn, newHome, start } from "./processes.ts";

const home = newHome();
const settings = { KEYMOVE_HOME: home, KEYMOVE_SAMPLE: "off" };
const [file, mapFile, report] = ["rows.csv", "map.json", "report.csv"].map(name => join(home, name)) as [
  string,
  string,
  string,
];
const words = ["import", "appeal", file, "--map", mapFile];

const orgs = [
  { key: "la", name: "洛杉矶市", english: "City of Los Angeles", level: "city" },
  { key: "cd-1", name: "第1选区", english: "District 1", level: "district", parent: "la" },
  { key: "cd-2", name: "第2选区", english: "District 2", level: "district", parent: "la" },
  { key: "BOS", name: "环卫局", english: "Sanitation", level: "department", parent: "la" },
  { key: "BSL", name: "路灯局", english: "Street Lighting", level: "department", parent: "la" },
];
const map = {
  name: "generated",
  city: { name: "洛杉矶市", english: "City of Los Angeles" },
  timeZone: "America/Los_Angeles",
  calendar: "weekends",
  key: "SRNumber",
  dates: ["MM/dd/yyyy hh:mm:ss a"],
  orgs,
  open: {
    action: "lodge",
    at: "CreatedDate",
    fields: {
      kind: { value: "help" },
      topic: { column: "RequestType", values: { Lamp: "roads", Bulky: "waste" } },
      content: { template: "{RequestType}（{SRNumber}）" },
      area: { column: "CD", org: "cd-{}" },
      place: { column: "Address" },
      channel: { column: "RequestSource", values: { Call: "hotline", App: "app" } },
      handler: { column: "Owner", org: "{}" },
    },
  },
  acts: [
    { action: "answer", at: "ClosedDate", when: { Status: ["Closed"] }, org: { column: "Owner", org: "{}" } },
    { action: "end", at: "ClosedDate", when: { Status: ["Cancelled"] }, org: { column: "Owner", org: "{}" } },
  ],
};

type Fate = "answered" | "open" | "cancelled" | "undated" | "backwards" | "no such day" | "unknown";
interface Row {
  readonly key: string;
  readonly fate: Fate;
  /** Days from the first of January 2018, in the city. */
  readonly opened: number;
  readonly closed: number;
  readonly owner: "BOS" | "BSL";
  readonly district: 1 | 2;
}

const fates: readonly (readonly [number, number, Fate])[] = [
  [11, 3, "open"],
  [17, 5, "cancelled"],
  [23, 7, "backwards"],
  [29, 9, "undated"],
  [31, 11, "unknown"],
  [37, 13, "no such day"],
];
const rows = Array.from({ length: 600 }, (_, i): Row => {
  const [, , fate = "answered"] = fates.find(([every, at]) => i % every === at) ?? [];
  const opened = i % 27;
  const closed = fate === "backwards" ? opened - 1 : opened + (i % 10);
  return { key: `1-${i}`, fate, opened, closed, owner: i % 3 ? "BOS" : "BSL", district: i % 4 ? 1 : 2 };
});

const day = (n: number) => new Date(Date.UTC(2018, 0, 1 + n));
const two = (n: number) => String(n).padStart(2, "0");
const written = (n: number, time: string) =>
  `${two(day(n).getUTCMonth() + 1)}/${two(day(n).getUTCDate())}/${day(n).getUTCFullYear()} ${time}`;

function line({ key, fate, opened, closed, owner, district }: Row): string {
  const began = fate === "no such day" ? "02/30/2018 10:00:00 AM" : written(opened, "10:00:00 AM");
  const ended = fate === "open" || fate === "undated" ? "" : written(closed, "11:30:00 PM");
  const status = fate === "open" ? "Open" : fate === "cancelled" ? "Cancelled" : "Closed";
  const type = fate === "unknown" ? "=Sofa" : owner === "BSL" ? "Lamp" : "Bulky";
  return [key, began, ended, status, type, "Call", owner, district, `"${key} S BERENDO ST, 90020"`].join(",");
}

const head = "SRNumber,CreatedDate,ClosedDate,Status,RequestType,RequestSource,Owner,CD,Address";
/** Two lines more than rows: one is cut off, one repeats the first row's number. */
const lines = [head, ...rows.map(line), "1-900,01/01/2018 10:00:00 AM", line(rows[0]!)];

// The count of this file: Monday to Friday are worked, an answer is due by the end of the fifth such day.
const isWorked = (n: number) => ![0, 6].includes(day(n).getUTCDay());
function lastDayFor(opened: number): number {
  let last = opened;
  for (let left = 5; left > 0;) if (isWorked((last += 1))) left -= 1;
  return last;
}
const isIn = ({ fate }: Row) => !["backwards", "no such day", "unknown"].includes(fate);
const inTime = (row: Row) => row.fate === "answered" && row.closed <= lastDayFor(row.opened);
const late = (row: Row) => row.fate === "answered" && !inTime(row);
const never = ({ fate }: Row) => fate === "open" || fate === "undated";
const entered = rows.filter(isIn);
const count = (which: (row: Row) => boolean, among = entered) => among.filter(which).length;

beforeAll(() => {
  writeFileSync(file, `\ufeff${lines.join("\r\n")}\r\n`);
  writeFileSync(mapFile, JSON.stringify(map));
});
afterAll(cleanUp);

const events = () =>
  looking(home, async pool => Number((await pool.query("select count(*) as n from event")).rows[0].n));

it("the preview counts, names what is wrong, and writes nothing", { timeout: 30_000 }, async () => {
  const { code, err } = await keymove(settings, ...words, "--preview");
  expect(code).toBe(0);
  expect(err).toContain(`共 ${lines.length - 1} 行，可导入 ${entered.length} 行`);
  expect(err).toContain("=Sofa");
  expect(await events()).toBe(0);
});

it("every row is in, or named in the report", { timeout: 30_000 }, async () => {
  const { code, err } = await keymove(settings, ...words, "--report", report);
  expect(code).toBe(0);
  expect(err).toContain(`导入 ${entered.length} 行`);
  expect(err).toMatch(/预检 \d+\.\d 秒，导入 \d+\.\d 秒/);
  const named = new Map<string, string>();
  for (const said of readFileSync(report, "utf8").split("\r\n").slice(1)) {
    const [, key = "", isInAllTheSame = "", reason = ""] = said.split(",");
    if (key !== "") named.set(`${key} ${isInAllTheSame}`, reason);
    expect(said).not.toMatch(/(^|,)[=+@]/);
  }
  const wanted = rows.flatMap(({ key, fate }) => {
    if (fate === "undated") return [[`${key} 已导入，此步未记`, "undated"]];
    const reason = { backwards: "runs_backwards", "no such day": "bad_date", unknown: "unknown_value" };
    return fate in reason ? [[`${key} 未导入`, reason[fate as keyof typeof reason]]] : [];
  });
  const more = [
    ["1-900 未导入", "ragged"],
    [`${rows[0]!.key} 未导入`, "repeated"],
  ];
  for (const [key, reason] of [...wanted, ...more]) expect([key, named.get(key!)]).toEqual([key, reason]);
  expect(named.size).toBe(wanted.length + more.length);
});

it("the same file again changes nothing; a changed row is refused by name", { timeout: 30_000 }, async () => {
  const before = await events();
  const again = await keymove(settings, ...words, "--report", report);
  expect(again.code).toBe(0);
  expect(again.err).toContain(`已有 ${entered.length} 行`);
  writeFileSync(file, [head, line({ ...rows[0]!, closed: rows[0]!.closed + 1 })].join("\n"));
  expect((await keymove(settings, ...words, "--report", report)).code).toBe(0);
  expect(readFileSync(report, "utf8")).toContain("changed_row,,,这一行与上次以同一编号导入的不同");
  expect(await events()).toBe(before);
  const faults = await looking(home, async pool => faultsOfLog(pool, (await readInstance(pool))!.genesis));
  expect(faults).toEqual([]);
});

it("pages and figures stand over it, equal to a count of the rows", { timeout: 30_000 }, async () => {
  const running = start(settings);
  const caller = new ApiCaller(await running.address());
  const figure = async (name: string, query = "") =>
    (await caller.get<FigureView>(`/api/figures/appeal.${name}${query}`)).body;
  const value = async (name: string, query?: string) => (await figure(name, query)).value;
  expect(await value("lodged")).toBe(entered.length);
  expect(await value("onTime")).toBe(count(inTime));
  expect([await value("late"), await value("overdue")]).toEqual([count(late), count(never)]);
  expect(count(late)).toBeGreaterThan(20);
  const share = await figure("onTimeShare");
  expect([share.numerator, share.denominator]).toEqual([
    count(inTime),
    count(inTime) + count(late) + count(never),
  ]);
  const early = entered.filter(({ opened }) => opened < 10);
  expect(await value("lodged", "?period=2018-01-01..2018-01-10")).toBe(early.length);
  const byHandler = await figure("late", "?by=handler");
  expect(byHandler.table?.rows.map(({ label, value: n }) => [label, n]).toSorted()).toEqual(
    [
      ["环卫局", count(({ owner }) => owner === "BOS", entered.filter(late))],
      ["路灯局", count(({ owner }) => owner === "BSL", entered.filter(late))],
    ].toSorted(),
  );
  for (const path of ["/", "/figures", "/figures/appeal.onTimeShare", "/loop"])
    expect([path, (await caller.get(path)).status]).toEqual([path, 200]);
  expect((await caller.get("/")).body).toContain("洛杉矶市");
  // No notice went out for what happened years ago.
  const sent = await looking(home, async pool => (await pool.query("select count(*) as n from outbox")).rows);
  expect(sent).toEqual([{ n: 0 }]);
  expect((await running.stop()).code).toBe(0);
  expect(leftIn(home)).toEqual([]);
});

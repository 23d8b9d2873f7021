// A generated file of the shape of a city's open data: some rows close before they open, some are
// cancelled, some never close, some have values that nobody knows. Every row is in, or named in the report.

import { hash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainWeekends } from "../define/calendar.ts";
import type { OrgLevel } from "../define/fields.ts";
import { type World, decide } from "../engine/act.ts";
import { type Matter, buckets } from "../engine/matter.ts";
import type { Writer } from "../engine/ports.ts";
import type { Plan } from "../engine/registry.ts";
import { plan } from "../engine/registry.ts";
import { definition } from "../define/test/appeal.ts";
import { english } from "../define/test/appeal-english.ts";
import { fileSource } from "./bytes.ts";
import { openCsv } from "./csv.ts";
import { type ImportJob, type Line, previewImport, runImport } from "./import.ts";
import { mapProblems } from "./map-problems.ts";
import type { ImportMap } from "./plan.ts";

const appeal: Plan = plan(definition, english);
const map: ImportMap = {
  name: "generated",
  timeZone: "America/Los_Angeles",
  calendar: "weekends",
  key: "SRNumber",
  dates: ["MM/dd/yyyy hh:mm:ss a"],
  open: {
    action: "lodge",
    at: "CreatedDate",
    fields: {
      kind: { value: "help" },
      topic: { column: "RequestType", values: { Lamp: "roads", Noise: "noise" } },
      content: { template: "{RequestType}（{SRNumber}）" },
      area: { column: "CD", org: "cd-{}" },
      channel: { value: "hotline" },
      handler: { column: "Owner", org: "{}" },
    },
  },
  acts: [
    { action: "answer", at: "ClosedDate", when: { Status: ["Closed"] }, org: { column: "Owner", org: "{}" } },
    { action: "end", at: "ClosedDate", when: { Status: ["Cancelled"] } },
  ],
};
const levels: Readonly<Record<string, OrgLevel>> = {
  "org:1": "city",
  "org:2": "district",
  "org:3": "department",
};
const world: World = {
  calendar: plainWeekends("weekends", map.timeZone),
  orgs: {
    exists: org => org in levels,
    level: org => levels[org],
    above: () => ["org:1"],
    name: () => "",
    english: () => "",
    party: () => false,
    inspects: () => false,
    holders: () => [],
  },
};

const rows = Array.from({ length: 200 }, (_, i) => {
  const opened = `01/0${1 + (i % 5)}/2018 10:00:00 AM`;
  const closed =
    i % 40 === 7 ? "12/31/2017 10:00:00 AM" : i % 10 === 3 ? "" : `01/1${i % 9}/2018 04:30:00 PM`;
  const status = i % 10 === 3 ? "Open" : i % 25 === 0 ? "Cancelled" : "Closed";
  return [`1-${i}`, opened, closed, status, i === 11 ? "Sofa" : "Lamp", "1", "BOS"];
});
const head = ["SRNumber", "CreatedDate", "ClosedDate", "Status", "RequestType", "CD", "Owner"];
const folder = mkdtempSync(join(tmpdir(), "keymove-import-"));
afterAll(() => rmSync(folder, { recursive: true }));
let job: ImportJob;
beforeAll(async () => {
  const path = join(folder, "rows.csv");
  const ragged = ["1-200,01/01/2018 10:00:00 AM", `1-5,${rows[5]!.slice(1).join(",")}`];
  writeFileSync(
    path,
    [head, ...rows]
      .map(row => row.join(","))
      .concat(ragged)
      .join("\n"),
  );
  const orgs = new Map([
    ["cd-1", "org:2"],
    ["BOS", "org:3"],
  ]);
  job = {
    file: await openCsv(fileSource(path)),
    plan: appeal,
    world,
    reading: { map, plan: appeal, orgs, now: Date.UTC(2026, 10, 20) },
    seal: text => hash("sha256", text, "buffer"),
  };
});

/** Decides as the product does and keeps the matters in memory. */
function fakeWriter() {
  const answered = new Map<string, number>();
  const matters: Matter[] = [];
  const refuse = () => Promise.reject(new Error("not used here"));
  const writer: Writer = {
    act: refuse,
    settle: refuse,
    async history(acts) {
      const key = acts[0]!.key!.text;
      const before = answered.get(key);
      const id = before ?? matters.length * buckets + 1;
      let matter: Matter | null = null;
      for (const act of before === undefined ? acts : [])
        matter = decide(world, appeal, id, matter, act).after;
      if (matter) matters.push(matter);
      answered.set(key, id);
      return { matter: id, seq: 0, state: "", hash: "", happened: 0, repeated: before !== undefined };
    },
  };
  return { writer, matters };
}

test("the preview counts and writes nothing", async () => {
  const preview = await previewImport(job);
  expect(preview.rows).toBe(202);
  expect(preview.ready).toBe(preview.acts["lodge"]);
  expect(preview.problems.map(({ code }) => code).toSorted()).toEqual([
    "ragged",
    "repeated",
    "runs_backwards",
    "unknown_value",
  ]);
  expect(preview.unknown).toEqual([{ code: "unknown_value", column: "RequestType", value: "Sofa", rows: 1 }]);
});

test("every row is in, or named in the report; a second run writes nothing", async () => {
  const { writer, matters } = fakeWriter();
  const lines: Line[] = [];
  const done = await runImport(
    job,
    writer,
    line => lines.push(line),
    () => {},
  );
  expect(done.rows).toBe(202);
  expect(done.entered).toBe(matters.length);
  expect(
    done.entered + new Set(lines.filter(({ problem }) => !problem.left).map(({ line }) => line)).size,
  ).toBe(202);
  const again = await runImport(
    job,
    writer,
    () => {},
    () => {},
  );
  expect(again).toMatchObject({ entered: 0, already: done.entered, out: done.out, acts: 0 });
});

test("history skips the steps without a date, keeps its handler, and expires at its deadline", async () => {
  const { writer, matters } = fakeWriter();
  await runImport(
    job,
    writer,
    () => {},
    () => {},
  );
  const answered = matters.filter(({ state }) => state === "answered");
  expect(answered.length).toBeGreaterThan(100);
  expect(answered.every(({ fields, origin }) => fields["handler"] === "org:3" && origin === "import")).toBe(
    true,
  );
  expect(answered.some(({ clocks }) => clocks["answer"]?.expired)).toBe(true);
  expect(matters.some(({ passed }) => "dispatch" in passed || "accept" in passed)).toBe(false);
});

test("a map is checked before a row is read", () => {
  const say = (changed: object) => mapProblems(definition, { ...map, ...changed }, head).map(({ en }) => en);
  expect(say({})).toEqual([]);
  expect(say({ key: "Nr" })).toEqual(["The file has no column “Nr”. Check the map."]);
  expect(say({ timeZone: "Mars/Base" })).toHaveLength(1);
  expect(say({ open: { ...map.open, action: "answer" } })[0]).toContain("does not open");
  expect(say({ open: { ...map.open, fields: { answer: { value: "x" } } } })).toHaveLength(1);
  expect(mapProblems(definition, [], head)).toHaveLength(1);
  expect(mapProblems(definition, map, [...head, "CD"]).map(({ en }) => en)).toEqual([
    "The file has two columns “CD”. Rename one of them.",
  ]);
  expect(mapProblems(definition, map, [...head, "Other", "Other"])).toEqual([]);
});

import { expect, test } from "vitest";
import { plan as planned } from "../engine/registry.ts";
import { definition } from "../define/test/appeal.ts";
import { english } from "../define/test/appeal-english.ts";
import type { ImportMap } from "./plan.ts";
import { planRow } from "./row.ts";

const map: ImportMap = {
  name: "trial",
  timeZone: "UTC",
  calendar: "weekends",
  key: "No",
  dates: ["yyyy-MM-dd HH:mm"],
  open: {
    action: "lodge",
    at: "Opened",
    fields: {
      kind: { value: "help" },
      topic: { column: "Type", values: { Lamp: "roads" } },
      content: { template: "{Type}（{No}）" },
      area: { column: "Area", org: "d-{}" },
    },
  },
  acts: [
    { action: "answer", at: "Closed", when: { Status: ["Closed"] }, org: { column: "Owner", org: "{}" } },
    { action: "end", at: "Closed", when: { Status: ["Cancelled"] } },
  ],
};
const plan = planned(definition, english);
const orgs = new Map([
  ["d-1", "org:2"],
  ["BOS", "org:3"],
]);
const now = Date.UTC(2026, 10, 20);
const good = {
  No: "7",
  Opened: "2026-01-05 09:00",
  Closed: "2026-01-07 10:30",
  Status: "Closed",
  Type: "Lamp",
  Area: "1",
  Owner: "BOS",
};
const read = (changes: Partial<typeof good> = {}) =>
  planRow({ ...good, ...changes }, { map, plan, orgs, now });
const codes = (changes: Partial<typeof good>) =>
  read(changes).problems.map(({ code, column }) => `${code} ${column}`);

test("a row becomes the acts that it has dates for", () => {
  const { key, acts, problems } = read();
  expect(problems).toEqual([]);
  expect(key).toBe("7");
  expect(acts).toEqual([
    {
      action: "lodge",
      at: Date.UTC(2026, 0, 5, 9),
      org: null,
      input: { kind: "help", topic: "roads", content: "Lamp（7）", area: "org:2" },
    },
    { action: "answer", at: Date.UTC(2026, 0, 7, 10, 30), org: "org:3", input: {} },
  ]);
});

test("another status takes another act, an open row none", () => {
  expect(read({ Status: "Cancelled" }).acts.map(({ action }) => action)).toEqual(["lodge", "end"]);
  expect(read({ Status: "Open", Closed: "" }).acts.map(({ action }) => action)).toEqual(["lodge"]);
});

test("an act without a date is not made up: the row is in, and named", () => {
  const { acts, problems } = read({ Closed: "" });
  expect(acts.map(({ action }) => action)).toEqual(["lodge"]);
  expect(problems).toMatchObject([{ code: "undated", column: "Closed", left: true }]);
});

test("what keeps a row out", () => {
  expect(codes({ No: " " })).toEqual(["no_key No"]);
  expect(codes({ Opened: "2026-02-30 09:00" })).toEqual(["bad_date Opened"]);
  expect(codes({ Closed: "2026-01-04 09:00" })).toEqual(["runs_backwards Closed"]);
  expect(codes({ Closed: "2027-01-04 09:00" })).toEqual(["future Closed"]);
  expect(codes({ Type: "Sofa" })).toEqual(["unknown_value Type"]);
  expect(codes({ Area: "99" })).toEqual(["unknown_org Area"]);
});

test("a row that the map does not open is named and stays out", () => {
  const open = { ...map.open, when: { Status: ["Closed", "Cancelled"] } };
  const { acts, problems } = planRow(
    { ...good, Status: "Draft" },
    { map: { ...map, open }, plan, orgs, now },
  );
  expect(acts).toEqual([]);
  expect(problems).toMatchObject([{ code: "not_opened", column: "Status", value: "Draft" }]);
  expect(problems[0]).not.toHaveProperty("left");
});

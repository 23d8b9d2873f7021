import { expect, test } from "vitest";
import type { ImportTarget } from "../../http/types.ts";
import { type EditedMap, undated, columnUse, withDay, withUse, withValue } from "./edit-map.ts";

const target = (action: string, field: string | null): ImportTarget => ({
  action,
  actionTitle: action,
  field,
  label: field ?? action,
  kind: "text",
});
const targets = [
  target("draft", null),
  target("draft", "title"),
  target("approve", null),
  target("approve", "lead"),
];
const map: EditedMap = {
  name: "台账",
  timeZone: "Asia/Shanghai",
  key: "序号",
  open: {
    action: "draft",
    at: { value: "" },
    fields: {
      title: { column: "任务" },
      area: {
        column: "方面",
        opens: {
          action: "set",
          mechanism: "point",
          at: { value: "" },
          fields: {
            title: { column: "方面" },
            parent: { column: "行动", opens: { action: "set", mechanism: "point", at: { value: "" } } },
          },
        },
      },
    },
  },
  acts: [],
};

test("every column has one use", () => {
  expect(["序号", "任务", "方面", "行动", "牵头"].map(column => columnUse(map, column))).toEqual([
    "key",
    "field draft title",
    "matter",
    "matter",
    "",
  ]);
  const led = withUse(map, "牵头", "field approve lead", targets);
  expect(led.acts).toEqual([{ action: "approve", at: { value: "" }, fields: { lead: { column: "牵头" } } }]);
  const timed = withUse(led, "审定日", "time approve", targets);
  expect([columnUse(timed, "审定日"), timed.acts?.[0]?.at]).toEqual(["time approve", "审定日"]);
  const dropped = withUse(withUse(timed, "审定日", "", targets), "牵头", "", targets);
  expect(dropped.acts).toEqual([]);
  expect(withUse(map, "任务", "key", targets)).toMatchObject({
    key: ["序号", "任务"],
    open: { fields: { area: {} } },
  });
});

test("a day for acts without a column, those of matters that are opened on the way as well", () => {
  expect(undated(map).map(({ path, opens }) => [path, opens])).toEqual([
    ["draft", true],
    ["draft/area", true],
    ["draft/area/parent", true],
  ]);
  const said = undated(map).reduce((done, { path }) => withDay(done, path, "2026-02-28"), map);
  expect(undated(said).map(({ value }) => value)).toEqual(["2026-02-28", "2026-02-28", "2026-02-28"]);
});

test("what a value stands for is told wherever its column is read, and can be taken back", () => {
  const told = withValue(map, "任务", "甲", "乙");
  expect(told.open.fields?.["title"]).toEqual({ column: "任务", values: { 甲: "乙" } });
  expect(withValue(told, "任务", "甲", undefined).open.fields?.["title"]).toEqual({ column: "任务" });
  const nested = withValue(map, "方面", "甲", null).open.fields?.["area"]?.opens?.fields?.["title"];
  expect(nested).toEqual({ column: "方面", values: { 甲: null } });
});

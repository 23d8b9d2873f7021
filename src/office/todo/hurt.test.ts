import { expect, test } from "vitest";
import type { Light, TodoRow } from "../../http/types.ts";
import { byHurt, hurtOf } from "./hurt.ts";

const now = Date.UTC(2026, 10, 20, 6); // 14:00 in Shanghai
const hours = (count: number) => now + count * 3_600_000;

const row = (id: string, light: Light, due: number | null): TodoRow => ({
  id,
  number: id,
  mechanism: "appeal",
  title: id,
  state: "handling",
  stateTitle: "办理中",
  light,
  opened: now,
  happened: now,
  urged: 0,
  due,
  left: "",
  handler: null,
  sample: true,
  columns: {},
  why: "",
  actions: [],
  ruler: [],
});

test("a limit at the coming midnight is today's, one after it is not", () => {
  expect(hurtOf(row("a", "due", hours(10)), now)).toBe("today");
  expect(hurtOf(row("a", "due", hours(11)), now)).toBe("soon");
});

test("an overdue row hurts most, whatever its date; one without a limit waits", () => {
  expect(hurtOf(row("a", "over", hours(-30)), now)).toBe("over");
  expect(hurtOf(row("a", "normal", null), now)).toBe("mine");
});

test("groups stand worst first, rows by their limit, those without one last", () => {
  const rows = [
    row("later", "normal", hours(90)),
    row("never", "normal", null),
    row("late2", "over", hours(-5)),
    row("soon", "late", hours(40)),
    row("late1", "over", hours(-50)),
    row("sooner", "normal", hours(60)),
  ];
  expect(byHurt(rows, now).map(({ hurt, rows: found }) => [hurt, found.map(({ id }) => id)])).toEqual([
    ["over", ["late1", "late2"]],
    ["soon", ["soon"]],
    ["mine", ["sooner", "later", "never"]],
  ]);
});

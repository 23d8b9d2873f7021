import { describe, expect, test } from "vitest";
import { plainWeekends } from "./calendar.ts";
import { deadline } from "./clock-time.ts";
import { type LightInput, light } from "./light.ts";

const calendar = plainWeekends("plain", "Asia/Shanghai");
const at = (date: string, time = "10:00") => Date.parse(`${date}T${time}:00+08:00`);
const start = at("2026-11-12");
const { due } = deadline(calendar, "5 working days", start);
const shown = (more: Partial<LightInput>) =>
  light({ calendar, limit: "5 working days", start, due, now: start, ...more });

describe("the light of a clock", () => {
  test("turns 临期 with a fifth of the limit left and 逾期 at the deadline", () => {
    const days = ["12", "13", "16", "17", "18", "19"].map(day => shown({ now: at(`2026-11-${day}`) }));
    expect(days).toEqual(["normal", "normal", "normal", "normal", "due", "due"]);
    expect(shown({ now: due - 1 })).toBe("due");
    expect(shown({ now: due })).toBe("over");
  });

  test("turns 临期 when the definition says so, where it says so", () => {
    const warned = (day: string) => shown({ now: at(`2026-11-${day}`), warns: "2 working days" });
    expect(["16", "17", "18"].map(warned)).toEqual(["normal", "due", "due"]);
    expect(shown({ now: due - 3_600_001, warns: "1 hour" })).toBe("normal");
    expect(shown({ now: due - 3_600_000, warns: "1 hour" })).toBe("due");
    expect(shown({ now: at("2026-10-20"), start: at("2026-10-01"), warns: "1 month" })).toBe("due");
    expect(shown({ now: at("2026-10-18"), start: at("2026-10-01"), warns: "1 month" })).toBe("normal");
  });

  test("works without a limit, by the time between start and a set date, and in hours and months", () => {
    const set = (now: number) => light({ calendar, start: 0, due: 1000, now });
    expect([799, 800, 1000].map(set)).toEqual(["normal", "due", "over"]);
    const hours = (now: number) => light({ calendar, limit: "2 hours", start: 0, due: 7_200_000, now });
    expect([5_759_999, 5_760_000].map(hours)).toEqual(["normal", "due"]);
    const month = deadline(calendar, "1 month", start).due;
    const in30 = (date: string) => light({ calendar, limit: "1 month", start, due: month, now: at(date) });
    expect(["2026-12-07", "2026-12-08"].map(in30)).toEqual(["normal", "due"]);
  });

  test("red outweighs yellow, yellow outweighs blue, and done outweighs all", () => {
    expect(shown({ behindPlan: true })).toBe("late");
    expect(shown({ behindPlan: true, now: due - 1 })).toBe("late");
    expect(shown({ behindPlan: true, now: due })).toBe("over");
    expect(shown({ expired: true })).toBe("over");
    expect(shown({ ended: true, expired: true, now: due })).toBe("done");
  });

  test("is idle before the start and does not turn while paused", () => {
    expect(shown({ start: null, due: null })).toBe("idle");
    expect(shown({ now: start - 1 })).toBe("idle");
    expect(shown({ paused: true, due: null, now: at("2026-12-30") })).toBe("normal");
    expect(shown({ paused: true, now: due + 1 })).toBe("normal");
    expect(shown({ paused: true, behindPlan: true })).toBe("late");
  });
});

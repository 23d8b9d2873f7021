import { describe, expect, it } from "vitest";
import { plainWeekends } from "../../define/calendar.ts";
import type { Clock } from "../../define/parts.ts";
import type { ClockFace } from "../../engine/event.ts";
import { clockLight, dueDay, pausesOf, ruler, sayLeft } from "./clock.ts";

const calendar = plainWeekends("weekends", "Asia/Shanghai");
const at = (day: string, time = "12:00") => Date.parse(`${day}T${time}:00+08:00`);
const clock: Clock = { title: "办理答复", limit: "5 working days", runs: "handling", pauses: "waiting" };
/** Monday, 16 November 2026; the last day is Monday, 23 November. */
const face: ClockFace = {
  start: at("2026-11-16"),
  since: at("2026-11-16"),
  left: 5,
  due: at("2026-11-24", "00:00"),
  end: null,
  expired: false,
  used: 0,
  run: 1,
  calendar: "weekends/weekends",
};
const left = (now: number, lang: "zh" | "en" = "zh", more: Partial<ClockFace> = {}) =>
  sayLeft(clock, { ...face, ...more }, calendar, now, lang);

describe("what is left of a clock", () => {
  it("is said in its own unit, to the last day and beyond", () => {
    expect(left(at("2026-11-16"))).toBe("还剩 5 个工作日");
    expect(left(at("2026-11-20"), "en")).toBe("1 working day left");
    expect(left(at("2026-11-23", "23:59"))).toBe("今天到期");
    expect(left(at("2026-11-24", "00:00"))).toBe("逾期 1 个工作日");
    expect(left(at("2026-11-26"), "en")).toBe("3 working days overdue");
    expect(dueDay(calendar, face.due!)).toBe("2026-11-23");
  });

  it("stands while paused, and tells late ends from timely ones", () => {
    expect(left(at("2026-11-18"), "zh", { due: null })).toBe("暂停计时");
    expect(left(at("2026-11-30"), "zh", { end: at("2026-11-20") })).toBe("按期完成");
    expect(left(at("2026-11-30"), "zh", { end: face.due! })).toBe("逾期完成");
    expect(clockLight(clock, { ...face, expired: true }, calendar, at("2026-11-18"))).toBe("over");
  });

  it("of a window nobody is late: what was waited out is over", () => {
    const window: Clock = { ...clock, window: true };
    const over = { ...face, end: face.due!, expired: true };
    expect(sayLeft(window, over, calendar, at("2026-11-30"), "zh")).toBe("已到期结束");
    expect(sayLeft(window, face, calendar, at("2026-11-30"), "en")).toBe("over");
    expect(sayLeft(window, face, calendar, at("2026-11-20"), "en")).toBe("1 working day left");
    expect(clockLight(window, over, calendar, at("2026-11-30"))).toBe("done");
    expect(clockLight(window, face, calendar, at("2026-11-30"))).toBe("done");
    const days = (of: Clock) => ruler(of, over, [], calendar, at("2026-11-30")).length;
    expect(days(window)).toBe(days(clock) - 1);
  });

  it("of minutes and hours is said in them, without a ruler", () => {
    const short: Clock = { title: "到场", limit: "90 minutes", runs: "handling" };
    const running = { ...face, due: face.start + 90 * 60_000 };
    expect(sayLeft(short, running, calendar, face.start, "zh")).toBe("还剩 1 小时");
    expect(sayLeft(short, running, calendar, face.start + 60 * 60_000, "en")).toBe("30 minutes left");
    expect(ruler(short, running, [], calendar, face.start)).toEqual([]);
  });
});

describe("pauses", () => {
  const paused = { ...face, due: null, since: at("2026-11-17") };
  const resumed = { ...face, due: at("2026-11-26", "00:00"), since: at("2026-11-19") };

  it("are read from the faces of the last run", () => {
    expect(pausesOf([face])).toEqual([]);
    expect(pausesOf([face, paused])).toEqual([[at("2026-11-17"), null]]);
    expect(pausesOf([face, paused, resumed])).toEqual([[at("2026-11-17"), at("2026-11-19")]]);
    expect(pausesOf([face, paused, { ...face, run: 2 }])).toEqual([]);
  });

  it("stand on the ruler as days that are not counted", () => {
    const kinds = ruler(clock, resumed, pausesOf([face, paused, resumed]), calendar, at("2026-11-20"));
    expect(kinds.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
      "16 zero",
      "17 did",
      "18 stop",
      "19 stop",
      "20 now",
      "21 off",
      "22 off",
      "23 todo",
      "24 todo",
      "25 end",
    ]);
  });
});

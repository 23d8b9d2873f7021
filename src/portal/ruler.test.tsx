import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type RulerDay, rulerSentence } from "./ruler-days.ts";
import { Ruler } from "./ruler.tsx";

/** "12 zero, 20 now*" as ticks of November 2026; a star is today. */
function ticks(text: string): RulerDay[] {
  return text.split(", ").map(one => {
    const [day = "", kind = ""] = one.split(" ");
    const today = kind.endsWith("*");
    return { day: `2026-11-${day}`, kind: kind.replace("*", "") as RulerDay["kind"], today };
  });
}

const drawn = ticks(
  "12 zero, 13 did, 14 off, 15 off, 16 did, 17 stop, 18 stop, 19 did, 20 now*, 21 off, 22 off, 23 end",
);

describe("the ruler's sentence", () => {
  test("says receipt, pauses, today and the last day", () => {
    expect(rulerSentence(drawn, "zh")).toBe(
      "时限尺：11月12日收件，次日起算，11月17日、11月18日暂停不计，今天11月20日，为第 4 个工作日，最迟11月23日",
    );
    expect(rulerSentence(drawn, "en")).toBe(
      "Working-day ruler: received 12 Nov, counted from the next day; " +
        "17 Nov, 18 Nov paused and not counted; today, 20 Nov, is working day 4; due 23 Nov",
    );
  });

  test("on the last day says that it is today", () => {
    expect(rulerSentence(ticks("18 zero, 19 did, 20 end*"), "zh")).toBe(
      "时限尺：11月18日收件，次日起算，今天11月20日，为第 2 个工作日，也是最后一天",
    );
  });

  test("beyond it says by how much, and no working day's number", () => {
    expect(rulerSentence(ticks("17 zero, 18 end, 19 gone, 20 gone*"), "zh")).toBe(
      "时限尺：11月17日收件，次日起算，最迟11月18日，已超 2 个工作日",
    );
  });

  test("on a day off says that it does not count", () => {
    expect(rulerSentence(ticks("20 zero, 21 off*, 22 off, 23 end"), "zh")).toContain("今天11月21日不计");
  });

  test("counts the days of a folded run", () => {
    const days: RulerDay[] = [
      { day: "2026-11-12", kind: "zero" },
      { day: "2026-11-13", kind: "did", days: 22, label: "13–14" },
      { day: "2026-12-15", kind: "now", today: true },
      { day: "2026-12-16", kind: "end" },
    ];
    expect(rulerSentence(days, "zh")).toContain("今天12月15日，为第 23 个工作日");
  });
});

describe("the drawing", () => {
  test("is one picture to a screen reader, its ticks hidden from it", () => {
    const markup = renderToStaticMarkup(<Ruler days={drawn} lang="zh" />);
    expect(markup).toMatch(/^<div role="img" aria-label="时限尺：/);
    expect(markup).toContain('<li class="is-now is-today"><b>20</b><span>今天</span></li>');
    expect(markup).toContain('<li class="is-end"><b>23</b><span>最迟</span></li>');
  });

  test("says 收件 only where something was received: a later clock begins", () => {
    const later = drawn.map(day => (day.kind === "zero" ? { ...day, begins: true } : day));
    const markup = renderToStaticMarkup(<Ruler days={later} lang="zh" />);
    expect(markup).toContain("<span>开始</span>");
    expect(markup).toContain("11月12日开始，次日起算");
    expect(markup).not.toContain("收件");
  });

  test("is left away where a limit of hours has no days to draw", () => {
    expect(renderToStaticMarkup(<Ruler days={ticks("12 end*")} lang="zh" />)).toBe("");
  });
});

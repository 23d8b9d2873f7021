import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Promised } from "./story.tsx";

test("a limit that ends at midnight is promised for the day before", () => {
  const due = Date.parse("2026-11-24T00:00:00+08:00");
  const markup = renderToStaticMarkup(
    <Promised title="最迟" due={due} light="due" days={[]} left={{ count: 1, unit: "workday" }} lang="zh" />,
  );
  expect(markup).toContain(">11月23日</time>");
  expect(markup).toContain("（周一）");
  expect(markup).toContain("还剩 1 个工作日");
});

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Acts, Promised } from "./story.tsx";

test("a limit that ends at midnight is promised for the day before", () => {
  const due = Date.parse("2026-11-24T00:00:00+08:00");
  const markup = renderToStaticMarkup(
    <Promised title="最迟" due={due} light="due" days={[]} left={{ count: 1, unit: "workday" }} lang="zh" />,
  );
  expect(markup).toContain(">11月23日</time>");
  expect(markup).toContain("（周一）");
  expect(markup).toContain("还剩 1 个工作日");
});

test("a refused act stays in its place, does nothing, and says rule and way out", () => {
  const markup = renderToStaticMarkup(
    <Acts
      lang="zh"
      acts={[
        { label: "退回", refused: "已被指定承办，不能退回。可申请协调。" },
        { label: "答复", post: { action: "/answer", hidden: { csrf: "t1", key: "k1" } } },
      ]}
    />,
  );
  expect(markup).toContain('type="button"');
  expect(markup).toContain('aria-disabled="true" aria-describedby="act-0"');
  expect(markup).toContain("已被指定承办，不能退回。可申请协调。");
  expect(markup.indexOf("退回")).toBeLessThan(markup.indexOf("答复"));
  // The first allowed act leads: it is the only filled button.
  expect(markup).toContain('<button class="button button--wide">答复</button>');
  expect(markup).toContain('<input type="hidden" name="csrf" value="t1"/>');
});

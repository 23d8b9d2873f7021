import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Acts } from "./acts.tsx";

const markup = renderToStaticMarkup(
  <Acts
    lang="zh"
    acts={[
      { label: "评价", refused: "到“已答复”时开放。" },
      { label: "撤回诉求", href: "/withdraw", grave: true },
      { label: "补充新情况", href: "/add" },
      { label: "催办", post: { action: "/urge", hidden: { csrf: "t1", key: "k1" } } },
    ]}
  />,
);

test("what can be done now leads, and only its first is filled", () => {
  expect(markup).toMatch(/^<div class="acts"><div><a class="button button--wide" href="\/add">补充新情况/);
  expect(markup.match(/class="button button--wide"/g)).toHaveLength(1);
  expect(markup).toContain('<input type="hidden" name="csrf" value="t1"/>');
  expect(markup.indexOf("/urge")).toBeLessThan(markup.indexOf("<details>"));
});

test("what ends the matter and what is not open yet is folded away under its names", () => {
  const folded = markup.slice(markup.indexOf("<details>"));
  expect(folded).toContain("<summary>更多：撤回诉求、评价</summary>");
  expect(folded).toContain('class="button button--wide button--grave" href="/withdraw"');
});

test("a refused act does nothing, and says rule and way out", () => {
  expect(markup).toContain('type="button"');
  expect(markup).toContain('aria-disabled="true" aria-describedby="act-0"');
  expect(markup).toContain("到“已答复”时开放。");
});

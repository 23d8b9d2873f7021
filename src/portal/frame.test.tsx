import { describe, expect, test } from "vitest";
import { withSetting } from "./addresses.ts";
import { renderPage } from "./frame.tsx";
import { portalCss, portalCssPath } from "./stylesheet.ts";

const site = { city: "澜城市" };
const page = { title: "首页", lang: "zh", site, path: "/figures/on-time?day=3", children: null } as const;

describe("the frame", () => {
  test("switches language and type on the page where one is", () => {
    expect(renderPage(page)).toContain('href="/figures/on-time?day=3&amp;lang=en"');
    expect(renderPage(page)).toContain('href="/figures/on-time?day=3&amp;type=big"');
    expect(renderPage({ ...page, big: true })).toContain('<html lang="zh-CN" data-type="big">');
    expect(renderPage({ ...page, big: true })).toContain("type=usual");
    expect(renderPage({ ...page, lang: "en" })).toContain("lang=zh");
  });

  test("cannot be led to another site by its own path", () => {
    expect(withSetting("//evil.test/a", "lang", "en")).toBe("/evil.test/a?lang=en");
    expect(withSetting("/\\evil.test", "lang", "en")).toBe("/evil.test?lang=en");
  });

  test("marks sample data and a refused form", () => {
    expect(renderPage({ ...page, sample: true })).toContain("本页人物、单位、事项均为虚构");
    expect(renderPage(page)).not.toContain("虚构");
    const loading = { percent: 43, seconds: 40 };
    expect(renderPage({ ...page, sample: true, loading })).toContain("样例数据载入中 43 % · 还需约 40 秒");
    expect(renderPage({ ...page, sample: true, loading, lang: "en" })).toContain("43 % · about 40 s left");
    expect(renderPage({ ...page, sample: true })).not.toContain("载入中");
    expect(renderPage({ ...page, hasError: true })).toContain(
      "<title>有错误：首页 · 澜城市 关键一招</title>",
    );
  });

  test("needs no script and no style of its own", () => {
    const markup = renderPage({ ...page, sample: true, wide: true });
    expect(markup).not.toMatch(/<script|<style|\sstyle=/);
    expect(markup).toContain(`<link rel="stylesheet" href="${portalCssPath}"/>`);
  });
});

test("the stylesheet is one text without comments, under an address that changes with it", () => {
  expect(portalCss()).toMatch(/^:root \{/);
  expect(portalCss()).not.toContain("/*");
  expect(portalCssPath).toMatch(/^\/assets\/portal\.[0-9a-f]{12}\.css$/);
});

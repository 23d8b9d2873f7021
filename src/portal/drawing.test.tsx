import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Bars } from "./bars.tsx";
import { Strip } from "./figure-parts.tsx";
import { Clauses } from "./marks.tsx";
import { frameOf, labelPosition, outline } from "./map-layout.ts";
import { axisOf } from "./trend-layout.ts";
import { Trend } from "./trend.tsx";

describe("a chart", () => {
  test("has round steps that cover its values, a share none above 100", () => {
    expect(axisOf([92.31, 96.85, 95], "%", 5)).toEqual([92, 93, 94, 95, 96, 97]);
    expect(axisOf([99.2, 99.9], "%", 3).at(-1)).toBe(100);
    expect(axisOf([0, 0], "件", 5)[0]).toBe(0);
    expect(axisOf([7], "件", 5).length).toBeGreaterThan(1);
  });

  test("breaks its line where nothing was counted", () => {
    const points = [1, undefined, 3].map((value, at) => ({ label: `${at + 1}月`, value }));
    const markup = renderToStaticMarkup(<Trend name="件数" unit="件" points={points} lang="zh" />);
    const [line = ""] = markup.match(/class="trend" d="[^"]*"/) ?? [];
    expect(line.match(/M/g)).toHaveLength(2);
    expect(line).not.toContain("L");
    expect(markup).toContain('<td class="is-number">无</td>');
  });

  test("of nothing says so and draws nothing", () => {
    expect(renderToStaticMarkup(<Trend name="件数" unit="件" points={[]} lang="zh" />)).toBe(
      '<p class="note">无</p>',
    );
  });
});

describe("bars", () => {
  const heads = { who: "区县", parts: "办结/收到", rate: "办结率" };

  test("stand best first, a unit without matters last and without a rate", () => {
    const rows = [
      { name: "空区", value: 0, of: 0 },
      { name: "石桥区", value: 303, of: 312 },
      { name: "滨海区", value: 264, of: 268 },
    ];
    const markup = renderToStaticMarkup(
      <Bars rows={rows} kind="rate" heads={heads} target={0.95} lang="zh" />,
    );
    const order = [...markup.matchAll(/scope="row">([^<]+)/g)].map(([, name]) => name);
    expect(order).toEqual(["滨海区", "石桥区", "空区"]);
    expect(markup).toContain("98.51%");
    expect(markup).toContain("竖线是 5%");
    expect(markup).not.toContain("NaN");
  });

  test("and a strip add up to what they say", () => {
    const parts = [
      { label: "已办结", count: 1720, tone: "main" },
      { label: "逾期", count: 56, tone: "bad" },
    ] as const;
    const markup = renderToStaticMarkup(<Strip parts={parts} unit="件" totalLabel="合计" lang="zh" />);
    expect(markup).toContain("合计 1,776 件、已办结 1,720 件、逾期 56 件");
  });
});

describe("a map", () => {
  const ring = [
    [119, 35],
    [121, 35],
    [121, 37],
    [119, 37],
  ] as const;

  test("stands north up, as wide as the city looks from above", () => {
    const { height, project } = frameOf([{ id: "a", name: "甲", rings: [ring] }], 358, 8);
    expect(project([119, 37])).toEqual([8, 8]);
    expect(project([121, 35])[0]).toBeCloseTo(350);
    // At 36 degrees north a degree of latitude is 1.24 times as long as one of longitude.
    expect(height).toBeCloseTo((358 - 16) / Math.cos((36 * Math.PI) / 180) + 16, -1);
  });

  test("is told in whole pixels from point to point, a second ring from where it begins", () => {
    const { project } = frameOf([{ id: "a", name: "甲", rings: [ring] }], 358, 8);
    expect(outline([ring.slice(0, 3), ring.slice(0, 3)], project)).toBe(
      "M8 431l342 0l0-423zM8 431l342 0l0-423z",
    );
  });

  test("names a district in the middle of its largest ring", () => {
    const island = ring.map(([x, y]) => [x / 100, y / 100] as const);
    const [x, y] = labelPosition({ id: "a", name: "甲", rings: [island, ring] });
    expect(x).toBeCloseTo(120);
    expect(y).toBeCloseTo(36);
  });
});

test("a clause ends at a comma, but not at the comma inside a number", () => {
  const markup = renderToStaticMarkup(<Clauses text="1,312 项服务，261 项不用跑" />);
  expect(markup).toBe('<span class="clause">1,312 项服务，</span><span class="clause">261 项不用跑</span>');
});

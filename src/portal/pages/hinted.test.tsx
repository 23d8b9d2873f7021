import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { HintView } from "../../http/types.ts";
import { Hinted, HintsPlace } from "./hinted.tsx";

const shown = { lang: "zh", zone: "Asia/Shanghai", now: Date.parse("2026-11-20T04:00:00Z") } as const;
const hint: HintView = {
  like: "same",
  reported: 3,
  answer: "<b>已更换灯泡</b>",
  row: {
    id: "7K3F9-QWXR2",
    number: "7K3F9-QWXR2",
    mechanism: "appeal",
    title: "道路 · 石桥区",
    state: "handling",
    stateTitle: "办理中",
    light: "normal",
    opened: Date.parse("2026-11-16T04:00:00Z"),
    happened: Date.parse("2026-11-16T04:00:00Z"),
    due: null,
    left: "",
    handler: null,
    sample: true,
    urged: 0,
    columns: {},
  },
};

test("what was found is told with how it stands, and leads to its public page beside the form", () => {
  const markup = renderToStaticMarkup(<Hinted hints={[hint]} {...shown} />);
  expect(markup).toContain("可能是同一件事");
  expect(markup).toContain("共 3 件");
  expect(markup).toContain('href="/matter/7K3F9-QWXR2" target="_blank"');
  expect(markup).toContain("&lt;b&gt;已更换灯泡");
  expect(markup).toContain("照常受理");
});

test("without anything like it nothing is said", () => {
  expect(renderToStaticMarkup(<Hinted hints={[]} {...shown} />)).toBe("");
});

test("the script's place is hidden until it has something to say, and tells it how", () => {
  const markup = renderToStaticMarkup(
    <HintsPlace mechanism="appeal" text="content" area="area" least={8} lang="en" zone={shown.zone} />,
  );
  expect(markup).toContain("hidden");
  expect(markup).toContain('data-hints="/api/mechanisms/appeal/hints"');
  expect(markup).toContain('data-same="Probably the same"');
  expect(markup).not.toMatch(/<script|\son\w+=/);
});

// A flow, a map, all lights; and the English side of the kit.
import { CityMap, type MapArea } from "../../../src/portal/city-map.tsx";
import { Mega } from "../../../src/portal/figure-parts.tsx";
import { FlowDrawing } from "../../../src/portal/flow.tsx";
import { Section } from "../../../src/portal/layout.tsx";
import { AsOf, Clauses, Light } from "../../../src/portal/marks.tsx";
import { Ruler } from "../../../src/portal/ruler.tsx";
import { Acts, Promised, Story } from "../../../src/portal/story.tsx";
import type { LightKind } from "../../../src/portal/words.ts";
import { rulerDays } from "./follow-page.tsx";

const flow = (
  <FlowDrawing
    lang="zh"
    title="诉求"
    states={[
      { id: "lodged", label: "登记", done: true },
      { id: "sent", label: "派单", done: true },
      { id: "signed", label: "签收", done: true },
      { id: "handling", label: "办理中", now: true },
      { id: "paused", label: "中止", done: true },
      { id: "answered", label: "已答复" },
      { id: "closed", label: "销号", end: true },
      { id: "ended", label: "终止", end: true },
    ]}
    moves={[
      { from: "lodged", to: "sent", label: "派单", taken: true },
      { from: "sent", to: "signed", label: "签收", taken: true },
      { from: "signed", to: "sent", label: "退回" },
      { from: "signed", to: "handling", label: "上门", taken: true },
      { from: "handling", to: "paused", label: "申请中止", taken: true },
      { from: "paused", to: "handling", label: "恢复", taken: true },
      { from: "handling", to: "answered", label: "答复" },
      { from: "answered", to: "handling", label: "不认可" },
      { from: "answered", to: "closed", label: "评价" },
      { from: "answered", to: "closed", label: "满期" },
      { from: "handling", to: "ended", label: "终止" },
    ]}
  />
);

const square = (x: number, y: number, width: number, height: number): [number, number][] => [
  [x, y],
  [x + width, y - 6],
  [x + width, y + height],
  [x + width / 2, y + height + 10],
  [x, y + height],
];

const lights: readonly [string, LightKind, number | undefined][] = [
  ["望山县", "late", 2],
  ["青禾县", "ok", undefined],
  ["河阳县", "over", 2],
  ["北坪区", "due", 3],
  ["云岭区", "idle", undefined],
  ["澜江区", "over", 12],
  ["东湖新区", "done", undefined],
  ["石桥区", "late", 2],
  ["滨海区", "end", 1],
];

const areas: readonly MapArea[] = lights.map(([name, light, count], index) => ({
  id: name,
  name,
  light,
  count,
  href: `#${name}`,
  rings: [square((index % 3) * 300, 200 + (2 - Math.floor(index / 3)) * 200, 300, 200)],
}));

const river: readonly [number, number][] = [
  [0, 610],
  [250, 560],
  [420, 420],
  [600, 330],
  [760, 190],
];

export const drawings = (
  <>
    <h1>流程与地图</h1>
    <Section title="诉求怎么走">{flow}</Section>
    <Section title="各区县的灯">
      <CityMap title="各区县的灯" areas={areas} rivers={[river]} lang="zh" />
    </Section>
    <Section title="灯与短尺">
      <p className="note">
        {(["ok", "due", "late", "over", "done", "idle", "end"] as const).map(light => (
          <span key={light}>
            <Light light={light} lang="zh" />
            {"　"}
          </span>
        ))}
      </p>
      <Ruler days={rulerDays} lang="zh" mini />
    </Section>
  </>
);

export const english = (
  <>
    <h1>
      <Clauses text="Nowhere to charge at 3 East Lane, cables in the stairwell" />
    </h1>
    <Promised
      lang="en"
      title="Stone Bridge Street will answer you by"
      due={Date.parse("2026-11-23T18:00:00+08:00")}
      left={{ count: 1, unit: "workday" }}
      light="due"
      days={rulerDays}
    >
      First due 19 Nov. Two days were not counted while the power supply was tested.
    </Promised>
    <Section title="What happened" aside={<AsOf at={Date.parse("2026-11-20T12:00:00+08:00")} lang="en" />}>
      <Story
        lang="en"
        items={[
          { kind: "next", title: "Next: Stone Bridge Street answers you" },
          {
            kind: "done",
            when: Date.parse("2026-11-19T16:20:00+08:00"),
            title: "The grid company reported its test",
            said: "24 more charging places are possible.",
          },
        ]}
      />
    </Section>
    <Section title="You can">
      <Acts
        lang="en"
        acts={[
          { label: "Add details", href: "#add" },
          { label: "Rate the answer", refused: "Opens with the answer, by 23 Nov." },
        ]}
      />
    </Section>
    <Mega value="96.85" unit="%" proofHref="#p" lang="en" />
  </>
);

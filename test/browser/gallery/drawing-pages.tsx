// A main line, a map, all lights; and the English side of the kit.
import { Acts } from "../../../src/portal/acts.tsx";
import { CityMap, type MapArea } from "../../../src/portal/city-map.tsx";
import { Mega } from "../../../src/portal/figure-parts.tsx";
import { Section } from "../../../src/portal/layout.tsx";
import { AsOf, Clauses, Light } from "../../../src/portal/marks.tsx";
import { Ruler } from "../../../src/portal/ruler.tsx";
import { Promised, Story } from "../../../src/portal/story.tsx";
import { Way } from "../../../src/portal/way.tsx";
import type { LightKind } from "../../../src/portal/words.ts";
import { rulerDays } from "./follow-page.tsx";

const day = (date: string) => Date.parse(`${date}T09:00:00+08:00`);

const way = (
  <Way
    lang="zh"
    steps={[
      { title: "已受理", at: day("2026-11-12"), is: "past" },
      { title: "已派单", at: day("2026-11-12"), is: "past" },
      { title: "已签收", at: day("2026-11-13"), is: "past" },
      { title: "办理中", at: day("2026-11-13"), is: "now" },
      { title: "待审核", at: null, is: "ahead" },
      { title: "已答复", at: null, is: "ahead" },
      { title: "已解决", at: null, is: "ahead" },
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
    <Section title="诉求怎么走">{way}</Section>
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

// The pages of a reform: a figure with its proof, the loop, a flow and a map; and the English side of the kit.
import { CityMap, type MapArea } from "../../../src/portal/city-map.tsx";
import { Bars, Formula, Mega, Proof, Strip } from "../../../src/portal/figure-parts.tsx";
import { FlowDrawing } from "../../../src/portal/flow.tsx";
import { MatterLines } from "../../../src/portal/home-parts.tsx";
import { Columns, Section } from "../../../src/portal/layout.tsx";
import { Durations, LoopDrawing, type LoopStage } from "../../../src/portal/loop-drawing.tsx";
import { Clauses, Light, Nb } from "../../../src/portal/marks.tsx";
import { Ruler } from "../../../src/portal/ruler.tsx";
import { Acts, Promised, Story } from "../../../src/portal/story.tsx";
import { axisNote, Trend, type TrendProps } from "../../../src/portal/trend.tsx";
import type { LightKind } from "../../../src/portal/words.ts";
import { rulerDays } from "./story-pages.tsx";

const shares = [
  92.31, 93.06, 92.88, 93.75, 94.12, 94.35, 94.02, 95.02, 95.48, 95.3, 95.87, 96.21, 95.94, 96.4, 96.72,
  96.85,
];
const trend: TrendProps = {
  name: "办结率",
  unit: "%",
  target: 95,
  lang: "zh",
  sheetHref: "#sheet",
  points: shares.map((value, index) => {
    const month = ((7 + index) % 12) + 1;
    const year = 2025 + Math.floor((7 + index) / 12);
    return { label: `${year}年${month}月`, short: index ? `${month}月` : `${year % 100}年${month}月`, value };
  }),
};

const districts: readonly [string, number, number][] = [
  ["石桥区", 303, 312],
  ["滨海区", 264, 268],
  ["东湖新区", 220, 224],
  ["云岭区", 155, 158],
  ["临港区", 168, 172],
  ["青禾县", 101, 104],
  ["澜江区", 235, 246],
  ["望山县", 61, 64],
  ["北坪区", 128, 136],
  ["河阳县", 85, 92],
];

const figureMain = (
  <>
    <h1>星期三问城管　办结率</h1>
    <p className="note gap-above">
      2025年8月20日至今 66 场，<Nb>截至 2026年11月20日（周五）12:00</Nb>
    </p>
    <Mega value="96.85" unit="%" proofHref="#proof" lang="zh" />
    <Formula name="办结率" over="已办结 1,720 件" under="收到 1,776 件" />
    <p className="note">已办结，是指单位报了办结、且由另一个单位回访核过。</p>
    <Strip
      lang="zh"
      unit="件"
      totalLabel="合计：收到"
      parts={[
        { label: "已办结", count: 1720, tone: "main", href: "#done" },
        { label: "还在办，没到期", count: 47, tone: "rest", href: "#open" },
        { label: "还在办，已过期", count: 9, tone: "bad", href: "#late", light: "over" },
      ]}
    />
    <Section title="走势" aside={<span className="as-of">月末累计，{axisNote(trend)}</span>}>
      <Trend {...trend} />
    </Section>
    <Section title="按区县" aside={<span className="as-of">办结率从高到低</span>}>
      <Bars
        lang="zh"
        kind="rate"
        target={0.95}
        heads={{ who: "区县", parts: "办结/收到", rate: "办结率", missed: "未办结" }}
        rows={districts.map(([name, value, of]) => ({ name, value, of, href: `#${name}` }))}
        total={{ name: "全市", value: 1720, of: 1776 }}
      />
    </Section>
  </>
);

const figureSide = (
  <>
    <Section title="这个数可以自己验" id="proof">
      <Proof
        lang="zh"
        definition="closure 第 3 版，2026年3月1日起"
        checkpoint="第 324 号，11月20日 12:00"
        fingerprint="9f3c 41d7 0b8e 5a26 …"
        basis="1,776 件的 9,412 条记录"
        steps={[
          { text: "下载依据（closure-324.json，1.4 MB），里面没有个人信息。" },
          { text: "在自己的电脑上运行，不用联网：", command: "keymove verify closure-324.json" },
          { text: "对指纹：与市图书馆公示屏上的第 324 号一致，这些记录此后就没有改过。" },
        ]}
      />
    </Section>
    <Section title="背后的事">
      <MatterLines
        lang="zh"
        matters={[
          {
            title: "澜江路 88 号占道烧烤",
            href: "#1",
            light: "over",
            note: "第 65 场　澜江区　应于 11月18日",
          },
          { title: "北坪公园步道灯不亮", href: "#2", light: "ok", note: "第 66 场　北坪区　最迟 11月25日" },
          { title: "文昌街井盖松动", href: "#3", light: "done", note: "第 66 场　石桥区　11月19日核过" },
        ]}
      />
    </Section>
  </>
);

export const figure = <Columns main={figureMain} side={figureSide} sideLabel="核验" />;

const stages: readonly LoopStage[] = [
  {
    key: "ask",
    title: "出题",
    sub: "百姓提",
    hop: { date: "10月9日", text: "列入任务" },
    nodes: [
      {
        title: "东巷 3 号院没处充电，楼道里飞线",
        href: "#1",
        lines: ["您的诉求，11月12日并入"],
        light: "due",
        me: true,
      },
      { title: "云台家园充电桩坏了三个月", href: "#2", lines: ["滨海区"], light: "done" },
      {
        title: "另有 410 件",
        href: "#3",
        lines: ["聚成时共 412 件、387 人"],
        more: true,
        hop: { date: "9月22日", text: "聚成热点" },
      },
      {
        title: "热点第 11 号　电动自行车充电难",
        href: "#4",
        lines: ["10 个区县都有，石桥区最多（97 件）"],
        key: true,
      },
    ],
  },
  {
    key: "plan",
    title: "破题",
    sub: "市里定",
    hop: { date: "10月15日", text: "下达试点" },
    nodes: [
      {
        title: "改革任务 C-14　住宅区集中充电设施",
        href: "#5",
        lines: ["市住建局牵头，市消防救援支队参与", "最迟 12月31日"],
        light: "ok",
        key: true,
        hop: { date: "10月12日", text: "会商" },
      },
      { title: "集体会商纪要　第 23 次", href: "#6", lines: ["电价执行居民价，消防同步验收"] },
    ],
  },
  {
    key: "do",
    title: "解题",
    sub: "基层办",
    hop: { date: "11月16日", text: "请提的人评" },
    nodes: [
      {
        title: "试点　6 个小区共享充电棚",
        href: "#7",
        lines: ["建成 214 个充电位，飞线由 163 处降到 9 处"],
        light: "done",
        key: true,
      },
    ],
  },
  {
    key: "judge",
    title: "批题",
    sub: "百姓判",
    nodes: [
      {
        title: "提的人打分：87.04% 满意",
        href: "#8",
        lines: ["387 人都已告知，301 人打了分：满意 262，一般 24，不满意 15"],
        key: true,
        hop: { date: "11月19日", text: "逐条回应" },
      },
      { title: "15 个不满意，都回了", href: "#9", lines: ["9 个嫌电价高，已核查"] },
    ],
  },
];

export const loop = (
  <>
    <h1>
      <Clauses text="电动自行车没处充：从一条诉求到一部办法" />
    </h1>
    <p className="note gap-above">
      每个方框都是一件真实的事，点开看全过程。<Nb>截至 2026年11月20日（周五）</Nb>
    </p>
    <LoopDrawing stages={stages} lang="zh" />
    <Section title="这一圈用了多久" aside={<span className="as-of">第一条诉求到打分，136 天</span>}>
      <Durations
        lang="zh"
        legs={[
          { name: "首条诉求到聚成热点", start: "7月3日", end: "9月22日", days: 81 },
          { name: "聚成热点到列入任务", start: "9月22日", end: "10月9日", days: 17 },
          { name: "列入任务到下达试点", start: "10月9日", end: "10月15日", days: 6 },
          { name: "下达试点到请人来评", start: "10月15日", end: "11月16日", days: 32 },
        ]}
      />
    </Section>
  </>
);

export const loopBegun = (
  <>
    <h1>刚刚出的题</h1>
    <LoopDrawing
      lang="zh"
      stages={stages.map((stage, index) => ({
        ...stage,
        hop: undefined,
        nodes: index === 0 ? stage.nodes.slice(0, 1) : [],
      }))}
    />
  </>
);

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
    <Section title="What happened">
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

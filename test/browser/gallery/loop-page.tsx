// The loop, whole and just begun.
import { Section } from "../../../src/portal/layout.tsx";
import { Durations, LoopDrawing, type LoopStage } from "../../../src/portal/loop-drawing.tsx";
import { Clauses, Nb } from "../../../src/portal/marks.tsx";

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

// The figures that cities have published of themselves and that this platform must be able to produce (rules
// 9), by row: what was published, and where the full sample city plays them. Those that it does not play yet
// say what is missing; nothing here is an answer, only what an answer is held against.

interface Published {
  /** "12.share": the row, and what of it. */
  readonly id: string;
  readonly row: number;
  readonly title: string;
  readonly unit: string;
  /** As it was published; null where the row asks for the figure and gives no number. */
  readonly value: number | null;
}

/** Where the figure is read: over all time unless it says otherwise. */
export interface SeedReading {
  readonly mechanism: string;
  readonly figure: string;
  readonly within?: Readonly<Record<string, string>>;
  /** Not the value, but in how many groups of this column anything was counted. */
  readonly groups?: string;
}

export type Seed = Published &
  (
    | { readonly read: SeedReading; readonly differs?: { readonly zh: string; readonly en: string } }
    | { readonly missing: { readonly zh: string; readonly en: string } }
  );

const year = { planYear: "2026" } as const;
const campaign = { within: { programme: "高效澜城建设攻势" } } as const;
const rounded = {
  zh: "公布时取整；1 − 92 ÷ 167 = 44.91%",
  en: "published as a whole number; 1 − 92 ÷ 167 is 44.91 %",
} as const;
const scaled = {
  zh: "样例城市十八个月约两万件，按小城市的规模编排",
  en: "the sample city is a small one, with some twenty thousand appeals in eighteen months",
} as const;

const fewCases = {
  zh: "样例城市只编排了几十件，用来走通办法",
  en: "the sample city plays some dozens, to show how they go",
} as const;

const ownItems = {
  zh: "样例城市的事项目录另行编排，承诺时限与改革前相比压减多少就是多少",
  en: "the sample city has a catalogue of its own; this is what its promises were cut by",
} as const;

type Played = readonly [id: string, title: string, unit: string, value: number | null, figure: string];

/** A figure of ours, as `mechanism.figure`. */
function plays(
  [id, title, unit, value, name]: Played,
  how: Omit<SeedReading, "mechanism" | "figure"> = {},
  differs?: { readonly zh: string; readonly en: string },
): Seed {
  const [mechanism = "", figure = ""] = name.split(".");
  const read = { mechanism, figure, ...how };
  return { id, row: Number.parseInt(id, 10), title, unit, value, read, ...(differs ? { differs } : {}) };
}

const played: readonly Seed[] = [
  plays(["1.actions", "重点行动", "项", 10, "workpoint.points"], { within: { level: "action", ...year } }),
  plays(["1.areas", "改革方面", "项", 33, "workpoint.points"], { within: { level: "area", ...year } }),
  plays(["1.tasks", "改革任务", "项", 185, "workpoint.issuedTasks"], { within: year }),
  plays(["3.battles", "攻坚战", "场", 4, "planVersion.battles"], campaign),
  plays(["3.goals", "目标", "项", 21, "planVersion.goals"], campaign),
  plays(["3.tasks", "任务", "项", 92, "planVersion.tasks"], campaign),
  // 不在 92 项任务之内：试点是另一个机制，不进任务台账。
  plays(["3.pilots", "基层创新试点", "项", 19, "pilot.pilots"], { within: { origin: "grassroots" } }),
  plays(["5.models", "典型案例", "个", 62, "nomination.chosen"]),
  plays(["7.tasks", "承接上级试点任务", "项", 106, "pilot.pilots"], { within: { origin: "above" } }),
  plays(["7.share", "试点任务完成率", "%", 100, "pilot.settledShare"], { within: { origin: "above" } }),
  // 公布为“100余个”，没有准数。
  plays(["11.reforms", "微改革", "个", null, "microReform.reforms"]),
  plays(["15.promises", "民生实事", "件", 34, "promise.promised"], { within: year }),
  plays(["15.share", "民生实事完成率", "%", null, "promise.doneShare"], { within: year }),
  // 公布的是整数；92 与首次入库的上一版 167 项相比，是 44.91%。
  plays(["4.cut", "任务压减", "%", 45, "planVersion.cutShare"], campaign, rounded),
  plays(["12.sessions", "专题问政期数", "期", 66, "themedSession.held"]),
  plays(["12.received", "收到诉求", "件", 1776, "appeal.themedReceived"]),
  plays(["12.closed", "办结诉求", "件", 1720, "appeal.themedClosed"]),
  plays(["12.open", "未办结诉求", "件", 56, "appeal.themedOpen"]),
  plays(["12.share", "办结率", "%", 96.85, "appeal.themedShare"]),
  plays(["13.contacts", "诉求总量", "件次", 146_600, "appeal.contacts"], {}, scaled),
  plays(["13.classes", "受理渠道类别", "类", 4, "appeal.contacts"], { groups: "channelGroup" }),
  plays(["13.channels", "受理渠道", "条", 39, "appeal.contacts"], { groups: "channel" }),
  plays(["13.hot", "列入的热点诉求", "个", 26, "hotIssue.listed"]),
  plays(["19.items", "零材料事项", "项", 199, "item.noMaterial"]),
  plays(["19.fields", "有零材料事项的领域", "个", 12, "item.noMaterialDomains"]),
  // 按第 19 行的口径，数目录里有这个标记的事项。
  plays(["19.proofs", "以告知承诺代替证明的事项", "项", 74, "item.commitment"]),
  plays(["19.instant", "秒批事项", "项", 401, "item.instant"]),
  plays(["19.instantFields", "有秒批事项的领域", "个", 22, "item.instantDomains"]),
  plays(["19.noVisit", "一次不跑事项", "项", 261, "item.noVisit"]),
  plays(["19.themes", "一件事主题", "个", 1662, "theme.themes"]),
  plays(["19.cases", "一件事办件", "件", 5_260_000, "oneThing.cases"], {}, fewCases),
  // 第 20 行只有“两三周缩短到一两分钟”的说法，没有本市可比的准数：列出本市的，不作比较。
  plays(["20.time", "秒批用时（中位数）", "分钟", null, "instantApproval.time"]),
  plays(["20.share", "秒批率", "%", null, "instantApproval.automaticShare"]),
  plays(["20.touched", "自动批准里经人工的", "件", null, "instantApproval.touched"]),
  plays(["20.school", "全市入学批量核验用时（中位数）", "分钟", null, "enrolmentSeason.checking"]),
  plays(["20.noProof", "入学零证明率", "%", null, "enrolment.byDataShare"]),
  plays(["20.noTrip", "入学零跑腿率", "%", null, "enrolment.zeroTripShare"]),
  plays(["21.faster", "审批提速", "%", 25, "item.daysCut"], {}, ownItems),
  plays(["22.scenes", "新增一件事场景", "个", 100, "theme.newThemes"]),
  plays(["26.land", "盘活土地", "亩", 5002.77, "idleLand.reused"]),
  plays(["30.firms", "督促兑付的企业", "家", 110, "unpaidBenefit.helped"]),
  plays(["30.paid", "督促兑付到账金额", "元", 20_000_000, "unpaidBenefit.recovered"]),
  plays(["31.amount", "惠企政策兑现率（按金额）", "%", null, "claim.amountShare"]),
  plays(["31.firms", "惠企政策兑现率（按企业）", "%", null, "claim.firmShare"]),
  plays(["31.onTime", "惠企政策按时兑现率", "%", null, "claim.timeShare"]),
  // Two systems: no ratio joins the cases of the one and the hearings of the other.
  plays(["32.reviews", "受理行政复议案件", "件", 1058, "reconsideration.accepted"]),
  plays(["32.hearings", "负责人出庭应诉", "次", 1955, "appearance.attended"]),
  plays(["32.share", "负责人出庭率", "%", 100, "appearance.attendedShare"]),
  plays(["32.chiefs", "正职负责人出庭", "次", 170, "appearance.chiefs"]),
  plays(["32.chiefShare", "正职占负责人出庭的比重", "%", 8.7, "appearance.chiefShare"]),
  plays(["32.corrected", "复议纠错率", "%", null, "reconsideration.correctedShare"]),
  plays(["34.onTime", "巡查发现的问题按期处置率（四级网格）", "%", null, "gridEvent.onTimeShare"]),
  plays(["39.onTime", "按期办结率", "%", null, "appeal.onTimeShare"]),
  plays(["40.response", "响应率", "%", null, "appeal.responseShare"]),
  plays(["40.solved", "解决率", "%", null, "appeal.solvedShare"]),
  plays(["40.satisfied", "满意率", "%", null, "appeal.satisfiedShare"]),
  plays(["40.calledBack", "回访率", "%", null, "appeal.calledBackShare"]),
  plays(["40.atOnce", "一次解决率", "%", null, "appeal.solvedAtOnceShare"]),
  plays(["40.sentBack", "退回率", "%", null, "appeal.sentBackShare"]),
  plays(["40.good", "好评率", "%", null, "application.goodShare"]),
  plays(["40.rated", "主动评价率", "%", null, "application.ratedShare"]),
  plays(["40.redone", "重办率", "%", null, "appeal.redoneShare"]),
  plays(["42.yellow", "黄牌", "张", null, "task.yellowCards"]),
  plays(["42.red", "红牌", "张", null, "task.redCards"]),
  plays(["42.verified", "销号率", "%", null, "task.verifiedShare"]),
  plays(["42.extended", "延期率", "%", null, "task.extendedShare"]),
  plays(["42.mended", "整改率", "%", null, "supervision.mendedShare"]),
];

type Wanting = readonly [id: string, title: string, unit: string, value: number];

/** Figures of mechanisms that are not built: nothing is counted, so nothing is shown. */
const wants = (zh: string, en: string, ...rows: readonly Wanting[]): readonly Seed[] =>
  rows.map(([id, title, unit, value]) => ({
    id,
    row: Number.parseInt(id, 10),
    title,
    unit,
    value,
    missing: { zh: `没有这个机制：${zh}`, en: `the mechanism is not built: ${en}` },
  }));
const outside = (zh: string, en: string, ...rows: readonly Wanting[]): readonly Seed[] =>
  rows.map(([id, title, unit, value]) => ({
    id,
    row: Number.parseInt(id, 10),
    title,
    unit,
    value,
    missing: {
      zh: `外部数据，凭原件登记在“外部数据”，不从日志计算：${zh}`,
      en: `an outside figure, registered with its paper and never computed from the log: ${en}`,
    },
  }));

const wanting: readonly Seed[] = [
  ...wants(
    "改革成果台账",
    "ledgers of reform results",
    ["2.measures", "改革举措", "项", 197],
    ["2.innovations", "创新", "项", 199],
    ["2.results", "成果", "项", 31],
    ["2.pilots", "试点", "项", 42],
    ["2.papers", "文件", "件", 105],
    ["2.honours", "荣誉", "项", 35],
  ),
  ...wants(
    "经验推广台账",
    "promotion ledger",
    ["6.ministries", "部委刊发", "次", 68],
    ["6.council", "国务院通报", "次", 3],
  ),
  ...wants("试点案例库", "cases of pilots", ["7.cases", "试点案例", "个", 143]),
  ...wants(
    "权力承接清单",
    "powers taken over",
    ["8.policies", "承接政策", "项", 11],
    ["8.landed", "落地", "项", 9],
    ["8.share", "落地率", "%", 81.82],
  ),
  ...outside("热度榜", "heat ranking", ["9.rank", "热度排名", "位", 11]),
  ...wants("述法", "reporting on the rule of law", ["10.units", "述法单位", "个", 49]),
  ...wants(
    "微改革清单",
    "micro reforms",
    ["11.powers", "权责清单", "项", 247],
    ["11.services", "服务清单", "项", 243],
  ),
  ...wants(
    "建言征集",
    "suggestions",
    ["14.suggestions", "建言", "条", 1412],
    ["14.provinces", "涉及省份", "个", 24],
    ["14.prize", "奖金", "元", 1_000_000],
  ),
  ...wants(
    "立法联系点",
    "legislative contact points",
    ["16.points", "联系点", "个", 22],
    ["16.adopted", "采纳建议", "条", 110],
  ),
  ...wants(
    "救助数据共享",
    "relief records",
    ["17.departments", "部门", "个", 18],
    ["17.streets", "街道", "个", 8],
  ),
  ...wants(
    "琴岛e保",
    "insurance for all",
    ["18.families", "参保家庭", "户", 1_000_000],
    ["18.persons", "参保人", "人", 1_500_000],
  ),
  ...wants(
    "重点项目",
    "projects",
    ["23.building", "开工在建", "个", 6169],
    ["37.schools", "学校", "所", 43],
    ["37.nurseries", "幼儿园", "所", 154],
  ),
  ...outside(
    "统计部门数据",
    "statistics",
    ["24.yearly", "投资两年平均增长", "%", 6.3],
    ["38.share", "园区外资占比", "%", 83.4],
  ),
  ...wants("签约项目", "signed projects", ["25.signed", "签约项目", "个", 130]),
  ...wants(
    "金融服务",
    "finance",
    ["27.teams", "金融服务队", "支", 156],
    ["27.firms", "服务企业", "家", 2388],
    ["28.share", "基金投放率", "%", 51.89],
  ),
  ...wants("企业梯度", "tiers of firms", ["29.firms", "专精特新企业", "家", 1077]),
  ...wants("法律服务窗口", "legal advice", ["33.consulted", "咨询", "人次", 26_000]),
  ...wants("检测能力", "laboratories", ["35.labs", "实验室", "家", 61]),
  ...wants(
    "历史遗留问题",
    "buildings without papers",
    ["36.projects", "解决项目", "个", 96],
    ["36.homes", "办证", "户", 37_000],
  ),
];

/** All of them, by row. */
export const seeds: readonly Seed[] = [...played, ...wanting].toSorted((one, other) => one.row - other.row);

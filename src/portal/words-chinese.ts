/** A light as design §2 orders it, with the three that no longer burn. */
export type LightKind = "ok" | "due" | "late" | "over" | "done" | "idle" | "end";

/** What a clock counts in. */
export type ClockUnit = "workday" | "day" | "hour" | "minute";

const lightsZh: Record<LightKind, string> = {
  ok: "正常",
  due: "临期",
  late: "滞后",
  over: "逾期",
  done: "完成",
  idle: "未启动",
  end: "终止",
};

const unitsZh: Record<ClockUnit, string> = { workday: "个工作日", day: "天", hour: "小时", minute: "分钟" };

/** The portal in Chinese. It comes first, and it sets which words there are. */
export const chinese = {
  htmlLang: "zh-CN",
  listComma: "、",
  lights: lightsZh,
  // the frame
  skip: "跳到正文",
  siteName: "关键一招",
  siteOf: (city: string) => `${city}改革公开平台`,
  siteNav: "站内",
  whereNav: "位置",
  home: "首页",
  answers: "常见问题",
  loop: "改革闭环",
  hot: "热点诉求",
  figures: "数据与依据",
  privacy: "个人信息处理告知",
  proof: "存证与核验",
  otherLanguage: "English",
  bigType: "大字版",
  usualType: "标准字号",
  mine: "我的",
  signIn: "登录",
  titleWithError: (title: string) => `有错误：${title}`,
  sampleMark: "示例数据",
  sampleText: "本页人物、单位、事项均为虚构",
  loading: (percent: number, seconds: number) => `样例数据载入中 ${percent} % · 还需约 ${seconds} 秒`,
  footProof: "本站每个数都能点开到具体事项，每件事项的记录都能自己核对。数据许可：署名即可转用。",
  hotline: (number: string) => `热线 ${number}`,
  // numbers and time
  asOf: (time: string) => `截至 ${time}`,
  left: (count: number, unit: ClockUnit) => `还剩 ${count} ${unitsZh[unit]}`,
  lastDay: "今天到期",
  beyond: (count: number, unit: ClockUnit) => `已超 ${count} ${unitsZh[unit]}`,
  seal: "可核验",
  // the ruler
  rulerWords: { zero: "收件", stop: "停", now: "今天", end: "最迟" },
  rulerName: "时限尺：",
  rulerZero: (day: string) => `${day}收件，次日起算`,
  rulerBegin: (day: string) => `${day}开始，次日起算`,
  rulerBegins: "开始",
  rulerStop: (days: string) => `${days}暂停不计`,
  rulerNow: (day: string, nth: number) => `今天${day}，为第 ${nth} 个工作日`,
  rulerNowQuiet: (day: string) => `今天${day}不计`,
  rulerNowEnd: (day: string, nth: number) => `今天${day}，为第 ${nth} 个工作日，也是最后一天`,
  rulerEnd: (day: string) => `最迟${day}`,
  rulerGone: (count: number) => `已超 ${count} 个工作日`,
  rulerRun: (first: string, count: number) => `${first}起 ${count} 个工作日`,
  rulerFolded: (count: number) => `${count} 天`,
  rulerLastDay: "今天最迟",
  // story, acts
  refused: "现在不能办",
  moreActs: (labels: readonly string[]) => `更多：${labels.join("、")}`,
  // forms
  optional: "（可不填）",
  errorsTitle: (count: number) => `有 ${count} 处要改，改好就能继续`,
  stepsName: (count: number) => `共 ${count} 步`,
  chooseOne: "请选择",
  mostLetters: (max: string) => `最多 ${max} 字`,
  onePerLine: "每行写一个",
  mostFiles: (max: string) => `最多 ${max} 个，每个不超过 10 MB`,
  keptFiles: (count: number) => `已经收到 ${count} 个，不要的请去掉勾`,
  phoneHint: "11 位手机号，或带区号的座机号",
  idHint: "18 位，最后一位可能是字母 X",
  usccHint: "18 位统一社会信用代码，在营业执照上",
  placeHint: "写路名和门牌，或附近的小区、店名",
  between: (min: string, max: string) => `${min} 到 ${max} 之间`,
  notLess: (min: string) => `不小于 ${min}`,
  notMore: (max: string) => `不大于 ${max}`,
  // figures
  axisFrom: (low: string) => `纵轴从 ${low} 起`,
  target: (value: string) => `目标 ${value}`,
  asTable: "用表格看",
  asTableOrSheet: "用表格看，或下载 Excel",
  download: "下载 Excel 表",
  period: "时间",
  total: "合计",
  noData: "无",
  missingShare: "未达到",
  barsOfMissing: (tick: string) => `条长是未达到的占比，从 0 起；竖线是 ${tick}，越过竖线就没到目标。`,
  barsOfMissingOnly: "条长是未达到的占比，从 0 起。",
  trendOf: (name: string, first: string, last: string) => `${name}走势：${first}；${last}`,
  sparkOf: (first: string, last: string) => `走势：从 ${first} 到 ${last}`,
  proofTitle: "这个数可以自己验",
  proofDefinition: "定义",
  proofCheckpoint: "检查点",
  proofPrint: "指纹",
  proofBasis: "依据",
  proofHow: "怎么验",
  // loop
  notReached: "还没有走到这一步",
  durationsTitle: "这一圈用了多久",
  durationsTable: "各段用时",
  leg: "从哪到哪",
  legStart: "起",
  legEnd: "止",
  legDays: "天数",
  // the main line and the map
  wayPast: "已过",
  wayNow: "现在",
  wayAhead: "还没到",
  sketch: "示意图",
  mapTable: "用表格看地图",
  area: "区域",
  light: "灯",
  count: "件数",
  // home
  searchLabel: "输入编号，或搜事项和数据",
  searchButton: "搜索",
  searchHint: "例如：公积金、供暖",
  searchTries: "常见问题：",
  doorsName: "入口",
};

/** The keys and arguments that every other language must have. */
export type Words = typeof chinese;

// The promises of the sample city: what each is, its sub-targets, how far it comes in the quarter.

/** How far a promise has come at the end of the script. */
export type PromiseCourse = "proclaimed" | "rating" | "underway" | "behind" | "unchosen";

export interface PromiseTale {
  readonly key: string;
  readonly topic: string;
  readonly lead: string;
  readonly course: PromiseCourse;
  readonly title: string;
  readonly content: string;
  readonly targets: readonly string[];
  readonly result: string;
}

type Row = readonly [
  key: string,
  topic: string,
  lead: string,
  course: PromiseCourse,
  title: string,
  content: string,
  targets: string,
  result: string,
];

// prettier-ignore
const rows: readonly Row[] = [
  ["lamps", "roads", "streetworks", "proclaimed", "背街小巷路灯补装",
    "对府前、东关、南苑三个片区没有路灯的背街小巷补装路灯，接入统一照明管理。",
    "府前片补装 420 盏|东关片补装 380 盏|南苑片补装 400 盏",
    "三个片区补装路灯 1,200 盏，全部接入照明管理系统，亮灯率 99.1%。"],
  ["clinics", "health", "health", "rating", "社区卫生服务站慢病药房",
    "在 12 个社区卫生服务站设慢病药房，配齐常用药，开通长处方。",
    "12 个站点完成改造|常用慢病药配齐 180 种|长处方全部开通",
    "12 个站点开通长处方，常用慢病药配齐 186 种，三个月取药 9,420 人次。"],
  ["kindergarten", "education", "education", "underway", "新增公办幼儿园学位",
    "改建、扩建公办幼儿园三所，新增学位八百一十个。",
    "石桥园扩建 270 个学位|江湾园改建 270 个学位|东湖园改建 270 个学位",
    "三所幼儿园改建、扩建完成。"],
  ["lifts", "housing", "housing", "behind", "既有住宅加装电梯",
    "支持既有住宅加装电梯六十部，一个窗口受理，补贴同步兑付。",
    "受理并公示 60 部|开工 60 部|通过检验投入使用 60 部",
    "加装电梯六十部投入使用。"],
  ["toilets", "environment", "streetworks", "unchosen", "公园智慧公厕改造",
    "对八个公园的公厕实施智慧化改造。", "改造 8 座", ""],
  ["market", "market", "market", "unchosen", "农贸市场快检室全覆盖",
    "在全部农贸市场设食品快检室，结果当日公示。", "设快检室 36 个", ""],
];

export const promiseTales: readonly PromiseTale[] = rows.map(
  ([key, topic, lead, course, title, content, targets, result]) => ({
    key: `promise-${key}`,
    topic,
    lead: `dept.${lead}`,
    course,
    title,
    content,
    targets: targets.split("|"),
    result,
  }),
);

export const ratingRemarks = [
  "晚上走路亮堂了。",
  "办得实在，希望多办这样的事。",
  "还有一条巷子没有装到。",
] as const;

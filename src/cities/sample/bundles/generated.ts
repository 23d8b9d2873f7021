// The catalogue of the full city: 1,662 themes, of which three are modelled whole, a hundred are new
// within the script, and the others were published before it. What they are called is made from what
// people and firms come for; their items are those of the listed catalogue.

import { startOfDay } from "../../../define/calendar.ts";
import type { Day } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { type ListedItem, listedItems } from "../items/listed.ts";
import { holdersOf } from "../people.ts";
import { chance } from "../random.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Doer, type Slot, type Step, Telling } from "../step.ts";
import { leadOf, themePublisherPost, themeReviewerPost } from "./posts.ts";
import { themes } from "./themes.ts";

/** The published number of themes, and of new ones (rules 9, rows 19 and 24). */
const total = 1662;
const fresh = 100;

const split = (text: string): readonly string[] => text.split(" ");

const trades = split(
  "便利店 超市 药店 诊所 面包店 奶茶店 民宿 宾馆 网吧 健身房 理发店 美容院 洗浴中心 电影院 歌舞厅 书店 印刷厂 幼儿托育机构 校外培训机构 养老机构 宠物医院 " +
    "汽车修理店 驾校 货运公司 网约车平台 加油站 停车场 建材店 家具厂 服装厂 食品厂 饮用水厂 屠宰场 养殖场 种子店 农资店 兽药店 渔业公司 冷库 物流园 " +
    "劳务派遣公司 人力资源公司 旅行社 会计事务所 广告公司 软件公司 直播基地 商贸公司 进出口公司 工程公司 物业公司 保洁公司 保安公司 殡仪服务站 回收站 环保公司 " +
    "检测机构 医疗器械公司 化妆品店 珠宝店 拍卖行",
);
const doings = split(
  "开办 变更地址 变更名称 变更负责人 增加经营项目 增设分店 许可延续 转让 停业 复业 注销 装修开工",
);
const lives = split(
  "上幼儿园 上小学 上初中 转学 考取教师资格 毕业落户 第一次就业 灵活就业 失业 创业 申请补贴 人才落户 结婚 生育二孩 生育三孩 收养 买新房 买二手房 租房 装修 " +
    "加装电梯 公积金贷款 提取公积金 水电气过户 买车 换驾驶证 办居住证 出国 异地就医 大病报销 办慢性病待遇 残疾 照护 办老年优待 退休 领养老金 " +
    "低保 临时救助 法律援助 退役安置 优待证 身故 继承房产 遗属待遇 搬家 改名 补身份证 办户口",
);
const people = split(
  "本市户籍居民 新市民 军人家庭 残疾人 老年人 青年人才 农村居民 台胞 港澳居民 外国人 双职工家庭 单亲家庭 失独家庭 低收入家庭 高校毕业生 退役军人 灵活就业人员 渔民 多子女家庭 归国人员 随迁家庭",
);
const stageOfLife = [
  "school",
  "work",
  "family",
  "home",
  "travel",
  "health",
  "retirement",
  "hardship",
  "farewell",
];
const stageOfFirm = ["entry", "changing", "running", "hiring", "financing", "building", "closing"];

interface Named {
  readonly title: string;
  readonly audience: "person" | "firm";
  readonly stage: string;
}

/** Every name that the words give, a firm's and a person's in turn. */
function* names(): Generator<Named> {
  const firms = trades.flatMap(trade =>
    doings.map((doing, at) => ({ title: `${trade}${doing}`, stage: stageOfFirm[at % stageOfFirm.length]! })),
  );
  const persons = people.flatMap(who =>
    lives.map((life, at) => ({
      title: `${who}${life}`,
      stage: stageOfLife[Math.floor((at * 9) / lives.length)]!,
    })),
  );
  for (let at = 0; at < Math.max(firms.length, persons.length); at += 1) {
    if (at < persons.length) yield { ...persons[at]!, audience: "person" };
    if (at < firms.length) yield { ...firms[at]!, audience: "firm" };
  }
}

const longest = (items: readonly ListedItem[]): number => Math.max(...items.map(one => one.promisedDays));
const sum = (items: readonly ListedItem[], of: (item: ListedItem) => number): number =>
  items.reduce((all, item) => all + of(item), 0);
const named = (items: readonly ListedItem[]) => items.map(({ key }) => ({ matter: key }));

/** What is typed of a theme, from the items that were drawn for it. */
function inputOf(name: Named, at: number): Readonly<Record<string, Slot>> {
  const draw = chance(`theme ${at}`);
  const fitting = listedItems.filter(one => one.forWhom === name.audience || one.forWhom === "both");
  const from = draw.whole(0, fitting.length - 6);
  const items = fitting.slice(from, from + draw.whole(2, 5));
  const cut = draw.whole(1, items.length);
  const [first, second] = [items.slice(0, cut), items.slice(cut)];
  const papers = [...new Set(items.flatMap(({ materials }) => materials))];
  const later = second.length === 0 ? {} : { second: named(second), secondDays: longest(second) };
  return {
    ...name,
    code: `LC-G-${String(at).padStart(4, "0")}`,
    form: name.audience,
    conditions: `在本市办理“${name.title}”，符合各事项的法定条件。`,
    lead: { org: "dept.approval" },
    units: [...new Set(items.map(({ department }) => department))].map(org => ({ org })),
    first: named(first),
    firstDays: longest(first),
    ...later,
    ...(papers.length === 0 ? {} : { materials: papers }),
    visits: Math.min(
      1,
      sum(items, one => one.visits),
    ),
    visitsBefore: sum(items, one => one.visits) + items.length,
    formsBefore: items.length,
    materialsBefore: sum(items, one => one.materialsBefore),
    daysBefore: sum(items, one => one.promisedDays),
  };
}

const doer = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });

/** Entered on the days after the catalogue of items; the new ones drafted, reviewed and published since. */
export function* fullThemes(opens: Day, last: Day): Generator<readonly Step[]> {
  const lead = doer(leadOf("dept.approval"));
  const [reviewer, publisher] = [doer(themeReviewerPost.key), doer(themePublisherPost.key)];
  const own = Object.keys(themes).length;
  const entered = startOfDay(china, workdayAfter(opens, 1)) + 9 * 3_600_000;
  const months = Math.floor((last - opens - 40) / (fresh - own));
  let at = 0;
  for (const name of names()) {
    if (at === total - own) return;
    const telling = new Telling(`theme-${at}`, "theme");
    const input = inputOf(name, at + 1);
    const isOld = at < total - fresh;
    if (isOld) {
      const approval = "澜审改发〔2025〕6号";
      telling.does(publisher, "enter", entered + at * 15_000, { ...input, approval });
    } else {
      const day = opens + 20 + (at - (total - fresh)) * months;
      const on = (days: number, hours: number) =>
        startOfDay(china, workdayAfter(day, days)) + hours * 3_600_000;
      telling.does(lead, "draft", on(0, 10), input);
      telling.does(lead, "submit", on(0, 11));
      telling.does(reviewer, "review", on(2, 10), {
        verdict: "fits",
        opinion: "事项、次序和时限已核对一致。",
      });
      telling.does(publisher, "publish", on(3, 15));
    }
    at += 1;
    yield telling.steps;
  }
}

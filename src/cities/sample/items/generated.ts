// The whole catalogue of the full city: 1,500 items, of which 401 are approved in seconds in 22 domains, 261 need no
// visit, 199 no paper in 12 domains and 74 take a commitment instead of a proof. These are the published numbers
// that its figures must reproduce; the items besides the sixty listed are made from what each domain handles.

import { chance } from "../random.ts";
import { type ListedItem, listedItems } from "./listed.ts";

export const catalogueTotals = {
  items: 1500,
  instant: 401,
  instantDomains: 22,
  noVisit: 261,
  noMaterial: 199,
  noMaterialDomains: 12,
  commitment: 74,
} as const;

interface Made {
  readonly department: string;
  readonly forWhom: ListedItem["forWhom"];
  /** What it handles, and what may be done with it, each with its kind. */
  readonly things: string;
  readonly acts: string;
}

/** An act, the kind of item that it is, and its result. */
const kindOf: Readonly<Record<string, string>> = {
  许可: "permit",
  审批: "permit",
  核准: "permit",
  延续: "permit",
  变更: "other",
  注销: "other",
  补发: "public",
  查询: "public",
  备案: "filing",
  登记: "confirmation",
  认定: "confirmation",
  年度报告: "filing",
  申领: "benefit",
  补贴: "benefit",
  奖励: "reward",
  转移: "public",
  证明开具: "public",
  信息修改: "public",
  暂停: "other",
  恢复: "other",
};
const results: Readonly<Record<string, string>> = {
  permit: "许可证",
  filing: "备案回执",
  confirmation: "登记证书",
  benefit: "核定通知",
  reward: "奖励决定",
  public: "办理结果",
  other: "办理结果",
};

// prettier-ignore
const made: Readonly<Record<string, Made>> = {
  insurance:    { department: "labour", forWhom: "person", things: "职工养老保险 居民养老保险 工伤保险 失业保险 机关事业单位养老保险 企业年金 社会保障卡 遗属待遇", acts: "登记 转移 暂停 恢复 信息修改 查询 申领 证明开具" },
  medical:      { department: "insurance", forWhom: "person", things: "职工医疗保险 居民医疗保险 生育保险 门诊慢特病 医疗救助 长期护理保险 医保账户 个人账户家庭共济", acts: "登记 转移 暂停 恢复 信息修改 查询 申领 备案" },
  fund:         { department: "housing-fund", forWhom: "both", things: "公积金账户 公积金贷款 公积金异地贷款 公积金缴存比例 公积金对冲还贷 公积金补缴 公积金封存 灵活就业缴存", acts: "登记 变更 查询 转移 暂停 恢复 证明开具 注销" },
  household:    { department: "security", forWhom: "person", things: "户口迁移 居民身份证 户口簿 暂住人口 姓名变更 民族成份 出生日期 集体户口", acts: "登记 变更 补发 查询 证明开具 注销 申领 认定" },
  border:       { department: "security", forWhom: "person", things: "普通护照 往来港澳通行证 往来台湾通行证 出入境通行证 外国人居留证件 外国人签证 口岸签证 边境管理区通行证", acts: "补发 变更 查询 申领 延续 注销 审批 证明开具" },
  driving:      { department: "traffic-police", forWhom: "both", things: "机动车驾驶证 机动车号牌 机动车行驶证 校车驾驶资格 临时行驶车号牌 检验合格标志 电动自行车 机动车抵押", acts: "补发 变更 登记 查询 注销 申领 转移 备案" },
  transport:    { department: "transport", forWhom: "firm", things: "道路客运班线 出租汽车经营 危险货物运输 公路超限运输 港口经营 水路运输 机动车维修 驾驶员培训 公路施工 船舶营运", acts: "许可 变更 延续 注销 备案 查询 年度报告 补发" },
  startup:      { department: "market", forWhom: "firm", things: "分公司 个人独资企业 合伙企业 农民专业合作社 外商投资企业 集团 企业名称 企业迁移", acts: "登记 变更 注销 备案 补发 查询 证明开具 信息修改" },
  market:       { department: "approval", forWhom: "firm", things: "食品生产 食品小作坊 特种设备使用 计量器具 检验检测机构 药品经营 医疗器械经营 化妆品生产 广告发布 工业产品生产", acts: "许可 变更 延续 注销 备案 补发 查询 年度报告" },
  health:       { department: "health", forWhom: "both", things: "医疗机构 护士执业 母婴保健技术 放射诊疗 饮用水供水 消毒产品 中医诊所 预防接种单位 乡村医生 医疗广告", acts: "许可 变更 延续 注销 备案 补发 查询 年度报告" },
  education:    { department: "education", forWhom: "person", things: "教师资格 学籍 毕业证书 高考报名 中考报名 国家助学金 校外培训 民办幼儿园", acts: "认定 变更 补发 查询 证明开具 申领 备案 登记" },
  employment:   { department: "labour", forWhom: "both", things: "就业 失业 就业困难人员 创业补助 见习岗位 劳务派遣 人力资源服务 职业培训", acts: "登记 认定 变更 查询 备案 补贴 延续 注销" },
  talent:       { department: "labour", forWhom: "person", things: "高层次人才 技能人才 专业技术职称 人才公寓 博士后工作站 外国人才 人事档案 留学回国人员", acts: "认定 登记 变更 查询 补贴 证明开具 转移 奖励" },
  family:       { department: "civil-affairs", forWhom: "person", things: "婚姻 收养 计划生育 生育服务 独生子女 婴幼儿托育 婚前保健 再生育", acts: "登记 补发 查询 证明开具 备案 补贴 认定 信息修改" },
  elderly:      { department: "civil-affairs", forWhom: "person", things: "养老机构 养老服务 居家适老化 高龄津贴 失能老年人 老年食堂 老年大学 敬老卡", acts: "备案 登记 变更 查询 补贴 申领 认定 补发" },
  relief:       { department: "civil-affairs", forWhom: "person", things: "最低生活保障 特困供养 临时救助 孤儿 困境儿童 流浪救助 低保边缘家庭 支出型困难家庭", acts: "认定 申领 变更 暂停 恢复 查询 证明开具 信息修改" },
  disability:   { department: "civil-affairs", forWhom: "person", things: "残疾人证 残疾人生活补贴 辅助器具 残疾儿童康复 无障碍改造 残疾人就业 残疾人驾车 托养服务", acts: "申领 变更 补发 查询 登记 认定 转移 补贴" },
  veterans:     { department: "veterans", forWhom: "person", things: "退役士兵 优抚对象 烈士 伤残军人 军人家属 移交安置 退役军人创业 军休人员", acts: "登记 认定 变更 查询 申领 补发 转移 补贴" },
  farming:      { department: "farming", forWhom: "firm", things: "农药经营 兽药经营 种畜禽 饲料生产 渔业捕捞 农业机械 水产苗种 动物防疫 绿色食品 农村宅基地", acts: "许可 变更 延续 注销 登记 备案 补贴 查询" },
  property:     { department: "planning", forWhom: "both", things: "不动产抵押 不动产更正 不动产异议 预告 土地使用权 宅基地 林权 海域使用权 采矿权 地役权", acts: "登记 变更 转移 注销 补发 查询 证明开具 信息修改" },
  culture:      { department: "culture", forWhom: "firm", things: "旅行社 导游 娱乐场所 互联网上网服务 文物保护 非物质文化遗产 健身气功 体育赛事 出版物零售 印刷经营", acts: "许可 变更 延续 注销 备案 认定 补发 查询" },
  legal:        { department: "justice", forWhom: "both", things: "律师执业 公证员 司法鉴定 基层法律服务 仲裁机构 人民调解 法律职业资格 律师事务所", acts: "许可 变更 延续 注销 登记 备案 查询 证明开具" },
  construction: { department: "housing", forWhom: "firm", things: "建筑业企业资质 房地产开发资质 商品房预售 施工图审查 竣工验收 招标投标 燃气经营 物业承接 注册建造师 临时用地", acts: "许可 核准 变更 延续 注销 备案 登记 查询" },
  streets:      { department: "streetworks", forWhom: "firm", things: "临时占道 城市道路挖掘 户外广告 建筑垃圾 餐厨废弃物 环卫设施 照明设施 园林绿化", acts: "审批 变更 延续 注销 备案 查询 登记 信息修改" },
  environment:  { department: "environment", forWhom: "firm", things: "排污 危险废物 辐射安全 环境影响评价 噪声排放 放射性同位素 入河排污口 固体废物转移", acts: "许可 变更 延续 注销 备案 登记 查询 年度报告" },
  safety:       { department: "emergency", forWhom: "firm", things: "危险化学品经营 烟花爆竹 安全生产许可 特种作业 矿山安全设施 应急预案 消防验收 消防设计", acts: "许可 变更 延续 注销 备案 登记 查询 年度报告" },
};

/** No instant approval here: somebody looks, on site or at the case. */
const looked = ["environment", "safety", "construction", "legal"];
/** The twelve domains in which items need no paper. */
// prettier-ignore
const paperless = ["insurance", "medical", "fund", "household", "border", "driving", "startup", "employment", "elderly", "family", "veterans",
  "disability"];
/** Where a commitment takes no proof's place (国办发〔2020〕42号). */
const unpromised = ["environment", "safety"];

const papers = ["申请表", "申请人身份证明", "情况说明", "场所或者设施资料", "管理制度"];

function itemOf(domain: string, thing: string, act: string, number: number): ListedItem {
  const draw = chance(`catalogue ${number}`);
  const kind = kindOf[act]!;
  const legalDays = kind === "permit" ? 20 : draw.pick([5, 10, 15, 20]);
  const stepCount = draw.whole(1, 4);
  const materials = papers.slice(0, kind === "permit" ? draw.whole(3, 5) : draw.whole(1, 3));
  const proofs = kind === "permit" && draw.happens(0.2) ? 1 : 0;
  return {
    key: `made-${number}`,
    title: `${thing}${act}`,
    kind,
    domain,
    department: `dept.${made[domain]!.department}`,
    forWhom: made[domain]!.forWhom,
    legalDays,
    promisedDays: Math.max(1, Math.round(legalDays * (0.2 + 0.3 * draw.fraction()))),
    stepsBefore: stepCount + draw.whole(1, 4),
    stepCount,
    materialsBefore: materials.length + draw.whole(1, 4),
    materials,
    mayLack: materials.length > 3 ? materials.slice(-1) : [],
    proofsBefore: proofs + draw.whole(0, 2),
    proofs,
    visits: draw.happens(0.7) ? 1 : 0,
    result: results[kind]!,
    instant: false,
    noVisit: false,
    noMaterial: false,
    commitment: false,
  };
}

/** One of each domain in turn, until the catalogue is full. */
function others(count: number): readonly ListedItem[] {
  const found: ListedItem[] = [];
  const taken = new Set(listedItems.map(({ title }) => title));
  for (let at = 0; found.length < count; at += 1) {
    for (const [domain, { things, acts }] of Object.entries(made)) {
      const [all, ways] = [things.split(" "), acts.split(" ")];
      const [thing, act] = [all[at % all.length]!, ways[Math.floor(at / all.length)]];
      if (act === undefined || found.length === count || taken.has(`${thing}${act}`)) continue;
      found.push(itemOf(domain, thing, act, found.length));
    }
  }
  return found;
}

type Mark = "instant" | "noVisit" | "noMaterial" | "commitment";
const marked: Readonly<Record<Mark, Partial<ListedItem>>> = {
  instant: { instant: true, stepCount: 1, promisedDays: 1, visits: 0, proofs: 0 },
  noVisit: { noVisit: true, visits: 0 },
  noMaterial: { noMaterial: true, materials: [], mayLack: [], proofs: 0 },
  commitment: { commitment: true },
};

/** Marks as many more as are wanted in all, spread over the domains; the likeliest first. */
function mark(items: ListedItem[], name: Mark, likely: (item: ListedItem) => number): void {
  let left = catalogueTotals[name] - items.filter(item => item[name]).length;
  const ranked = items
    .flatMap((item, at) => (item[name] || likely(item) === 0 ? [] : [{ at, rank: likely(item) }]))
    .toSorted((one, other) => other.rank - one.rank || one.at - other.at);
  for (const { at } of ranked) {
    if (left === 0) return;
    items[at] = { ...items[at]!, ...marked[name] };
    left -= 1;
  }
}

/** What the full city lists in fewer domains than the small one. */
const withPapers = (item: ListedItem): ListedItem =>
  item.noMaterial && !paperless.includes(item.domain)
    ? { ...item, noMaterial: false, materials: papers.slice(0, 1) }
    : item;

/** The catalogue, the sixty listed first; the same whenever it is made. */
export function wholeCatalogue(): readonly ListedItem[] {
  const listed = listedItems.map(withPapers);
  const items = [...listed, ...others(catalogueTotals.items - listed.length)];
  const discretion = ["permit", "reward", "ruling", "levy"];
  mark(items, "instant", ({ domain, kind }) =>
    looked.includes(domain) || discretion.includes(kind) ? 0 : 1,
  );
  mark(items, "noVisit", ({ instant, noMaterial }) => (instant || noMaterial ? 2 : 1));
  mark(items, "noMaterial", ({ domain, instant, kind }) =>
    !paperless.includes(domain) || kind === "permit" ? 0 : instant ? 2 : 1,
  );
  mark(items, "commitment", ({ domain, kind, noMaterial }) =>
    unpromised.includes(domain) || noMaterial || kind !== "permit" ? 0 : 1,
  );
  return items;
}

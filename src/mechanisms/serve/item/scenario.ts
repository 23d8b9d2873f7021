// The story of an item: drafted, examined, published, cut by version; and what it must not say.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

export const guide = {
  title: "食品经营许可（新办）",
  code: "3702000000MB1234567000131010000",
  kind: "permit",
  domain: "market",
  unit: "org:roads",
  level: "city",
  forWhom: "firm",
  basis: "食品安全法第三十五条",
  conditions: "有与经营食品相适应的场所、设备和食品安全管理人员。",
  materials: ["申请书", "营业执照", "场所平面图", "食品安全管理制度"],
  mayLack: ["食品安全管理制度"],
  proofs: 0,
  procedure: "single",
  legalDays: 20,
  promisedDays: 8,
  steps: "收件受理\n现场核查\n决定\n发证",
  stepCount: 4,
  visits: 1,
  fee: 0,
  result: "食品经营许可证",
  window: "市政务服务中心二楼市场准入区，工作日 9:00—17:00",
  consult: "0532-88880000",
  daysBefore: 20,
  stepsBefore: 7,
  materialsBefore: 9,
  proofsBefore: 2,
} as const;

/** The code stays: another item may have the next one by now. */
const { code: _, ...amended } = guide;

const drafting = scenario(definition, "编制、审查、发布分开；目录不能自相矛盾", [
  { as: "itemDrafter:power", does: "draft", with: guide, refused: "rule" },
  { as: "itemDrafter:roads", does: "draft", with: { ...guide, code: "12345" }, refused: "rule" },
  { as: "itemDrafter:roads", does: "draft", with: { ...guide, promisedDays: 21 }, refused: "rule" },
  { as: "itemDrafter:roads", does: "draft", with: { ...guide, legalDays: 30 }, refused: "rule" },
  { as: "itemDrafter:roads", does: "draft", with: { ...guide, mayLack: ["房产证"] }, refused: "rule" },
  { as: "itemDrafter:roads", does: "draft", with: { ...guide, noMaterial: true }, refused: "rule" },
  { as: "itemDrafter:roads", does: "draft", with: { ...guide, noVisit: true }, refused: "rule" },
  {
    as: "itemDrafter:roads",
    does: "draft",
    with: { ...guide, domain: "safety", commitment: true },
    refused: "rule",
  },
  {
    as: "itemDrafter:roads",
    does: "draft",
    with: { ...guide, domain: "health", commitment: true },
    refused: "rule",
  },
  { as: "itemDrafter:roads", does: "draft", with: { ...guide, fee: 5000 }, refused: "rule" },
  { as: "itemDrafter:roads", does: "draft", with: { ...guide, proofs: 5 }, refused: "rule" },
  { as: "itemDrafter:roads", does: "draft", with: guide, to: "drafted" },
  { as: "itemDrafter:roads", does: "submit", to: "reviewing" },
  {
    as: "itemJurist:city",
    does: "opine",
    with: { legality: "amend", opinion: "受理条件应写明引用的条款。" },
    to: "drafted",
  },
  {
    as: "itemDrafter:roads",
    does: "amend",
    with: { ...amended, conditions: "食品安全法第三十五条规定的场所、设备和人员。" },
    to: "drafted",
  },
  { as: "itemDrafter:roads", does: "submit", to: "reviewing" },
  {
    as: "itemJurist:city",
    does: "opine",
    with: { legality: "fits", opinion: "符合上位法。" },
    to: "reviewed",
  },
  { as: "itemPublisher:city.p", does: "publish", to: "published" },
]);

const discarded = scenario(definition, "草稿可以作废，编码让出来", [
  { as: "itemDrafter:roads", does: "draft", with: guide, to: "drafted" },
  { as: "itemDrafter:power", does: "discard", with: { reason: "编码填错了。" }, refused: "not_yours" },
  { as: "itemDrafter:roads", does: "discard", with: { reason: "编码填错了。" }, to: "discarded" },
]);

const entered = {
  as: "itemPublisher:city.p",
  does: "enter",
  with: { ...guide, approval: "政务目录〔2025〕1号" },
} as const;

const changing = scenario(definition, "按版本调整：减材料、减时间，旧版本在调整发布前照常有效", [
  { ...entered, to: "published" },
  { as: "itemDrafter:roads", does: "change", with: { changeReason: "优化流程。" }, refused: "rule" },
  {
    as: "itemDrafter:roads",
    does: "change",
    with: { nextDays: 10, changeReason: "人手不足，适当延长。" },
    refused: "rule",
  },
  {
    as: "itemDrafter:roads",
    does: "change",
    with: { nextMaterials: [...guide.materials, "无欠费证明"], changeReason: "增加一份证明。" },
    refused: "rule",
  },
  {
    as: "itemDrafter:roads",
    does: "change",
    with: {
      nextMaterials: ["申请书", "营业执照", "食品安全管理制度", "无欠费证明"],
      changeReason: "换成另一份证明。",
    },
    refused: "rule",
  },
  {
    as: "itemDrafter:roads",
    does: "change",
    with: { nextKind: "public", nextLegalDays: 30, changeReason: "人手不足，适当延长。" },
    refused: "rule",
  },
  {
    as: "itemDrafter:power",
    does: "change",
    with: { nextDays: 5, changeReason: "压减时间。" },
    refused: "not_yours",
  },
  {
    as: "itemDrafter:roads",
    does: "change",
    with: {
      nextDays: 5,
      nextMaterials: ["申请书", "场所平面图", "食品安全管理制度"],
      nextStepCount: 3,
      changeReason: "营业执照改由共享核验，核查与受理合并。",
    },
    to: "changing",
  },
  {
    as: "system",
    does: "receive",
    with: { application: "matter:lamp", filed: "2026-10-12", applicant: "firm" },
    to: "changing",
  },
  {
    as: "system",
    does: "receive",
    with: { application: "matter:lamp", filed: "2026-10-12", applicant: "person" },
    refused: "rule",
  },
  {
    as: "itemJurist:city",
    does: "opineChange",
    with: { legality: "fits", opinion: "没有增加负担。" },
    to: "changeReviewed",
  },
  { as: "itemPublisher:city.p", does: "publishChange", to: "published" },
]);

const ending = scenario(definition, "撤回调整，以后取消", [
  { ...entered, to: "published" },
  {
    as: "itemDrafter:roads",
    does: "change",
    with: { nextDays: 2, changeReason: "试着再压减。" },
    to: "changing",
  },
  { as: "itemDrafter:roads", does: "dropChange", with: { reason: "现场核查做不到两天。" }, to: "published" },
  {
    as: "itemPublisher:city.p",
    does: "cancel",
    with: { reason: "上位法取消了这项许可。", endBasis: "国发〔2026〕5号" },
    to: "cancelled",
  },
  {
    as: "system",
    does: "receive",
    with: { application: "matter:lamp", filed: "2026-10-13", applicant: "firm" },
    refused: "wrong_state",
  },
]);

const handed = scenario(definition, "下放到区（市）；另一项并入", [
  { ...entered, to: "published" },
  {
    as: "itemPublisher:city.p",
    does: "handDown",
    with: { handedTo: ["org:harbour", "org:hill"], reason: "就近办理。", endBasis: "政发〔2026〕9号" },
    to: "handedDown",
  },
]);

const merging = scenario(definition, "并入其他事项，减事项", [
  { ...entered, to: "published" },
  {
    as: "itemPublisher:city.p",
    does: "merge",
    with: { into: "matter:wiring", reason: "与变更事项材料相同。", endBasis: "政发〔2026〕9号" },
    to: "merged",
  },
]);

const quick = { quick: "matter:lamp", table: "elderAllowance" } as const;
const instant = scenario(
  definition,
  "秒批事项认自己的决策表；调整为不再秒批、取消以后不再收，名下办成的照数",
  [
    {
      ...entered,
      with: {
        ...guide,
        kind: "benefit",
        instant: true,
        instantOf: "elderAllowance",
        approval: "政务目录〔2025〕1号",
      },
      to: "published",
    },
    { as: "system", does: "receiveInstant", with: quick, to: "published" },
    { as: "system", does: "receiveInstant", with: { ...quick, table: "fundRent" }, refused: "rule" },
    {
      as: "itemDrafter:roads",
      does: "change",
      with: { nextInstant: false, changeReason: "数据源停用，改由人工办理。" },
      to: "changing",
    },
    // 调整发布以前，现行版本照常有效。
    { as: "system", does: "receiveInstant", with: quick, to: "changing" },
    {
      as: "itemJurist:city",
      does: "opineChange",
      with: { legality: "fits", opinion: "可以调整。" },
      to: "changeReviewed",
    },
    { as: "itemPublisher:city.p", does: "publishChange", to: "published" },
    { as: "system", does: "receiveInstant", with: quick, refused: "rule" },
    {
      as: "itemPublisher:city.p",
      does: "cancel",
      with: { reason: "上位法取消了这项津贴。", endBasis: "国发〔2026〕5号" },
      to: "cancelled",
    },
    { as: "system", does: "receiveInstant", with: quick, refused: "wrong_state" },
  ],
);

export const scenarios = [instant, drafting, discarded, changing, ending, handed, merging];

// The stories of themes: into the catalogue by four pairs of eyes, changed by version, suspended and
// cancelled; what does not hold together is refused.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

/** The first theme as it is drafted. */
export const guide = {
  title: "开办餐饮店",
  code: "LC-F-001",
  audience: "firm",
  stage: "entry",
  form: "restaurant",
  conditions: "在本市开办餐饮店的个体工商户。",
  lead: "org:roads",
  units: ["org:power", "org:harbour"],
  first: ["matter:lamp"],
  firstDays: 1,
  second: ["matter:heating", "matter:lighting"],
  secondDays: 10,
  materials: ["身份证", "经营场所使用证明"],
  merged: true,
  certificate: "餐饮业综合许可证",
  visits: 0,
  visitsBefore: 6,
  formsBefore: 4,
  materialsBefore: 17,
  daysBefore: 35,
} as const;
const [opinion, verdict] = [{ opinion: "事项和时限已与各单位核对。" }, "fits"] as const;

const usual = scenario(definition, "编制、审核、发布；收件；提出调整、再审再发；办件照收到时的版本", [
  { as: "themeLead:roads", does: "draft", with: guide, to: "drafted" },
  { as: "themeLead:power", does: "submit", refused: "not_yours" },
  { as: "themeLead:roads", does: "submit", to: "reviewing" },
  {
    as: "system",
    does: "receive",
    with: { filed: "matter:wiring", asked: "restaurant" },
    refused: "wrong_state",
  },
  { as: "themeReviewer:roads", does: "review", with: { verdict, ...opinion }, refused: "four_eyes" },
  { as: "themeReviewer:committee", does: "review", with: { verdict: "amend", ...opinion }, to: "drafted" },
  { as: "themeLead:roads", does: "amend", with: { ...guide, secondDays: 8 }, to: "drafted" },
  { as: "themeLead:roads", does: "submit", to: "reviewing" },
  { as: "themeReviewer:committee", does: "review", with: { verdict, ...opinion }, to: "reviewed" },
  { as: "themePublisher:committee", does: "publish", refused: "four_eyes" },
  { as: "themePublisher:city", does: "publish", to: "published" },
  { as: "system", does: "receive", with: { filed: "matter:wiring", asked: "newborn" }, refused: "rule" },
  { as: "system", does: "receive", with: { filed: "matter:wiring", asked: "restaurant" }, to: "published" },
  { as: "themeLead:roads", does: "change", with: { reason: "时限可以再短。" }, refused: "rule" },
  {
    as: "themeLead:roads",
    does: "change",
    with: { nextThird: ["matter:wiring"], reason: "户外招牌要等许可办成。" },
    refused: "rule",
  },
  {
    as: "themeLead:roads",
    does: "change",
    with: { nextSecondDays: 6, nextUnits: ["org:power"], reason: "食品经营许可提速。" },
    to: "changing",
  },
  { as: "system", does: "receive", with: { filed: "matter:lamp", asked: "restaurant" }, to: "changing" },
  {
    as: "themeReviewer:committee",
    does: "reviewChange",
    with: { verdict, ...opinion },
    to: "changeReviewed",
  },
  { as: "themePublisher:city", does: "publishChange", to: "published" },
  { as: "themePublisher:city", does: "suspend", with: { reason: "系统升级两天。" }, to: "suspended" },
  {
    as: "system",
    does: "receive",
    with: { filed: "matter:lamp", asked: "restaurant" },
    refused: "wrong_state",
  },
  { as: "themePublisher:city", does: "restore", with: { reason: "升级完成。" }, to: "published" },
  {
    as: "themePublisher:city",
    does: "cancel",
    with: { reason: "并入“开办小餐饮店”主题。" },
    to: "cancelled",
  },
]);

const { second: _second, secondDays: _days, ...oneStep } = guide;
const bad = scenario(definition, "不成一件事的不收：步骤、时限、事项、证、次数都要对得上", [
  { as: "themeLead:roads", does: "draft", with: { ...guide, first: [] }, refused: "invalid_input" },
  { as: "themeLead:roads", does: "draft", with: { ...oneStep, secondDays: 8 }, refused: "rule" },
  { as: "themeLead:roads", does: "draft", with: { ...oneStep, second: ["matter:heating"] }, refused: "rule" },
  {
    as: "themeLead:roads",
    does: "draft",
    with: { ...oneStep, third: ["matter:heating"], thirdDays: 3 },
    refused: "rule",
  },
  { as: "themeLead:roads", does: "draft", with: oneStep, refused: "rule" },
  { as: "themeLead:roads", does: "draft", with: { ...guide, second: ["matter:lamp"] }, refused: "rule" },
  { as: "themeLead:roads", does: "draft", with: { ...guide, audience: "person" }, refused: "rule" },
  { as: "themeLead:roads", does: "draft", with: { ...guide, merged: false }, refused: "rule" },
  { as: "themeLead:roads", does: "draft", with: { ...guide, visits: 7 }, refused: "rule" },
  { as: "themeLead:roads", does: "draft", with: { ...guide, daysBefore: 10 }, refused: "rule" },
]);

const entered = scenario(definition, "平台启用以前公布的主题直接录入，写明依据；审核退回的调整可以重提", [
  {
    as: "themePublisher:city",
    does: "enter",
    with: { ...guide, approval: "澜审发〔2025〕12号" },
    to: "published",
  },
  {
    as: "themeLead:roads",
    does: "change",
    with: { nextFirstDays: 2, reason: "登记改为两天。" },
    to: "changing",
  },
  {
    as: "themeReviewer:committee",
    does: "reviewChange",
    with: { verdict: "amend", ...opinion },
    to: "published",
  },
  { as: "themePublisher:city", does: "publishChange", refused: "wrong_state" },
  { as: "themePublisher:city", does: "suspend", with: { reason: "暂缓。" }, refused: "invalid_input" },
]);

export const scenarios = [usual, bad, entered];

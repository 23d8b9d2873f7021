// The stories of cases: two steps to one certificate; one child sent back while the others go on; one
// refused and one not opened; withdrawn as a whole; what is filed badly.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const li = {
  name: "李师傅",
  identity: "11010519491231002X",
  phone: "13900001234",
  delivery: "electronic",
} as const;
const restaurant = {
  theme: "matter:lamp",
  ...li,
  shopName: "老李面馆",
  premises: "港湾区人民路 8 号",
  floorArea: 120,
  catering: "hot",
  staff: 6,
  gas: "gas",
  sign: "yes",
  signText: "老李面馆",
  signArea: 6,
} as const;
const newborn = {
  theme: "matter:heating",
  ...li,
  childName: "李小满",
  birthday: "2026-10-01",
  hospital: "市妇幼保健院",
  motherName: "王女士",
  motherIdentity: "11010519491231002X",
  household: "mother",
  insured: "thisYear",
} as const;
const theme = {
  title: "开办餐饮店",
  stage: "entry",
  audience: "firm",
  lead: "org:roads",
  units: ["org:power", "org:harbour"],
  first: ["matter:lamp"],
  second: ["matter:heating", "matter:lighting"],
  limit: 11,
  merged: true,
  certificate: "餐饮业综合许可证",
  visits: 0,
  visitsBefore: 6,
  edition: 1,
} as const;
const { merged: _, certificate: _c, second: _s, ...oneStep } = theme;
const both = { ...oneStep, first: ["matter:lamp", "matter:heating"] } as const;
const [one, two, three] = [
  { child: "matter:901" },
  { child: "matter:902" },
  { child: "matter:903" },
] as const;

const whole = scenario(definition, "一张表，先登记、再并联两项；一项退回只补它；全部办成合并成一张证；评价", [
  { as: "citizen:li", does: "applyRestaurant", with: restaurant, to: "submitted" },
  { as: "system", does: "begin", with: theme, to: "splitting" },
  { as: "citizen:li", does: "withdraw", with: {}, refused: "wrong_state" },
  { as: "system", does: "split", with: one, to: "underway" },
  { as: "system", does: "childBack", with: one, to: "underway" },
  { as: "citizen:li", does: "supply", with: { supplement: "补租赁合同。" }, refused: "wrong_state" },
  { as: "system", does: "childDone", with: { child: "matter:999" }, refused: "rule" },
  { as: "system", does: "childDone", with: one, to: "splitting" },
  { as: "system", does: "split", with: two, to: "splitting" },
  // It may be sent back before its sister is there.
  { as: "system", does: "childReturned", with: two, to: "splitting" },
  { as: "system", does: "split", with: three, to: "correcting" },
  { as: "citizen:wang", does: "supply", with: { supplement: "补租赁合同。" }, refused: "not_yours" },
  { as: "citizen:li", does: "supply", refused: "rule", with: {} },
  { as: "citizen:li", does: "supply", with: { supplement: "补租赁合同。" }, to: "correcting" },
  { as: "system", does: "childDone", with: three, to: "correcting" },
  { as: "system", does: "childBack", with: two, to: "underway" },
  { as: "themeLead:power", does: "urge", with: { urged: "请抓紧踏勘。" }, refused: "not_yours" },
  { as: "themeLead:roads", does: "urge", with: { urged: "请抓紧踏勘。" }, to: "underway" },
  { as: "system", does: "childDone", with: two, to: "gathering" },
  { as: "citizen:li", does: "withdraw", with: {}, refused: "wrong_state" },
  { as: "window:city", does: "issue", with: { handedOver: "electronic" }, to: "issued" },
  { as: "system", does: "numbered", with: { paperNumber: "澜审综〔2026〕1号" }, to: "issued" },
  { as: "citizen:wang", does: "rate", with: { rating: "best" }, refused: "not_yours" },
  { as: "citizen:li", does: "rate", with: { rating: "best", ratingNote: "一次都没跑。" }, to: "rated" },
  { as: "system", does: "childRevoked", with: two, to: "rated" },
]);

const partly = scenario(
  definition,
  "一项不准予、一项没有开出，其余照办；没办成的要写明；前一步没办成，后一步不启动",
  [
    { as: "citizen:li", does: "applyRestaurant", with: restaurant, to: "submitted" },
    { as: "system", does: "begin", with: { ...both, second: ["matter:lighting"] }, to: "splitting" },
    { as: "system", does: "split", with: one, to: "splitting" },
    { as: "system", does: "notSplit", with: { item: "matter:heating" }, to: "underway" },
    { as: "system", does: "childDone", with: one, to: "gathering" },
    { as: "window:city", does: "issue", with: { handedOver: "window" }, refused: "rule" },
    {
      as: "window:city",
      does: "issue",
      with: { handedOver: "window", summary: "户外招牌已停办，可到属地街道备案。" },
      to: "issued",
    },
  ],
);

const none = scenario(definition, "一项也没有办成，照样出一个结果；一项也没有开出，直接汇总", [
  { as: "citizen:li", does: "applyAsPerson", with: { theme: "matter:lamp", ...li }, to: "submitted" },
  { as: "system", does: "begin", with: { ...both, audience: "person" }, to: "splitting" },
  { as: "system", does: "split", with: one, to: "splitting" },
  { as: "system", does: "split", with: two, to: "underway" },
  { as: "system", does: "childFailed", with: one, to: "underway" },
  { as: "system", does: "childFailed", with: one, to: "underway" },
  { as: "system", does: "childFailed", with: two, to: "gathering" },
  {
    as: "window:city",
    does: "issue",
    with: { handedOver: "post", summary: "两项都不符合条件。" },
    to: "issued",
  },
]);

const given = { ...li, theme: "matter:lamp" } as const;
const filed = scenario(
  definition,
  "主题不开放的不收件；窗口按同一张表收；表不对、缺一项、日期在后都说得出在哪",
  [
    { as: "citizen:li", does: "applyNewborn", with: { ...newborn, birthday: "2026-12-01" }, refused: "rule" },
    {
      as: "citizen:li",
      does: "applyAsFirm",
      with: { ...given, name: "港湾餐饮", identity: li.identity } as never,
      refused: "invalid_input",
    },
    {
      as: "citizen:li",
      does: "applyAsPerson",
      with: { ...given, delivery: "post" },
      refused: "invalid_input",
    },
    { as: "window:city", does: "register", with: { ...newborn, form: "restaurant" }, refused: "rule" },
    {
      as: "window:city",
      does: "register",
      with: { ...newborn, form: "newborn", shopName: "面馆" },
      refused: "rule",
    },
    {
      as: "window:city",
      does: "register",
      with: { ...given, form: "person", creditCode: "91350100M000100Y43" },
      refused: "rule",
    },
    { as: "window:city", does: "register", with: { ...given, form: "firm" }, refused: "rule" },
    { as: "window:city", does: "register", with: { ...newborn, form: "newborn" }, to: "submitted" },
    { as: "system", does: "turnedAway", to: "turnedAway" },
  ],
);

const withdrawn = scenario(definition, "撤回整件事，子件随着撤回", [
  { as: "citizen:li", does: "applyNewborn", with: newborn, to: "submitted" },
  { as: "system", does: "begin", with: { ...both, audience: "person" }, to: "splitting" },
  { as: "system", does: "split", with: one, to: "splitting" },
  { as: "system", does: "split", with: two, to: "underway" },
  { as: "system", does: "childReturned", with: one, to: "correcting" },
  { as: "citizen:li", does: "withdraw", with: { reason: "改天再办。" }, to: "withdrawn" },
  { as: "system", does: "childFailed", with: one, to: "withdrawn" },
  { as: "system", does: "childDone", with: two, to: "withdrawn" },
]);

export const scenarios = [whole, partly, none, filed, withdrawn];

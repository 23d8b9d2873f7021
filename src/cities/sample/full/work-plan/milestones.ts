// What each quarter of a task is to bring, by what kind of reform it is and when it ends; and which leader is
// in charge of it.

/** Four steps of a reform: of rules, a trial, a service, a platform, works, enforcement; {d} is delivered. */
// prettier-ignore
const steps: Readonly<Record<string, readonly [string, string, string, string]>> = {
  s: ["完成现状摸底和外地做法比较", "形成征求意见稿并征求各方意见", "合法性审查后印发实施", "{d}全面执行，开展首轮评估"],
  t: ["明确试点范围和实施方案", "启动试点，建立问题台账", "中期评估，调整完善做法", "完成试点评估，提出推开、延长或终止的建议"],
  v: ["梳理事项和办理环节，明确新流程", "在两个区县先行办理", "全市推行，公布服务标准", "{d}稳定运行，开展群众评价"],
  p: ["完成需求清单和数据目录", "平台主要功能上线试用", "接入相关单位和区县", "{d}正式运行，数据质量通过核验"],
  e: ["完成项目清单、选址和资金安排", "开工率达到一半以上", "主体内容完成八成", "全部完工并由居民参与验收"],
  f: ["完成底数排查，公布整治标准", "集中整治，建立问题清单", "问题整改率达到九成，曝光典型", "{d}形成长效机制，组织回头看"],
};
const after = "巩固成效，按月监测指标";

const both = (one: string, other: string) => `${one}；${other}`;

/** The milestones of a task. Throws a RangeError that names a kind which there is not. */
export function milestonesOf(
  kind: string,
  quarter: 2 | 3 | 4,
  deliverable: string,
): readonly [string, string, string, string] {
  const found = steps[kind];
  if (found === undefined) throw new RangeError(`There is no kind of reform ${kind}.`);
  const [one, two, three, last] = found;
  const four = last.replace("{d}", deliverable);
  if (quarter === 4) return [one, two, three, four];
  return quarter === 3
    ? [one, two, both(three, four), after]
    : [both(one, two), both(three, four), after, after];
}

// prettier-ignore
const inCharge: Readonly<Record<string, string>> = {
  "市委常委、常务副市长": 
    "reform-development finance statistics audit approval data emergency fire financial state-assets",
  "市委常委、组织部部长": "party-organisation party-posts party-society",
  "市委秘书长": "reform-office",
  "分管工业和科技的副市长": "science industry market post-office",
  "分管商务和开放的副市长": "commerce investment ocean",
  "分管城建和交通的副市长": "housing planning streetworks transport utilities gardens environment",
  "分管农业农村和水务的副市长": "farming water supply weather",
  "分管教育、卫生和文化的副市长": "education health culture sport insurance",
  "分管民政和人社的副市长": "civil-affairs labour veterans housing-fund",
  "分管公安和司法的副市长": "security justice traffic-police",
};
const leaders = new Map(
  Object.entries(inCharge).flatMap(([leader, leads]) =>
    leads.split(" ").map(lead => [lead, leader] as const),
  ),
);

/** The office, never the name, of the leader in charge. Throws a RangeError that names a lead without one. */
export function leaderOf(lead: string): string {
  const found = leaders.get(lead);
  if (found === undefined) throw new RangeError(`Nobody is in charge of ${lead}.`);
  return found;
}

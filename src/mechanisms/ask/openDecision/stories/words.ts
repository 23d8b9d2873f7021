// What is written in the stories of a decision.

export const wish = "夜间配送车辆进不了中心城区，建议划定时段和路线，让合规车辆夜间通行。";
export const line = {
  title: "中心城区夜间货运通行管理办法",
  kind: "policy",
  year: "2026",
  unit: "org:roads",
  business: "yes",
  consent: "澜委〔2026〕31号",
} as const;
export const opened = {
  draft: "每日二十二时至次日六时，新能源配送车辆可以按公布的路线进入中心城区。",
  explanation: "减少白天拥堵，降低企业配送成本。",
  closes: "2026-11-20",
} as const;
export const argued = {
  experts: 5,
  expertView: "路线和时段合理，噪声限值应当写明。",
  expertUse: "已写明噪声限值。",
} as const;
export const assessed = { risk: "low", riskNote: "已征求沿线居民意见，未发现不稳定因素。" } as const;
export const submission = { submission: "送审草案、征求意见情况、专家意见和风险评估报告。" } as const;
export const lawful = { legality: "lawful", legalView: "权限、程序、内容均符合法律规定。" } as const;
export const fair = {
  competition: "fits",
  competitionView: "对各类经营者一视同仁，未发现排除、限制竞争。",
} as const;
export const meeting = {
  meeting: "市政府第四十二次常务会议",
  met: "2026-12-21",
  speakers: ["分管副市长", "市交通局局长", "市长"],
  chief: "市长",
  dissent: "无",
} as const;
export const published = {
  decision: "印发《中心城区夜间货运通行管理办法》。",
  reading: "新能源配送车辆夜间可以进城，路线在网上公布，居民区路段限速、限鸣。",
  effective: "2027-02-01",
  executor: "org:power",
  evaluateBy: "2028-02-01",
} as const;
export const evaluation = {
  effect: "keep",
  evaluation: "白天货车流量下降，投诉没有增加，继续执行。",
} as const;
const ground = "《重大行政决策程序暂行条例》规定依法不予公开的事项除外，本事项涉及商业秘密。";
export const unheard = { openGround: `征求意见：${ground}` } as const;
export const unargued = { expertGround: `专家论证：${ground}` } as const;
export const unassessed = { riskGround: `风险评估：${ground}` } as const;
export const unpublished = { withholdGround: `公布：${ground}`, executor: "org:power" } as const;
export const resolved = {
  resolvedIn: "市政府第五十次常务会议",
  resolvedNumber: "澜府纪〔2026〕50号",
  resolvedOn: "2026-11-09",
} as const;

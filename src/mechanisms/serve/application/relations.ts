// Who is who: windows take in for every unit (综合窗口), the unit of the item examines and decides.

export const roles = {
  citizen: "申请人",
  window: "综合窗口",
  examiner: "审查岗",
  approvalHead: "审批负责人",
  governmentHead: "政府负责人",
} as const;

export const relations = {
  applicant: { title: "申请人", person: "apply", named: "applying" },
  unit: { title: "实施主体", org: "unit" },
  // 下级审查、上级决定的，是上级机关；其余就是实施主体。
  decider: { title: "决定机关", org: "decider" },
} as const;

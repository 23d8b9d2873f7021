// What people say in the stories of this mechanism.

export const lodged = {
  kind: "help",
  topic: "roads",
  content: "滨河路 3 号楼前的路灯坏了两个星期，晚上看不见路，希望尽快修好。",
  area: "org:harbour",
  place: "滨河路 3 号楼前",
  name: "李女士",
  phone: "13800001234",
} as const;

export const answer = {
  answer: "路灯已更换灯头，今晚恢复照明，请您留意三晚。",
  proof: "十月十四日晚七点现场亮灯，两人核实。",
} as const;

export const sent = { handler: "org:roads" } as const;
export const basis = { legalBasis: "市政设施管理条例第九条：该处设施由供电公司养护。" } as const;
export const content = { settled: "yes", rating: "satisfied" } as const;
export const angry = { settled: "no", rating: "dissatisfied", reason: "只亮了一晚又灭了。" } as const;

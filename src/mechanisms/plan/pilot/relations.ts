// Who is who: the three that feed back to one another (指挥部、牵头单位、试点单位), and who passes and evaluates.

export const roles = {
  reform: "改革办（指挥部办公室）",
  lead: "牵头单位、试点单位联系人",
  organ: "批准机关",
  inspector: "督查员（组织评估）",
} as const;

export const relations = {
  unit: { title: "试点单位", org: "unit" },
  lead: { title: "牵头单位", org: "lead" },
  organ: { title: "批准机关", org: "organ" },
  involved: { title: "推开到的单位", org: "rolledTo" },
} as const;

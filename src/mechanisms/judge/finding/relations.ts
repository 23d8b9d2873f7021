// Who is who: the roles of posts, and what orgs are to one finding.

export const roles = {
  inspector: "督查员（核查）",
  urger: "热线督办员（核查）",
  principal: "被核查单位分管领导",
  lead: "被核查单位联系人",
  reform: "改革办（复核）",
  leader: "市领导（复核）",
} as const;

export const relations = {
  unit: { title: "被核查单位", org: "unit" },
} as const;

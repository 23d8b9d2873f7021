// Who is who: the roles of posts, and what orgs are to one task.

export const roles = {
  reform: "改革办",
  organ: "审定机关",
  lead: "牵头单位联系人",
  inspector: "督查员",
} as const;

export const relations = {
  lead: { title: "牵头单位", org: "lead" },
  participant: { title: "参与单位", org: "participants" },
  consulted: { title: "会签单位", org: "seats" },
  organ: { title: "审定机关", org: "organ" },
  copied: { title: "抄送单位", org: "copies" },
} as const;

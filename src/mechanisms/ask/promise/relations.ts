// Who is who: the roles of posts, and what orgs and people are to one promise.

export const roles = {
  citizen: "市民",
  livelihood: "政府实事工作岗",
  lead: "牵头单位联系人",
  decider: "决定机关（人大代表票决、党委政府研究）",
  inspector: "督查员（组织验收）",
  publisher: "发布审核员",
} as const;

export const relations = {
  asker: { title: "建议人", person: "suggest" },
  lead: { title: "牵头单位", org: "lead" },
  participant: { title: "参与单位", org: "participants" },
  body: { title: "原决定机关", org: "body" },
} as const;

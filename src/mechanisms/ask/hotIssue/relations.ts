// Who is who: the roles of posts, and what orgs are to one hot issue.

export const roles = {
  desk: "热线受理派单员",
  urger: "热线督办员（热点研判）",
  organ: "决定机关",
  reform: "改革办",
} as const;

export const relations = {
  organ: { title: "决定机关", org: "organ" },
} as const;

// Who is who: the unit that leads a theme drafts it, the catalogue's office examines and publishes.

export const roles = {
  themeLead: "一件事牵头岗",
  themeReviewer: "主题审核岗",
  themePublisher: "主题发布岗",
} as const;

export const relations = {
  lead: { title: "牵头单位", org: "lead" },
  units: { title: "协同单位", org: "units" },
} as const;

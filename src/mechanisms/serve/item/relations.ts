// Who is who: the unit that carries the item drafts it, the law office examines, the approval bureau publishes.

export const roles = {
  itemDrafter: "事项编制岗",
  itemJurist: "事项合法性审查岗",
  itemPublisher: "事项管理发布岗",
} as const;

export const relations = { unit: { title: "实施主体", org: "unit" } } as const;

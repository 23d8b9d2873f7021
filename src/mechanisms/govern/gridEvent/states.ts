// Where an event can stand, who acts on it, and whose it is: 区-镇街-社区-网格四级.

export const roles = {
  citizen: "群众",
  sensor: "物联感知接入",
  gridMember: "网格员",
  gridChief: "社区网格长",
  streetCentre: "镇街指挥中心",
  districtCentre: "区（县）指挥中心",
  responder: "部门报到联络岗",
} as const;

export const relations = {
  reporter: { title: "反映人", person: "report" },
  handler: { title: "处置单位", org: "handler" },
  // 网格的待办：派给网格时只列有网格员的网格。
  mover: { title: "待办单位", org: "mover" },
  checker: { title: "核查单位", org: "checker" },
  grid: { title: "所在网格", org: "grid" },
  community: { title: "所在社区", org: "community" },
  street: { title: "所在镇街", org: "street" },
  district: { title: "所在区县", org: "district" },
  called: { title: "被吹哨部门", org: "departments" },
  onSite: { title: "到场部门", org: "onSite" },
} as const;

// Settled is the unit's own word; closed is what the level above found on the spot (rules 0.4).
export const states = {
  reported: "待社区核实",
  grid: "网格处置中",
  community: "社区处置中",
  street: "镇街处置中",
  district: "区级统筹中",
  whistled: "已吹哨，待部门报到",
  joint: "部门处置中",
  summing: "待镇街评价、汇总",
  checking: { title: "已处置，待核查", done: "closed" },
  closed: { title: "已结案", done: "verified" },
  dismissed: "不属实或重复",
} as const;

export type State = keyof typeof states;

/** Somebody has it in hand: the limit of settlement runs. */
export const handling = [
  "reported",
  "grid",
  "community",
  "street",
  "district",
  "whistled",
  "joint",
  "summing",
] as const;

// V7 grid event: found on patrol, told by the public or a sensor, settled at the lowest level that can; what a
// community can't, a street lifts with a whistle and departments report in, both sides marked.
// 网格事件：区-镇街-社区-网格四级，社区先办，街道吹哨、部门报到，双考核（rules 7；states.md V7）。
// Its parts stand beside it: read limits.ts, rules/kinds.ts and actions.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { figures } from "./figures.ts";
import { clocks, documents, notices, rounds } from "./following.ts";
import { finding } from "./rules/finding.ts";
import { judging } from "./rules/judging.ts";
import { settling } from "./rules/settling.ts";
import { whistling } from "./rules/whistling.ts";
import { relations, roles, states } from "./states.ts";

export const definition = defineMechanism({
  name: "gridEvent",
  room: "govern",
  title: "网格事件",
  purpose: "小事不出网格，大事不出镇街；办不了的，吹哨有人到，到没到都有数。",
  revision: 1,
  roles,
  relations,
  states,
  fields,
  headline: ["kind", "community"],
  sheet: ["kind", "level", "source", "street", "community", "grid", "handler", "settledAt", "rating"],
  // 事件常涉及住户和老人、走失的人：逐件不对外公布，公开的是数；反映人凭编号看自己的一件。
  publishes: { in: [] },
  actions,
  clocks,
  rounds,
  dispatches: { by: "assign", lead: "mover" },
  links: { earlier: { title: "与先前的事件重复", field: "earlier", to: "gridEvent", edge: "duplicate-of" } },
  notices,
  documents,
  figures,
  rules: { ...finding, ...settling, ...whistling, ...judging },
});

// A6 open-door decision: a major administrative decision from a proposal, a firm's or a unit's, to its
// evaluation. 开门决策：重大行政决策程序（国务院令第713号《重大行政决策程序暂行条例》，rules 2.6）。
// Its parts stand beside it: read states.ts and actions.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { clocks, echoes, figures, links, notices } from "./following.ts";
import { examining } from "./rules/examining.ts";
import { listening } from "./rules/listening.ts";
import { settling } from "./rules/settling.ts";
import { open, relations, roles, states } from "./states.ts";

export const definition = defineMechanism({
  name: "openDecision",
  room: "ask",
  title: "重大行政决策",
  purpose: "企业、群众和单位从同一扇门提出，每个阶段都要走到，每条意见都有答复和理由。",
  revision: 2,
  roles,
  relations,
  states,
  fields,
  headline: ["title", "kind"],
  // prettier-ignore
  sheet: ["title", "kind", "year", "unit", "origin", "business", "closes", "received", "answered", "adopted", "partly", "unadopted", "legality",
          "competition", "met", "effective", "evaluateBy", "effect"],
  publishes: { in: open },
  actions,
  clocks,
  links,
  echoes,
  notices,
  figures,
  rules: { ...listening, ...examining, ...settling },
});

// S1 item: an entry of the catalogue of government services, the guide that people read and the list beyond which
// nothing may be demanded. 政务服务事项：编制、合法性审查、发布、按版本调整、取消或者下放（rules 3.1）。
// Its parts stand beside it: read states.ts, fields.ts and actions.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields, told } from "./fields.ts";
import { clocks, echoes, figures, links } from "./following.ts";
import { relations, roles } from "./relations.ts";
import { catalogue } from "./rules/catalogue.ts";
import { gone, inForce, left, states } from "./states.ts";

export const definition = defineMechanism({
  name: "item",
  room: "serve",
  title: "政务服务事项",
  purpose: "每个事项要什么材料、走几步、多少天办成，公布在目录里；目录以外不得要求。",
  revision: 4,
  roles,
  relations,
  states,
  fields,
  headline: ["title"],
  // prettier-ignore
  sheet: ["title", "code", "kind", "domain", "unit", "level", "legalDays", "promisedDays", "stepCount", "materialCount", "proofs", "visits",
          "instant", "instantDone", "noVisit", "noMaterial", "commitment", "edition", "changedOn"],
  publishes: { in: [...inForce, ...left], fields: told },
  unique: { of: "code", except: gone },
  baseline: { at: "publish", fields: ["promisedDays", "stepCount", "materialCount", "proofs", "visits"] },
  actions,
  clocks,
  links,
  echoes,
  figures,
  rules: catalogue,
});

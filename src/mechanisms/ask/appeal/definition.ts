// A1 appeal: a citizen asks, one unit answers for it by a promised day, the citizen judges the answer.
// 群众诉求：12345 一门受理，限时答复，由诉求人评价（《潍坊市12345政务服务便民热线条例》，下称热线条例）。
// Its parts stand beside it: read states.ts and actions.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { clocks } from "./clocks.ts";
import { fields } from "./fields.ts";
import { detects } from "./detects.ts";
import { figures } from "./figures.ts";
import { documents, notices } from "./papers.ts";
import { relations, roles } from "./relations.ts";
import { closing } from "./rules/closing.ts";
import { dispatch } from "./rules/dispatch.ts";
import { handling } from "./rules/handling.ts";
import { intake } from "./rules/intake.ts";
import { reform } from "./rules/reform.ts";
import { conceals, merges, publishes, replies, rounds, samples, suggests, withholds } from "./sharing.ts";
import { states } from "./states.ts";

export const definition = defineMechanism({
  name: "appeal",
  room: "ask",
  title: "群众诉求",
  purpose: "每一件诉求都有单位负责、按期答复，并由诉求人评价。",
  revision: 1,
  roles,
  relations,
  states,
  fields,
  headline: ["topic", "area"],
  imports: ["handler", "channel"],
  actions,
  clocks,
  rounds,
  samples,
  merges,
  publishes,
  conceals,
  withholds,
  suggests,
  replies,
  dispatches: { by: "dispatch", lead: "handler", helpers: "helpers" },
  links: {
    entry: { title: "依据知识库", field: "entry", to: "knowledge", edge: "answers" },
    earlier: { title: "与原诉求重复", field: "earlier", to: "appeal", edge: "duplicate-of" },
    themed: { title: "本次问政", field: "themed", to: "themedSession", edge: "part-of" },
  },
  notices,
  documents,
  urges: "urge",
  // prettier-ignore
  sheet: ["kind", "topic", "area", "street", "channel", "limitKind", "handler", "helpers", "supervised", "rating", "solved"],
  figures,
  detects,
  rules: { ...intake, ...dispatch, ...handling, ...closing, ...reform },
});

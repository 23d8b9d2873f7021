// V3 reconsideration: a citizen disputes what an office did; another organ examines it within the days of the law.
// 行政复议：依照 2023 年修订的《中华人民共和国行政复议法》（下称行政复议法），每个期限、每道程序都留痕。
// Its parts stand beside it: read states.ts, actions.ts and clocks.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { clocks } from "./clocks.ts";
import { fields } from "./fields.ts";
import { figures } from "./figures.ts";
import { documents, notices } from "./papers.ts";
import { relations, roles } from "./relations.ts";
import { coming } from "./rules/coming.ts";
import { concluding } from "./rules/concluding.ts";
import { reviewing } from "./rules/reviewing.ts";
import { conceals, publishes, withholds } from "./sharing.ts";
import { states } from "./states.ts";

export const definition = defineMechanism({
  name: "reconsideration",
  room: "govern",
  title: "行政复议",
  purpose: "对行政行为不服的，依法申请复议，按法定期限审查、答复、决定，看得到每一步。",
  revision: 2,
  roles,
  relations,
  states,
  fields,
  headline: ["kind", "respondent"],
  imports: ["channel", "received", "answerer", "procedure"],
  actions,
  clocks,
  conceals,
  withholds,
  publishes,
  notices,
  documents,
  sheet: [
    "kind",
    "respondent",
    "procedure",
    "received",
    "acceptedOn",
    "late",
    "first",
    "unproven",
    "outcome",
    "decisionNumber",
  ],
  figures,
  rules: { ...coming, ...reviewing, ...concluding },
});

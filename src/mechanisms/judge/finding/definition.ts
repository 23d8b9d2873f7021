// J finding: something in the log looks better than the work was. A human decides what it is; nothing happens
// to the matters behind it by itself. 疑点线索：发现→核查→单位说明→认定→处理→办结（rules 0.4 防虚假办结；1.4、1.10）。

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { relations, roles } from "./relations.ts";
import { rules } from "./rules/checking.ts";
import { states } from "./states.ts";

const columns = ["kind", "unit"] as const;

export const definition = defineMechanism({
  name: "finding",
  room: "judge",
  title: "疑点线索",
  purpose: "数据里不合常理的地方，自动列出证据，由人核查认定。",
  revision: 1,
  roles,
  relations,
  states,
  fields,
  headline: ["kind", "unit", "begins"],
  sheet: ["kind", "unit", "begins", "ends", "seen", "expected", "reason", "conclusion", "measure", "due"],
  // 认定之前只是疑点，处理属于机关内部事务，不对外公布。
  publishes: { in: [] },
  actions,

  clocks: {
    // 核查和处理的期限没有法定规定，是我们的约定，城市可以改。
    take: { title: "启动核查", limit: "3 working days", runs: "pending" },
    explain: { title: "单位说明", limit: "5 working days", runs: "explaining", onExpiry: "lapse" },
    check: { title: "核查认定", limit: "10 working days", runs: "checking", pauses: "explaining" },
    handle: { title: "提出处理", limit: "5 working days", runs: "upheld" },
    mend: { title: "处理期限", limit: { until: "due" }, runs: "handling" },
    settle: { title: "核实", limit: "5 working days", runs: "reported" },
  },

  links: {
    supervision: { title: "据此立的督办", field: "supervision", to: "supervision", edge: "answers" },
  },

  // prettier-ignore
  figures: {
    // 只看数量和属实率；没有认定的不是问题，所以都不公开。
    found:       { title: "疑点线索", audience: "staff", count: "条", first: "find", by: columns },
    concluded:   { title: "已认定的线索", audience: "staff", count: "条", among: ["conclude", "dismiss"], by: columns,
                   where: { conclusion: ["upheld", "unfounded", "reasonable"] } },
    upheld:      { title: "认定属实", audience: "staff", count: "条", among: ["conclude", "dismiss"], where: { conclusion: "upheld" }, by: columns },
    upheldShare: { title: "线索属实率", audience: "staff", share: "upheld", of: "concluded" },
    open:        { title: "待核查和核查中", audience: "staff", count: "条", in: ["pending", "checking", "explaining"], by: columns },
    overdue:     { title: "逾期未认定", audience: "staff", count: "条", in: ["checking"], clock: { check: "overdue" }, by: columns },
    settled:     { title: "处理后办结", audience: "staff", count: "条", first: "settle", where: { met: "met" }, by: columns },
  },

  rules,
});

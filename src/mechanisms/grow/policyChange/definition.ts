// G12 a benefit that was promised is suspended or stopped only in the public interest, by the organ above, announced
// before, and who claimed in reliance on it is seen through or compensated.
// 惠企政策调整：依法定权限和程序，预告在前，已受理的照原政策办完，不办完的依法补偿（优化营商环境条例第三十一条；行政许可法第八条）。

import { defineMechanism } from "../../../define/mechanism.ts";
import { undecided, underway } from "../benefit-tables.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { rules } from "./rules.ts";
import { relations, roles, shown, states } from "./states.ts";

const columns = ["change", "ground", "unit"] as const;
const told = { change: "matter", changeKind: "change", changeOn: "effectiveOn" } as const;

export const definition = defineMechanism({
  name: "policyChange",
  room: "grow",
  title: "惠企政策调整",
  purpose: "公布的政策说了算数；为公共利益非停不可的，上级批准、提前公布、照顾已经申报的。",
  revision: 2,
  roles,
  relations,
  states,
  fields,
  headline: ["subject"],
  // prettier-ignore
  sheet: ["subject", "benefit", "change", "ground", "unit", "approvedBy", "decisionNo", "effectiveOn", "resumeOn", "underway", "settled"],
  publishes: { in: shown },
  // 一项政策同时只有一件调整在办.
  unique: { of: ["benefit"], except: ["declined", "lapsed", "resumed", "suspended"] },

  actions,

  clocks: {
    // 审核、批准的期限没有法定规定，是默认值。
    check: { title: "合法性审核", limit: "7 working days", runs: "proposed" },
    approve: { title: "批准", limit: "10 working days", runs: "reviewed" },
    ahead: {
      title: "预告期",
      limit: { until: "eve" },
      runs: ["announcing", "announced"],
      window: true,
      onExpiry: "takeEffect",
    },
    suspension: {
      title: "暂停期",
      limit: { until: "resumeEve" },
      runs: "suspended",
      window: true,
      onExpiry: "resumeDue",
    },
  },

  links: {
    benefit: {
      title: "哪项政策",
      field: "benefit",
      to: "policyBenefit",
      edge: "part-of",
      tells: {
        approved: { act: "announce", with: { ...told, proposer: "unit" }, refused: "lapse" },
        effecting: { act: "halt", with: told, refused: "lapse" },
        resumed: { act: "resume", with: { closesThen: "closesThen" } },
      },
    },
  },

  // 一个决定，告知到每一户：公布时告知正在办理的各户，停止而不办完的由同一个决定转为补偿.
  drives: {
    inform: {
      title: "告知正在办理的各户",
      in: "announcing",
      of: "claim",
      by: "benefit",
      names: "benefit",
      from: underway,
      act: "inform",
      with: told,
      marks: "change",
      done: "informed",
      counts: { underway },
    },
    settle: {
      title: "未核定的各户转为补偿",
      in: "settling",
      of: "claim",
      by: "benefit",
      names: "benefit",
      from: undecided,
      act: "halt",
      with: told,
      done: "settleAll",
      counts: { settled: "weighing" },
    },
  },

  // prettier-ignore
  figures: {
    changes:  { title: "公布以后调整的惠企政策", count: "项", first: "approve", by: columns },
    stopped:  { title: "停止的惠企政策", count: "项", in: "finished", by: columns },
    underway: { title: "政策调整告知的兑现", sum: "underway", first: "informed", by: columns },
    declined: { title: "没有批准的政策调整", count: "项", in: "declined", by: ["change", "unit"], audience: "staff" },
  },

  rules,
});

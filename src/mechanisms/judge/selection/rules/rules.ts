// Rules of a selection: a method that adds up before anything is filed, experts drawn by a seed, totals by the
// published weights, a list that says why it leaves ranks or quotas.

import { drawLots } from "../../../../define/lots.ts";
import { keptLine, refuseSuspect, voidedLine } from "../../../../define/polled.ts";
import type { PersonRef } from "../../../../define/fields.ts";
import type { Reason, RulesOf, Values } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";
import { entryRules } from "./entries.ts";
import { listed, listsOf, namedBy, refuseList } from "./list.ts";
import { ranked, scoresIn, totalLine } from "./scores.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;
type Held = Values<typeof fields>;

interface Method {
  readonly webWeight: number;
  readonly expertWeight: number;
  readonly leaderWeight: number;
  readonly filingCloses: string;
  readonly votingOpens: string;
  readonly votingCloses: string;
}

/** Why a method is none: weights that do not sum to 100, days in the wrong order. */
function refuseMethod(method: Method, today: string): Reason | false {
  const whole = method.webWeight + method.expertWeight + method.leaderWeight;
  if (Math.abs(whole - 100) > 1e-9) {
    return {
      zh: `三项权重合计 ${whole}，应为 100。请改正。`,
      en: `The three weights sum to ${whole}; they must sum to 100.`,
      field: "webWeight",
    };
  }
  // 票数不得作为唯一依据（rules 1.10）。
  if (method.webWeight >= 100) {
    return {
      zh: "票数不能是唯一依据，网络投票权重要小于 100。",
      en: "The number of votes is never the sole ground: its weight must be below 100.",
      field: "webWeight",
    };
  }
  const days = [today, method.filingCloses, method.votingOpens, method.votingCloses];
  const names = ["", "filingCloses", "votingOpens", "votingCloses"];
  const at = days.findIndex((day, n) => n > 0 && day <= days[n - 1]!);
  return (
    at > 0 && {
      zh: "时间要依次排开：今天、申报截止、投票开始、投票截止，后一个晚于前一个。",
      en: "The days follow one another: today, end of filing, start of voting, end of voting.",
      field: names[at]!,
    }
  );
}

/** Why the vote cannot begin on this day: citizens keep the days of the published method (rules 0.5). */
function refuseOpening(matter: Held, lateReason: string | undefined, today: string): Reason | false {
  const { votingOpens = today, votingCloses } = matter;
  if (today < votingOpens) {
    return {
      zh: `公布的投票开始日期是 ${votingOpens}，还没有到。`,
      en: `By the published method voting begins on ${votingOpens}.`,
      field: "votingOpens",
    };
  }
  if (votingCloses !== undefined && today >= votingCloses) {
    return {
      zh: `公布的投票截止日期是 ${votingCloses}，不能到了截止日才开始投票。请取消本次评选，重新公布办法。`,
      en: `By the published method voting ends on ${votingCloses}: it cannot begin then. Cancel this selection and publish a new method.`,
      field: "votingCloses",
    };
  }
  return (
    today > votingOpens &&
    lateReason === undefined && {
      zh: `公布的投票开始日期是 ${votingOpens}，已经过了。请写明推迟的理由，理由向社会公开。`,
      en: `Voting was to begin on ${votingOpens}. Say why it begins late; everybody can read it.`,
      field: "lateReason",
    }
  );
}

const refusePool = (size: number, count: number): Reason | false =>
  size < count && {
    zh: `专家库只有 ${size} 人，不够抽 ${count} 人。请先充实专家库，再开始投票。`,
    en: `There are ${size} experts, and ${count} are to be drawn. Add experts before the vote begins.`,
    field: "expertCount",
  };

const decided = ({ webSuspects, voided, kept }: Held) => ({ suspects: webSuspects, voided, kept });

export const rules = {
  plan: {
    refuse: ({ input, today }) =>
      (!/^20\d{2}$/.test(input.year) && {
        zh: "年度请写四位年份，例如 2026。",
        en: "Write the year with four digits, 2026 for example.",
        field: "year",
      }) ||
      refuseMethod(input, today),
  },
  amend: { refuse: ({ input, today }) => refuseMethod(input, today) },
  publish: {
    refuse: ({ matter, today }) =>
      today >= (matter.filingCloses ?? today) && {
        zh: `申报截止 ${matter.filingCloses} 已经到了，公布以后没有时间申报。请改方案。`,
        en: `Filing ends on ${matter.filingCloses}: nothing could be filed any more. Amend the plan.`,
        field: "filingCloses",
      },
  },
  ...entryRules,
  openVoting: {
    refuse: ({ matter, input, today, holders }) =>
      refuseOpening(matter, input.lateReason, today) ||
      // 人不够就抽不成：投票以前拦住，不让群众白投。
      refusePool(holders("expertJudge").length, matter.expertCount ?? 0),
    // 专家库在种子产生以前定下来。
    compute: ({ holders }) => {
      const pool = holders("expertJudge");
      return { pool, poolSize: pool.length };
    },
  },
  voidVotes: {
    refuse: ({ matter, input }) => refuseSuspect(decided(matter), input.suspect),
    compute: ({ matter, input }) => ({
      voided: [...(matter.voided ?? []), voidedLine(matter.webSuspects, input.suspect, input.reason)],
    }),
  },
  keepVotes: {
    refuse: ({ matter, input }) => refuseSuspect(decided(matter), input.suspect),
    compute: ({ matter, input }) => ({
      kept: [...(matter.kept ?? []), keptLine(input.suspect, input.reason)],
    }),
  },
  draw: {
    refuse: ({ matter }) =>
      (matter.pool ?? []).length < (matter.expertCount ?? 0) && {
        zh: `专家库只有 ${matter.poolSize ?? 0} 人，不够抽 ${matter.expertCount ?? 0} 人。请取消本次评选，充实专家库后重来。`,
        en: `There are ${matter.poolSize ?? 0} experts, and ${matter.expertCount ?? 0} are to be drawn. Cancel and begin with more.`,
        field: "expertCount",
      },
    compute: ({ matter, input }) => {
      const lots = drawLots(input.seed, matter.pool ?? []) as readonly PersonRef[];
      return { lots, drawn: lots.slice(0, matter.expertCount ?? 0) };
    },
  },
  replace: {
    refuse: ({ matter, input }) => {
      const { drawn = [], lots = [], released = [] } = matter;
      if (input.seat > drawn.length || !Number.isInteger(input.seat)) {
        return {
          zh: `抽中的专家有 ${drawn.length} 位，请填 1 到 ${drawn.length}。还没有抽签的请先抽签。`,
          en: `${drawn.length} experts were drawn: give a number from 1 to ${drawn.length}.`,
          field: "seat",
        };
      }
      return (
        drawn.length + released.length >= lots.length && {
          zh: "专家库里已经没有可以递补的人。请取消本次评选，充实专家库后重来。",
          en: "Nobody of the pool is left. Cancel this selection and begin with a larger pool.",
          field: "seat",
        }
      );
    },
    compute: ({ matter, input }) => {
      const { drawn = [], lots = [], released = [] } = matter;
      const next = lots[drawn.length + released.length];
      const leaving = drawn[input.seat - 1];
      if (next === undefined || leaving === undefined) return {};
      return { drawn: drawn.with(input.seat - 1, next), released: [...released, leaving] };
    },
  },
  callExperts: {
    refuse: ({ matter }) =>
      (matter.drawn ?? []).length === 0 && {
        zh: "还没有抽取专家，请先按公布的种子抽签。",
        en: "No experts have been drawn. Draw them by the published seed first.",
        field: "seed",
      },
  },
  compose: {
    refuse: ({ matter }) => {
      const [expert, leader] = [scoresIn(matter.expertResult), scoresIn(matter.leaderResult)];
      const missing = listed(matter).filter(one => !expert.has(one) || !leader.has(one)).length;
      return (
        missing > 0 && {
          zh: `有 ${missing} 个案例没有专家或者领导打分，不能合成。请申请复核，查明原因。`,
          en: `${missing} cases have no score by experts or by leaders, so there is no total. Ask for a recount.`,
          field: "totals",
        }
      );
    },
    compute: ({ matter }) => {
      const three = {
        web: scoresIn(matter.webResult),
        expert: scoresIn(matter.expertResult),
        leader: scoresIn(matter.leaderResult),
      };
      const hundredths = (weight = 0) => Math.round(weight * 100);
      const weights = {
        web: hundredths(matter.webWeight),
        expert: hundredths(matter.expertWeight),
        leader: hundredths(matter.leaderWeight),
      };
      return { totals: listsOf(matter).flatMap(([, cases]) => ranked(cases, three, weights).map(totalLine)) };
    },
  },
  propose: {
    refuse: ({ matter, input }) => refuseList(matter, input),
    compute: ({ matter, input, today, ends }) => ({
      ...namedBy(matter, input.chosen),
      noticeFrom: today,
      noticeEnds: ends("5 working days", today),
    }),
  },
  announce: {
    refuse: ({ matter, today }) =>
      (today <= (matter.noticeEnds ?? today) && {
        zh: `公示到 ${matter.noticeEnds} 为止，期满第二天起才能公布。`,
        en: `The list is on notice until ${matter.noticeEnds}; it is announced after that day.`,
        field: "noticeEnds",
      }) ||
      ((matter.disputedCount ?? 0) > 0 && {
        zh: `还有 ${matter.disputedCount} 个案例的异议没有答复，核查完再公布。`,
        en: `Objections to ${matter.disputedCount} cases are open. Settle them first.`,
        field: "disputedCount",
      }),
  },
} satisfies Rules;

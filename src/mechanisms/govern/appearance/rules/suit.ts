// Rules of the suit: when papers came, whether reconsideration came first, what the judgment leaves to be done.

import { type Dispute, reviewFirst as first } from "../../disputes.ts";
import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason } from "../../../../define/rules.ts";
import type { Rules } from "./types.ts";

const ahead = (date: string, today: string, field: string): Reason | false =>
  date > today && {
    zh: "日期不能晚于今天，请按实际收到的那一天填写。",
    en: "The day cannot lie ahead. Write down the day on which it came.",
    field,
  };

/** A section acts for its department. */
const officeOf = (org: OrgRef, orgs: OrgTree): OrgRef =>
  orgs.level(org) === "section" ? (orgs.above(org)[0] ?? org) : org;

interface Filing {
  readonly kind: Dispute;
  readonly spot?: boolean;
  readonly firstByLaw?: boolean;
  readonly reconsideration?: string;
  readonly outside?: boolean;
}
/** 复议前置 (行政复议法第二十三条): a suit that skipped it is objected to. */
function reviewed({ kind, spot = false, firstByLaw, reconsideration, outside }: Filing) {
  const reviewFirst =
    firstByLaw === true || first[kind] === "first" || (first[kind] === "firstOnTheSpot" && spot);
  return { reviewFirst, unreviewed: reviewFirst && reconsideration === undefined && outside !== true };
}

const losing: readonly string[] = [
  "revoked",
  "changed",
  "illegal",
  "invalid",
  "perform",
  "pay",
  "overturned",
];
/** What a court decides of a judgment below it (行政诉讼法第八十九条). */
const above: readonly string[] = ["upheld", "won", "overturned", "remanded"];
/** What ends a suit before its answer or hearing (第六十二条; 解释第六十九条). */
const early: readonly string[] = ["withdrawn", "rejected"];
/** No appeal lies against these (行政诉讼法第八十五条: 判决, and rulings that reject the suit). */
const settled: readonly string[] = ["withdrawn", "mediated"];

const beforeJudgment = (served: string, judged: string | undefined): Reason | false =>
  judged !== undefined &&
  served < judged && {
    zh: "收到日期早于裁判送达日期，请核对。",
    en: "It cannot lie before the judgment was served. Check the day.",
    field: "served",
  };

/** The other side appeals to the court in time, which sends the copy when the time is over (第八十五条). */
function noAppeal(
  appellant: "own" | "other",
  matter: { readonly instance?: string; readonly judgment?: string },
): Reason | false {
  if (matter.instance !== "first" || settled.includes(matter.judgment ?? "")) {
    return {
      zh: "这份裁判送达即生效，不能上诉。",
      en: "This judgment was final when it was served; no appeal lies.",
    };
  }
  return (
    appellant === "own" && {
      zh: "上诉期已满，本机关不能再上诉；对方当事人在期限内上诉、法院后来送达的，上诉人选“对方当事人”。",
      en: "The time for appeal is over for this office. If the other side appealed in time, choose it.",
      field: "appellant",
    }
  );
}

export const suit = {
  receive: {
    refuse: ({ input, today }) => ahead(input.served, today, "served"),
    compute: ({ input, actor, orgs }) => ({
      ...(actor.org === null ? {} : { defendant: officeOf(actor.org, orgs) }),
      ...reviewed(input),
    }),
  },
  prolong: {
    refuse: ({ input }) =>
      !Number.isInteger(input.moreDays) && {
        zh: "准许延期的天数应为整数，请改正。",
        en: "The court grants whole days. Correct the number.",
        field: "moreDays",
      },
  },
  miss: { compute: () => ({ lateProof: true }) },
  answer: {
    refuse: ({ input, matter }) =>
      matter.unreviewed === true &&
      input.objected !== true && {
        zh: "这类行为应当先申请行政复议，原告没有经过复议；请在答辩状中提出，并勾选（行政复议法第二十三条）。",
        en: "Reconsideration comes before a court here and was skipped. Raise it in the answer, and tick the box (Art 23).",
        field: "objected",
      },
  },
  schedule: {
    refuse: ({ input, matter }) =>
      matter.served !== undefined &&
      input.hearingOn < matter.served && {
        zh: "开庭日期早于收到起诉状副本的日期，请核对。",
        en: "The hearing cannot lie before the day on which the suit was served. Check it.",
        field: "hearingOn",
      },
  },
  judge: {
    refuse: ({ input, matter, state, today }) =>
      ((state === "received" || state === "scheduled") &&
        !early.includes(input.judgment) && {
          zh: "答辩、开庭以前只能登记准许撤诉或者驳回起诉；其他裁判请先登记答辩、庭审。",
          en: "Before the answer or the hearing only a withdrawal or a rejected suit is entered. Enter those first.",
          field: "judgment",
        }) ||
      (matter.instance === "first" &&
        above.includes(input.judgment) && {
          zh: "维持原判、改判、发回重审是二审、再审的结果，一审请改选。",
          en: "A judgment is upheld, changed or sent back on appeal or retrial. Choose another result.",
          field: "judgment",
        }) ||
      ahead(input.judgmentServed, today, "judgmentServed") ||
      (matter.served !== undefined &&
        input.judgmentServed < matter.served && {
          zh: "裁判送达日期早于收到起诉状副本的日期，请核对。",
          en: "A judgment cannot be served before the suit was. Check the day.",
          field: "judgmentServed",
        }) ||
      ((input.judgment === "perform" || input.judgment === "pay") &&
        input.performBy === undefined && {
          zh: "判令履行、给付的，请填写裁判确定的履行期限。",
          en: "Give the day by which the judgment must be performed.",
          field: "performBy",
        }),
    compute: ({ input, matter }) => ({
      // What is upheld stays as it was below.
      lost: losing.includes(input.judgment) || (input.judgment === "upheld" && matter.lost === true),
      standing:
        input.judgment === "remanded"
          ? "remanded"
          : matter.instance !== "first" || settled.includes(input.judgment)
            ? "final"
            : "open",
    }),
  },
  // 发回的案件按第一审程序另行审理，收到法院通知才重新计算答辩期限。
  retry: {
    refuse: ({ input, matter, today }) =>
      ahead(input.served, today, "served") || beforeJudgment(input.served, matter.judgmentServed),
    compute: () => ({ instance: "first" }),
  },
  appeal: {
    refuse: ({ input, matter, state, today }) =>
      (state === "final" && noAppeal(input.appellant, matter)) ||
      ahead(input.served, today, "served") ||
      beforeJudgment(input.served, matter.judgmentServed),
    compute: () => ({ instance: "second" }),
  },
  effect: { compute: () => ({ standing: "final" }) },
  close: {
    refuse: ({ matter, state, times }) => {
      if (state === "final" && matter.performBy !== undefined) {
        return {
          zh: "裁判要求履行，还没有报告履行情况，请先“报告履行情况”。",
          en: "The judgment is to be performed. Report performance first.",
        };
      }
      return (
        matter.lost === true &&
        times("analyse") === 0 && {
          zh: "败诉案件归档前要分析原因、提出整改措施，请先“败诉分析”。",
          en: "A lost suit is filed only with an analysis of why, and of what is being changed.",
        }
      );
    },
  },
} satisfies Rules;

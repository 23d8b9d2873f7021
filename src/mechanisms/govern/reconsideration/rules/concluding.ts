// Rules of the end: what may be decided without evidence, what must have been heard, what must be done after it.

import type { outcomes } from "./grounds.ts";
import { ahead, before, notAhead } from "./days.ts";
import type { Rules } from "./types.ts";

type Outcome = keyof typeof outcomes;

/** What is left where the act has no evidence (Art 70), besides an application that should not have been accepted. */
const unfounded: readonly Outcome[] = ["revoke", "illegal", "invalid", "perform", "rejectApplication"];

function impossible(outcome: Outcome, kind: string | undefined, proven: boolean) {
  if (outcome === "mediated" || outcome === "terminated") {
    return {
      zh: "调解结案和终止另有办法：请用“调解结案”“准予撤回，终止”或者“决定终止”。",
      en: "Mediation and termination are steps of their own. Take one of those.",
      field: "outcome",
    };
  }
  if (outcome === "rejectClaim" && kind !== "inaction") {
    return {
      zh: "驳回复议请求只用于不履行法定职责的案件（行政复议法第六十九条）；合法适当的，选“维持”。",
      en: "A claim is dismissed only where a duty was said not to be performed (Art 69). Otherwise uphold the act.",
      field: "outcome",
    };
  }
  return (
    !proven &&
    !unfounded.includes(outcome) && {
      zh: "被申请人没有按期答复、提交证据依据，视为没有证据、依据，只能撤销、确认违法、确认无效或者责令履行（行政复议法第七十条）；第三人提供了证据的，先“收下第三人证据”。",
      en:
        "The respondent gave no answer or evidence in time, so the act counts as having none: revoke it, find it" +
        " unlawful or void, or order performance (Art 70).",
      field: "outcome",
    }
  );
}

/** Whether something is left to be done by the respondent. */
const owes = (outcome: Outcome | undefined, performBy: string | undefined): boolean =>
  outcome === "perform" || performBy !== undefined;

const unperformed = {
  zh: "被申请人还没有报告履行情况；到期不履行的，请复议机构负责人责令限期履行。",
  en: "The respondent has not reported performance. When it is due, have the chief order it.",
} as const;

const silent = {
  zh: "被申请人还没有履行或者反馈；到期仍不履行、不反馈的，由复议机构负责人移送以后归档。",
  en: "The respondent has neither performed nor answered. When its time is over the chief refers it; then it is filed.",
} as const;

/** Until when the respondent may still perform what was ordered, or answer the letter of advice (Art 76, 77). */
const dueBy = (
  state: string,
  matter: { readonly orderBy?: string; readonly adviceServed?: string },
  ends: (limit: "60 days", from: string) => string,
): string =>
  state === "ordered"
    ? (matter.orderBy ?? "")
    : matter.adviceServed === undefined
      ? ""
      : ends("60 days", matter.adviceServed);

export const concluding = {
  propose: {
    refuse: ({ input, matter, times }) => {
      if (matter.major === true && (times("hear") === 0 || times("consult") === 0)) {
        return {
          zh: "重大、疑难、复杂的案件，应当先举行听证，并提请行政复议委员会咨询（行政复议法第五十、五十二条）。",
          en: "A major or difficult case needs a hearing and the opinion of the committee first (Art 50, 52).",
        };
      }
      return (
        matter.procedure === "ordinary" &&
        times("listen") + times("hear") === 0 &&
        input.unheard === undefined && {
          zh: "普通程序应当听取当事人意见；因当事人原因不能听取的，写明原因（行政复议法第四十九条）。",
          en: "In the ordinary procedure the parties are heard. If they could not be, say why (Art 49).",
          field: "unheard",
        }
      );
    },
  },
  mediate: {
    refuse: ({ input, today }) =>
      ahead(input.signedOn, today, "signedOn") || notAhead(input.performBy, today, "performBy"),
    compute: () => ({ outcome: "mediated" }),
  },
  decide: {
    refuse: ({ input, matter, today }) =>
      impossible(input.outcome, matter.kind, matter.unproven !== true || matter.thirdProof === true) ||
      (input.outcome === "perform" &&
        input.performBy === undefined && {
          zh: "责令履行要写明期限，请填写“履行期限”。",
          en: "Say by when it must be performed.",
          field: "performBy",
        }) ||
      notAhead(input.performBy, today, "performBy"),
    compute: () => ({ deliberation: "told" }),
  },
  serve: { refuse: ({ input, today }) => ahead(input.decisionServed, today, "decisionServed") },
  order: {
    refuse: ({ input, matter, today }) =>
      !owes(matter.outcome, matter.performBy)
        ? {
            zh: "这件的结果不需要被申请人履行。",
            en: "The outcome leaves nothing for the respondent to perform.",
          }
        : notAhead(input.orderBy, today, "orderBy"),
  },
  advise: {
    refuse: ({ input, matter, state, today }) =>
      (state === "served" && owes(matter.outcome, matter.performBy) && unperformed) ||
      ahead(input.adviceServed, today, "adviceServed") ||
      before(input.adviceServed, matter.decisionServed, "adviceServed"),
  },
  // Calling in and criticising go with the order; who does not perform even then is referred (Art 83, 85).
  press: {
    refuse: ({ input, matter, state, today, ends }) => {
      const due = dueBy(state, matter, ends);
      return (
        input.pressure === "referral" &&
        today <= due && {
          zh: `期限到${due}，还没有过，不能移送；可以先约谈或者通报批评。`,
          en: `The respondent has until ${due}. Before that, call it in or criticise it; it cannot be referred.`,
          field: "pressure",
        }
      );
    },
  },
  close: {
    refuse: ({ matter, state, today, ends }) => {
      if (state === "ordered" || state === "advised") {
        const given = matter.pressure === "referral" && today > dueBy(state, matter, ends);
        return !given && silent;
      }
      return state === "served" && owes(matter.outcome, matter.performBy) && unperformed;
    },
  },
} satisfies Rules;

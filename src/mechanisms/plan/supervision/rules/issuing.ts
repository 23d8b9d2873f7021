// Rules of issuing: who may inspect at all, in which order ranks follow, who approves.

import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason } from "../../../../define/rules.ts";
import { above, approversOf, below, type Rank, unitOf } from "./ranks.ts";
import type { Rules } from "./types.ts";

const past = (due: string, today: string): Reason | false =>
  due <= today && {
    zh: "整改期限要晚于今天，请重新填写。",
    en: "The due day must lie in the future. Choose a later day.",
    field: "due",
  };

/** 督查条例第七条。改革办是党的机关，开展的是改革督察（rules 0.3）。 */
function unnamed(own: OrgRef | null, orgs: OrgTree): Reason | false {
  const unit = own === null ? undefined : unitOf(own, orgs);
  return (
    !(unit !== undefined && (orgs.party(unit) || orgs.inspects(unit))) && {
      zh: "部门不得自行开展督查（督查条例第七条）。需要督查的，请报请改革办或者政府指定的督查机构立项。",
      en: "Departments may not inspect by themselves (Inspection Regulation, Art 7). Ask the office that was named to.",
    }
  );
}

function skipped(card: Rank, special: boolean | undefined, ground: string | undefined): Reason | false {
  if (card !== "reminder" && !special) {
    return {
      zh: "督办从提醒函开始逐级升级，不能越级；确需越级的，勾选“特事特办”并写明理由。",
      en: "Supervision begins with a reminder and rises rank by rank. Tick “special case” and say why to skip.",
      field: "card",
    };
  }
  return (
    special === true &&
    !ground && {
      zh: "特事特办要写明理由，请填写“特事特办理由”。",
      en: "Say why this is a special case.",
      field: "ground",
    }
  );
}

/** What a rise that was not approved, or was taken back, leaves: the slip as it was before. */
const asBefore = (card: Rank | undefined, issued: number) =>
  issued > 0 ? ({ stands: "lower", card: below(card) } as const) : ({ stands: "refused" } as const);

export const issuing = {
  propose: {
    refuse: ({ input, actor, orgs, today }) => {
      const own = actor.org === null ? undefined : unitOf(actor.org, orgs);
      return (
        unnamed(actor.org, orgs) ||
        (input.target === own && {
          zh: "不能督办本单位，请由上级或者其他督查机构立项。",
          en: "A unit cannot call itself to account. Leave it to another office.",
          field: "target",
        }) ||
        skipped(input.card, input.special, input.ground) ||
        past(input.due, today)
      );
    },
    compute: ({ input, actor, orgs }) => {
      if (actor.org === null) return {};
      const issuer = unitOf(actor.org, orgs);
      return {
        nature: orgs.party(issuer) ? "reform" : "government",
        issuer,
        approvers: approversOf(input.card, issuer, orgs),
      };
    },
  },
  approve: {
    refuse: ({ input }) =>
      input.verdict === "refuse" &&
      !input.opinion && {
        zh: "不同意的，请写明理由。",
        en: "Say why you refuse.",
        field: "opinion",
      },
    compute: ({ matter, input, times }) =>
      input.verdict === "agree" ? { stands: "waiting" } : asBefore(matter.card, times("issue")),
  },
  withdraw: { compute: ({ matter, times }) => asBefore(matter.card, times("issue")) },
  raise: {
    refuse: ({ matter, input, today }) =>
      matter.card === "transfer"
        ? {
            zh: "已移交问责，不能再升级。请记录结果。",
            en: "It was handed over for accountability already. Record what came of it.",
          }
        : past(input.due, today),
    compute: ({ matter, orgs }) => {
      const card = above(matter.card);
      return matter.issuer === undefined
        ? { card }
        : { card, approvers: approversOf(card, matter.issuer, orgs) };
    },
  },
} satisfies Rules;

// Rules of dispatching: down the tree by the list of duties, back one hop at a time, designated when disputed.

import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason } from "../../../../define/rules.ts";
import { type Topic, onDutyList } from "./duties.ts";
import type { Rules } from "./types.ts";

/** 首接负责: whoever leads is not a co-handler as well. */
export const twice = (handler: OrgRef | undefined, helpers: readonly OrgRef[] = []): Reason | false =>
  handler !== undefined &&
  helpers.includes(handler) && {
    zh: "主办单位不能同时列为协办单位，请从协办单位中去掉它。",
    en: "The lead unit cannot be a co-handler as well. Remove it from the co-handlers.",
    field: "helpers",
  };

const pushedDown = (handler: OrgRef | undefined, topic: Topic | undefined, orgs: OrgTree): Reason | false =>
  handler !== undefined &&
  !onDutyList(orgs.level(handler), topic) && {
    zh: "这类诉求不在镇街、社区的履职事项清单内，不能下派，请交有职责的部门（热线条例第二十四条）。",
    en: "This topic is not on the duty list of that level. Send it to the department whose duty it is.",
    field: "handler",
  };

/** A department of the city itself: directly below the root. */
const isCityDepartment = (org: OrgRef, orgs: OrgTree): boolean =>
  orgs.level(org) === "department" && orgs.above(org).length === 1;

/** 市级部门与县级职责交叉的，由市级部门牵头。 */
const overlap = (
  handler: OrgRef | undefined,
  helpers: readonly OrgRef[] = [],
  orgs: OrgTree,
): Reason | false =>
  handler !== undefined &&
  ["district", "street"].includes(orgs.level(handler) ?? "") &&
  helpers.some(org => isCityDepartment(org, orgs)) && {
    zh: "市级部门与区县、镇街职责交叉的，由市级部门牵头，请把部门列为主办（热线条例第二十四条）。",
    en: "Where a city department and a district both have a part, the department leads. Make it the lead.",
    field: "handler",
  };

const and = (units: readonly OrgRef[] = [], unit: OrgRef | undefined): readonly OrgRef[] => [
  ...new Set([...units, ...(unit ? [unit] : [])]),
];

/** Whoever comes to lead is a co-handler no longer; the others stay. */
const without = (handler: OrgRef, { helpers = [] }: { readonly helpers?: readonly OrgRef[] }) =>
  helpers.filter(helper => helper !== handler);

/**
 * The levels between the sender and the receiver hear of it (《北京市接诉即办工作条例》第十二条); without a sender
 * it is the centre, which sends for the whole city.
 */
function skipped(handler: OrgRef, sender: OrgRef | undefined, orgs: OrgTree): readonly OrgRef[] {
  const above = orgs.above(handler);
  const at = sender === undefined ? above.length - 1 : above.indexOf(sender);
  return above.slice(0, Math.max(0, at));
}

const designatedRefusal = (what: string, whatEn: string): Reason => ({
  zh: `这件诉求已经指定你单位办理，不得再${what}，请抓紧办理（热线条例第二十二条）。`,
  en: `Your unit has been designated for this appeal and may not ${whatEn} any more. Please handle it.`,
});

export const dispatch = {
  dispatch: {
    refuse: ({ input, matter, orgs, state, times }) =>
      twice(input.handler, input.helpers) ||
      pushedDown(input.handler, matter.topic, orgs) ||
      overlap(input.handler, input.helpers, orgs) ||
      (state === "unsolved" &&
        times("dispatch") > 0 && {
          zh: "这件诉求派过单，由原单位“重办”；重办两次仍未解决的，请“提级办理”。",
          en: "It was dispatched before: have it redone by the same unit, or lift it after two times.",
        }),
    compute: ({ input, orgs }) => ({
      copied: skipped(input.handler, undefined, orgs),
      chain: [input.handler],
    }),
  },
  sendBack: {
    refuse: ({ matter }) => {
      const unit = matter.handler;
      if (unit === undefined) return false;
      if (matter.designated === unit) return designatedRefusal("退回", "send it back");
      return (
        matter.returners?.includes(unit) === true && {
          zh: "你单位已经退回过一次，不能再退；仍有异议的，请“提出异议”，由热线中心裁定。",
          en: "Your unit has sent it back once already. Object instead, and the centre will rule.",
        }
      );
    },
    compute: ({ matter }) => {
      const { chain = [], handler } = matter;
      const upper = chain.at(-2);
      const returners = and(matter.returners, handler);
      return upper === undefined
        ? { backTo: "desk", returners, helpers: [] }
        : { backTo: "upper", returners, handler: upper, chain: chain.slice(0, -1) };
    },
  },
  object: {
    refuse: ({ matter }) => {
      const unit = matter.handler;
      if (unit === undefined) return false;
      if (matter.designated === unit) return designatedRefusal("提出异议", "object");
      return (
        matter.objectors?.includes(unit) === true && {
          zh: "你单位已经提过一次异议，中心已经裁定，请先办理；确属派错的，请电话联系热线中心。",
          en: "Your unit has objected once and has had its ruling. Please handle it, or call the centre.",
        }
      );
    },
    compute: ({ matter }) => ({ objectors: and(matter.objectors, matter.handler) }),
  },
  rule: {
    refuse: ({ input, matter, orgs }) =>
      input.ruling === "upheld"
        ? input.handler !== undefined && {
            zh: "异议成立的，回到待派单后再派给别的单位，这里不用选主办单位。",
            en: "If the objection is upheld, dispatch it afterwards. Leave the lead unit out here.",
            field: "handler",
          }
        : pushedDown(input.handler ?? matter.handler, matter.topic, orgs) ||
          overlap(input.handler ?? matter.handler, matter.helpers, orgs),
    // What goes back to the desk is dispatched anew, with co-handlers named anew.
    compute: ({ input, matter, orgs }) => {
      const unit = input.handler ?? matter.handler;
      if (input.ruling === "upheld") return { helpers: [] };
      return unit === undefined
        ? {}
        : {
            designated: unit,
            copied: skipped(unit, undefined, orgs),
            chain: [unit],
            helpers: without(unit, matter),
          };
    },
  },
  forward: {
    refuse: ({ input, matter, orgs }) =>
      (matter.handler !== undefined &&
        !orgs.above(input.handler).includes(matter.handler) && {
          zh: "只能转派给本单位的下级，请重新选择；不属于本单位的，请退回或者提出异议。",
          en: "Choose a unit below yours. If it is not your duty, send it back or object.",
          field: "handler",
        }) ||
      pushedDown(input.handler, matter.topic, orgs),
    compute: ({ input, matter, orgs }) => ({
      copied: skipped(input.handler, matter.handler, orgs),
      chain: [...(matter.chain ?? []), input.handler],
      helpers: without(input.handler, matter),
    }),
  },
  assign: {
    refuse: ({ input, matter, orgs }) =>
      matter.handler !== undefined &&
      !orgs.above(input.section).includes(matter.handler) && {
        zh: "请选择本单位的科室。",
        en: "Choose a section of your own unit.",
        field: "section",
      },
  },
} satisfies Rules;

// Rules of the catalogue: who may draft for whom, what is published, what a change may do.

import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason } from "../../../../define/rules.ts";
import { applied, changed, forgotten, harder, namingOfChange, proposes } from "./changing.ts";
import { wrongCode, wrongGuide } from "./guide.ts";
import type { Rules } from "./types.ts";

/** A section drafts for its department; nobody for another unit. */
const notOwn = (unit: OrgRef, actor: OrgRef | null, orgs: OrgTree): Reason | false =>
  actor !== null &&
  unit !== actor &&
  !orgs.above(actor).includes(unit) && {
    zh: `“实施主体”只能填本单位。${orgs.name(unit) ?? "该单位"}的事项由该单位编制。`,
    en: `An item is drafted by the unit that carries it. ${orgs.name(unit) ?? "That unit"} drafts its own.`,
    field: "unit",
  };

const nothing: Reason = {
  zh: "没有填写任何调整。请至少填写一项“调整后”的内容。",
  en: "Nothing is changed. Fill in at least one of the new values.",
  field: "nextDays",
};

export const catalogue = {
  draft: {
    refuse: ({ input, actor, orgs }) =>
      notOwn(input.unit, actor.org, orgs) || wrongCode(input.code) || wrongGuide(input),
    compute: ({ input }) => ({ materialCount: (input.materials ?? []).length }),
  },
  amend: {
    refuse: ({ input, actor, orgs }) => notOwn(input.unit, actor.org, orgs) || wrongGuide(input),
    compute: ({ input }) => ({ materialCount: (input.materials ?? []).length }),
  },
  publish: { compute: ({ today }) => ({ edition: 1, publishedOn: today }) },
  enter: {
    refuse: ({ input }) => wrongCode(input.code) || wrongGuide(input),
    compute: ({ input, today }) => ({
      materialCount: (input.materials ?? []).length,
      edition: 1,
      publishedOn: today,
    }),
  },
  change: {
    refuse: ({ matter, input }) => {
      if (!proposes(input)) return nothing;
      const then = changed(matter, input);
      return wrongGuide(then, namingOfChange) || harder(matter, then, input.changeBasis);
    },
  },
  publishChange: { compute: ({ matter, today }) => ({ ...applied(matter), changedOn: today }) },
  dropChange: { compute: ({ matter }) => forgotten(matter) },
  receive: {
    refuse: ({ matter, input }) =>
      matter.forWhom !== undefined &&
      matter.forWhom !== "both" &&
      matter.forWhom !== input.applicant && {
        zh:
          matter.forWhom === "person"
            ? `“${matter.title}”只由个人申请，请以个人身份申请。`
            : `“${matter.title}”只由企业、其他组织申请，请以单位身份申请。`,
        en: `“${matter.title}” is applied for by ${matter.forWhom === "person" ? "persons" : "firms and bodies"} only.`,
      },
    compute: ({ input }) => ({ arrived: [input.application] }),
  },
  receiveInstant: {
    refuse: ({ matter, input }) =>
      (matter.instant !== true ||
        matter.instantOf === undefined ||
        (input.table ?? matter.instantOf) !== matter.instantOf) && {
        zh: `“${matter.title}”现在不由这张决策表秒批。请从这个事项的办事指南申请。`,
        en: `“${matter.title}” is not settled by this decision table now. Apply from its guide.`,
      },
    compute: ({ input }) => ({ quickArrived: [input.quick] }),
  },
} satisfies Rules;

// Rules of coming in: which limit it gets, who may stay unnamed, what is not accepted and where it belongs.

import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason } from "../../../../define/rules.ts";
import { type Channel, groupOf } from "./channels.ts";
import { channelFor } from "./grounds.ts";
import type { Rules } from "./types.ts";

interface Filing {
  readonly kind: string;
  readonly topic: string;
  readonly area: OrgRef;
  readonly street?: OrgRef;
  readonly cutOff?: boolean;
  readonly identityMode?: "open" | "secret" | "anonymous";
  readonly name?: string;
  readonly phone?: string;
  readonly whom?: string;
  readonly relationship?: string;
}

const utilities = ["water", "power", "heating"];
const trades = ["market", "food"];

/** Which limit it is promised (rules 2.1): the law first, then the urgency, then the kind. */
function limitKind(filing: Filing, channel: Channel) {
  if (channel === "petition") return "petition" as const;
  if (filing.cutOff && utilities.includes(filing.topic)) return "urgent" as const;
  if (filing.kind === "complaint" && trades.includes(filing.topic)) return "market" as const;
  return filing.kind === "consult" ? ("consultation" as const) : ("ordinary" as const);
}

const computed = (filing: Filing, channel: Channel) => ({
  channelGroup: groupOf(channel),
  limitKind: limitKind(filing, channel),
  forOther: filing.whom !== undefined,
  privacyNotice: "v1" as const,
});

const streetOf = ({ street, area }: Filing, orgs: OrgTree): Reason | false =>
  street !== undefined &&
  !orgs.above(street).includes(area) && {
    zh: "所选镇街不在所选区县，请重新选择其中一个。",
    en: "This street does not lie in that district. Choose one of them again.",
    field: "street",
  };

const cutOffOf = ({ cutOff, topic }: Filing): Reason | false =>
  cutOff === true &&
  !utilities.includes(topic) && {
    zh: "只有供水、供电、供热供气的诉求可以按应急办理，请改选类别或者取消勾选。",
    en: "Only water, power, heating and gas are handled as urgent. Choose that topic or untick the box.",
    field: "cutOff",
  };

/** An anonymous asker leaves no trace to follow; everybody else must be reached (rules 2.1). */
function identity({ identityMode, name, phone }: Filing): Reason | false {
  if (identityMode !== "anonymous") {
    return (
      phone === undefined && {
        zh: "请填写联系电话，用来发送进度和回访；不愿留电话的，请选“匿名”。",
        en: "Give a telephone number for news and the call-back, or choose to stay anonymous.",
        field: "phone",
      }
    );
  }
  const given = phone !== undefined ? "phone" : name !== undefined ? "name" : undefined;
  return (
    given !== undefined && {
      zh: "匿名反映请不要填写称呼和电话；想让热线联系您又不让承办单位知道，请选“要求保密”。",
      en: "An anonymous appeal holds no name and no telephone. Choose secrecy if the hotline may call you.",
      field: given,
    }
  );
}

const forWhom = ({ whom, relationship }: Filing): Reason | false =>
  (whom === undefined) !== (relationship === undefined) && {
    zh: "替他人反映的，请同时填写当事人和您与当事人的关系；本人反映的两项都不用填。",
    en: "If you file for somebody else, say for whom and how you are related; otherwise leave both out.",
    field: whom === undefined ? "whom" : "relationship",
  };

const refused = (filing: Filing, orgs: OrgTree): Reason | false =>
  streetOf(filing, orgs) || cutOffOf(filing) || identity(filing) || forWhom(filing);

export const intake = {
  lodge: {
    refuse: ({ input, orgs }) => refused(input, orgs),
    compute: ({ input }) => {
      // A row of history states the channel that it came in by; what is filed now came in by the portal.
      const { channel = "portal" } = input as { readonly channel?: Channel };
      return { channel, ...computed(input, channel) };
    },
  },
  register: {
    refuse: ({ input, orgs }) => refused(input, orgs),
    compute: ({ input }) => computed(input, input.channel),
  },
  again: { compute: ({ input }) => ({ channelGroup: groupOf(input.channel) }) },
  add: { compute: () => ({ channel: "portal", channelGroup: groupOf("portal") }) },
  reply: { compute: ({ actor }) => ({ tries: 0, ...(actor.org ? { handler: actor.org } : {}) }) },
  decline: {
    refuse: ({ input }) =>
      input.refusalGround === "repeated" &&
      !input.earlier && {
        zh: "以重复反映为由不予受理的，请填写原来的诉求，才能把它的进展告诉诉求人。",
        en: "Name the former appeal, so that its asker can be told how it stands.",
        field: "earlier",
      },
    compute: ({ input }) => ({ rightChannel: channelFor(input.refusalGround) }),
  },
  merge: { compute: () => ({ duplicate: true }) },
  unmerge: { compute: () => ({ duplicate: false }) },
  release: { compute: () => ({ duplicate: false }) },
  join: {
    refuse: ({ matter }) =>
      matter.duplicate === true && {
        zh: "那件诉求已经并入别的诉求，请并入别的那一件。",
        en: "That appeal has joined another one. Join that one instead.",
      },
    compute: ({ matter, input }) => ({ children: [...(matter.children ?? []), input.child] }),
  },
  hear: { compute: () => ({ tries: 0 }) },
} satisfies Rules;

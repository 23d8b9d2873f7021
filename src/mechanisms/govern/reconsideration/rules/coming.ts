// Rules of coming in: in time or late, before which court, complete, accepted or not (Art 20, 23, 30, 31, 53).

import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason } from "../../../../define/rules.ts";
import type { Dispute } from "../../disputes.ts";
import { ahead, before } from "./days.ts";
import { comesFirst, isSimple, type SimpleGround } from "./kinds.ts";
import type { Rules } from "./types.ts";

interface Filing {
  readonly respondent: OrgRef;
  readonly kind: Dispute;
  readonly spot?: boolean;
  readonly known: string;
}
type Ends = (limit: "60 days" | "12 months", from: string) => string;

/** The levels that the city's government reviews (Art 24) are those of the field; organs of the party are not. */
const notAdministrative = (respondent: OrgRef, orgs: OrgTree): Reason | false =>
  orgs.party(respondent) && {
    zh: "党的机关不是行政机关，不能作为被申请人。请填写作出行政行为的行政机关。",
    en: "An organ of the party is no administrative organ. Name the office that acted.",
    field: "respondent",
  };

/** 自知道或者应当知道之日起六十日 (Art 20): a late one is taken all the same, and examined. */
const filed = ({ kind, spot = false, known }: Filing, on: string, ends: Ends) => ({
  late: on > ends("60 days", known),
  first: comesFirst(kind, spot),
  privacyNotice: "v1" as const,
  deliberation: "inside" as const,
});

const lateOnes = {
  missing: {
    zh: "申请超过六十日，受理要写明理由：不可抗力、未告知，或者法律另有规定；没有的，不予受理（行政复议法第二十条）。",
    en: "It came after sixty days. Say why it is accepted all the same, or do not accept it (Art 20).",
    field: "lateGround",
  },
  year: {
    zh: "未告知申请权利的，自知道行政行为内容之日起最长一年，这件已经超过一年（行政复议法第二十条）。",
    en: "Where the right was not told, a year from knowing of the act is the most (Art 20); it is over.",
    field: "lateGround",
  },
} as const;

function simply(
  ground: SimpleGround | undefined,
  matter: { readonly kind?: Dispute; readonly spot?: boolean; readonly amount?: number },
  major: boolean | undefined,
): Reason | false {
  if (major) {
    return {
      zh: "重大、疑难、复杂的案件适用普通程序，请改选普通程序。",
      en: "A major or difficult case is heard by the ordinary procedure. Choose that one.",
      field: "procedure",
    };
  }
  return (
    (ground === undefined ||
      !isSimple(ground, matter.kind ?? "other", matter.spot === true, matter.amount)) && {
      zh: "简易程序只适用于：当场作出、警告或者通报批评、款额三千元以下、政府信息公开，或者各方同意（行政复议法第五十三条）。所选理由与本案不符。",
      en: "The simple procedure is for acts on the spot, warnings, up to 3,000 yuan, government information, or by consent (Art 53).",
      field: "simpleGround",
    }
  );
}

export const coming = {
  apply: {
    refuse: ({ input, orgs, today }) =>
      notAdministrative(input.respondent, orgs) || ahead(input.known, today, "known"),
    compute: ({ input, today, ends }) => {
      // A row of history states how and when it came in; what is filed now comes in by the portal, today.
      const { channel = "portal", received = today } = input as { channel?: "portal"; received?: string };
      return { channel, received, countsFrom: received, ...filed(input, received, ends) };
    },
  },
  register: {
    refuse: ({ input, orgs, today }) =>
      notAdministrative(input.respondent, orgs) ||
      ahead(input.received, today, "received") ||
      ahead(input.known, input.received, "known"),
    compute: ({ input, ends }) => ({ countsFrom: input.received, ...filed(input, input.received, ends) }),
  },
  // 补正只让审查期限重新起算（第三十一条）；申请什么时候来的不变，是否超期按那一天（第二十条）。
  supplement: { compute: ({ today }) => ({ countsFrom: today }) },
  accept: {
    refuse: ({ input, matter, today, ends }) => {
      if (matter.late === true && input.lateGround === undefined) return lateOnes.missing;
      const known = matter.known ?? today;
      if (input.lateGround === "untold" && (matter.received ?? today) > ends("12 months", known))
        return lateOnes.year;
      return input.procedure === "simple" && simply(input.simpleGround, matter, input.major);
    },
    compute: ({ input, matter, today }) => ({
      acceptedOn: today,
      first: comesFirst(matter.kind ?? "other", matter.spot === true, input.firstByLaw),
    }),
  },
  // 审查期限届满之日起视为受理: the last of the five days, not the day after on which it shows.
  deem: {
    compute: ({ matter, today, ends }) => ({
      procedure: "ordinary",
      acceptedOn: matter.countsFrom === undefined ? today : ends("5 working days", matter.countsFrom),
    }),
  },
  decline: {
    refuse: ({ input, matter }) => {
      if (input.declineGround === "late" && matter.late !== true) {
        return {
          zh: "这件申请没有超过六十日，不能以超期为由不予受理，请核对理由。",
          en: "It came within sixty days, so it cannot be refused as late. Check the ground.",
          field: "declineGround",
        };
      }
      return (
        input.declineGround === "jurisdiction" &&
        input.competent === undefined && {
          zh: "不属于本机关管辖的，应当告知有管辖权的行政复议机关，请填写。",
          en: "Name the organ that is competent: the applicant must be told.",
          field: "competent",
        }
      );
    },
  },
  send: {
    refuse: ({ input, matter, today }) =>
      ahead(input.copyServed, today, "copyServed") ||
      before(input.copyServed, matter.acceptedOn, "copyServed"),
    compute: ({ matter, today }) => ({
      copySent: today,
      ...(matter.respondent === undefined ? {} : { answerer: matter.respondent }),
    }),
  },
} satisfies Rules;

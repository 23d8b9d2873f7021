// Rules of instant approval: data are checked with consent alone, and who finds a fault says of what kind.

import type { Reason, RulesOf } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;

/** What is wrong has a cause, or nobody can mend it; what is right has none. */
const faultFits = ({
  finding,
  fault,
}: {
  readonly finding: string;
  readonly fault?: string;
}): Reason | false =>
  (finding === "wrong") !== (fault !== undefined) && {
    zh:
      finding === "wrong"
        ? "结果有误的，请选差错原因，便于更正和改进。"
        : "结果正确的，不用选差错原因；请清空，或者改选“结果有误”。",
    en:
      finding === "wrong"
        ? "Say what kind of fault it is, so that it can be mended."
        : "A result that is right has no fault: clear it, or choose “wrong”.",
    field: "fault",
  };

/** A refund is asked for the year that runs, or the one before. */
const wrongYear = (year: string | undefined, today: string): Reason | false => {
  const now = Number(today.slice(0, 4));
  return (
    year !== undefined &&
    ![now, now - 1].includes(Number(year.slice(1))) && {
      zh: `“申领年度”只能选 ${now} 年或者 ${now - 1} 年。`,
      en: `Choose ${now} or ${now - 1}: it is paid for the running year or the one before.`,
      field: "year",
    }
  );
};

export const rules = {
  apply: {
    refuse: ({ input, today }) =>
      wrongYear(input.year, today) ||
      (!input.agrees && {
        zh: "秒批要核验您的数据，需要您同意；不同意的，请改用“请工作人员办理”，一样受理。",
        en: "Instant approval checks your data, which you have to agree to. Or ask for a person instead.",
        field: "agrees",
      }),
  },
  applyToPerson: { refuse: ({ input, today }) => wrongYear(input.year, today) },
  enrol: { compute: ({ matter }) => ({ route: matter.verdict === "approved" ? "machine" : "person" }) },
  review: { refuse: ({ input }) => faultFits(input) },
  inspect: { refuse: ({ input }) => faultFits(input) },
} satisfies Rules;

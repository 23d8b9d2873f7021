// What helps who files, once they have written what it is about: answers of the knowledge base, and
// matters that are like theirs. Both are offered once, on the step after; a script offers the latter while
// they write.

import type { Entry } from "../../portal/pages/answers-page.tsx";
import { type Gathered, stepsOf } from "../../portal/pages/file-steps.ts";
import { textFieldsOf } from "../../text/corpus.ts";
import { hintsFor, leastCharacters } from "../operations/hints.ts";
import type { HintView } from "../types.ts";
import { offersFor } from "./answers.ts";
import type { Opening } from "./filing.ts";
import type { Visit } from "./visit.ts";

export interface Helps {
  readonly offers: readonly Entry[];
  readonly hints: readonly HintView[];
}
export const noHelps: Helps = { offers: [], hints: [] };

interface Compared {
  readonly text: string;
  readonly area: string;
  readonly least: number;
}

/** The field of this step whose words matters are compared with; undefined where it is on another step. */
export function comparedOf({ plan, action }: Opening, at: number): Compared | undefined {
  const { body, area = "" } = textFieldsOf(plan);
  const text = stepsOf(action)[at]?.find(({ name }) => body.includes(name))?.name;
  return text === undefined ? undefined : { text, area, least: leastCharacters };
}

/** What helps after step `at` was answered. */
export async function helpsFor(
  visit: Visit,
  { opening, sent }: { readonly opening: Opening; readonly sent: Gathered },
  at: number,
): Promise<Helps> {
  const { plan, action } = opening;
  const compared = comparedOf(opening, at);
  const said = (name: string | undefined) => (name ? (sent[name] ?? "") : "").toString();
  const [offers, { hints }] = await Promise.all([
    at === 0 ? offersFor(visit, action.form, sent) : [],
    compared === undefined
      ? noHelps
      : hintsFor(
          visit.context,
          plan.mechanism.name,
          { text: said(compared.text), area: said(compared.area) || undefined },
          visit.caller,
        ),
  ]);
  return { offers, hints };
}

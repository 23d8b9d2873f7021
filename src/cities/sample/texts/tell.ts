// One citizen's story, told by chance from one case: what was asked, what the unit says, what is asked back.

import type { Chance } from "../random.ts";
import type { Case } from "./case.ts";
import { additions, followed, looked, redone, since } from "./phrases.ts";
import { placeIn } from "./places.ts";

export interface Told {
  readonly place: string;
  readonly content: string;
  readonly question: string;
  readonly addition: string;
  readonly answer: string;
  /** The answer after the matter was handled again. */
  readonly again: string;
}

/** Tells a case that happened in a district, by a person who wants to be called so. */
export function tell(draw: Chance, one: Case, district: string, called: string): Told {
  const place = placeIn(draw, district, one.at);
  const number = String(draw.whole(2, 6));
  const filled = (part: string) => part.replaceAll("{place}", place).replaceAll("{n}", number);
  const [fact, harm, wish, found, done] = draw.pick(one.threads).map(filled);
  const when = draw.pick(since);
  const content = draw.pick([
    `${fact}，${when}。${harm}。${wish}。`,
    `${fact}，${harm}，${when}。${wish}。`,
    `${when}：${fact}。${harm}，${wish}。`,
    `${fact}。${harm}。${wish}，${when}。`,
  ]);
  const follow = draw.pick(followed);
  const said = (how: string) => `${called}，您好。您反映的情况，我们${how}。${found}。${done}。${follow}。`;
  return {
    place,
    content,
    question: one.question,
    addition: draw.pick(additions) + one.addition,
    answer: said(draw.pick(looked)),
    again: said(draw.pick(redone)),
  };
}

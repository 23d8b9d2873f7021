// Instant approval in the full city: what the small one has in its last weeks, and ten months of people who
// got it within the minute, with those among them whom a table left to a person.

import type { Day } from "../../../define/civil.ts";
import type { SampleCitizen } from "../people.ts";
import type { Step } from "../step.ts";
import { type Asking, crowdOf } from "./crowd.ts";
import { instantStory, type Tale, told } from "./story.ts";

/** What becomes of the n-th: a table never denies, so what it leaves open is for an examiner. */
function courseOf(at: number, { sound }: Asking): Pick<Tale, "course" | "byHand"> {
  if (!sound) return { course: at % 5 === 0 ? "denied" : "granted" };
  if (at % 47 === 3) return { course: "granted", byHand: true };
  if (at % 59 === 7) return { course: "doubted" };
  return { course: at % 97 === 11 ? "corrected" : "automatic" };
}

export function fullInstant(seed: string, last: Day, citizens: readonly SampleCitizen[]): readonly Step[] {
  const asked = crowdOf(last).flatMap((one, at) => {
    const { item, who, firm, facts, day } = one;
    const tale: Tale = {
      item,
      who,
      facts,
      unit: who.district,
      name: firm?.name ?? who.name,
      ...courseOf(at, one),
    };
    return told(seed, tale, `instant-year-${at}`, day, citizens[(at * 7) % citizens.length]!);
  });
  return [...instantStory(seed, last, citizens), ...asked];
}

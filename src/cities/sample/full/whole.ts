// What the full city plays besides its appeals, its plan and its law: the catalogue and what is applied for,
// approved in seconds, done as one thing, enrolled for, claimed, put to the vote and scored. A cut of the
// appeals goes without.

import { dayOf } from "../../../define/calendar.ts";
import { china } from "../../calendar.ts";
import { fullThemes } from "../bundles/generated.ts";
import { bundleHeard, fullBundles } from "../bundles/story.ts";
import { claimStory } from "../claims/story.ts";
import { debriefHeard, finishedDebriefs } from "../debriefs/finished.ts";
import { debriefStory } from "../debriefs/story.ts";
import { disclosureStory } from "../disclosure/story.ts";
import { fullInstant } from "../instant/full-story.ts";
import { fullItems } from "../items/full-items.ts";
import { landStory } from "../land/steps.ts";
import { overviewStory } from "../overview/story.ts";
import { demoCitizen, type SampleCitizen } from "../people.ts";
import { promiseHeard } from "../promise-votes.ts";
import { schoolHeard, schoolStory } from "../school/story.ts";
import { finishedSelection } from "../selection/full-story.ts";
import { selectionStory } from "../selection/story.ts";
import { standardStory } from "../standards/story.ts";
import type { Step } from "../step.ts";
import type { FullCity } from "./appeals.ts";
import { askerOf } from "./askers.ts";

const askers = (seed: string, first: number, count: number): readonly SampleCitizen[] =>
  Array.from({ length: count }, (_, at) => askerOf(seed, first + at));

/** Whoever takes part in decisions, applies and claims. */
export const takingPart = (seed: string): readonly SampleCitizen[] => askers(seed, 200, 40);

/** Acts of which linked matters hear at once. */
export const wholeHeard: ReadonlySet<string> = new Set([
  ...bundleHeard,
  ...debriefHeard,
  ...schoolHeard,
  ...promiseHeard,
]);

/** The acts of each, up to the end and beyond it. */
export function* wholeOnly({ seed, first }: FullCity, end: number): Generator<readonly Step[]> {
  const last = dayOf(china, end);
  const citizens = takingPart(seed);
  yield* fullItems(seed, first, last);
  yield* fullThemes(first, last);
  yield fullBundles(first, last, [demoCitizen, ...citizens]);
  yield fullInstant(seed, last, citizens);
  yield schoolStory(end, askers(seed, 700, 41));
  yield landStory(last, "full");
  yield claimStory(last, "full", citizens);
  yield standardStory(last - 90);
  yield disclosureStory(last, citizens);
  yield finishedDebriefs(last - 130);
  yield debriefStory(end);
  yield finishedSelection(last - 150);
  yield selectionStory(end);
  yield overviewStory(last, "full");
}

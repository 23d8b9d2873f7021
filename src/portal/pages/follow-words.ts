// What a matter's view says to the person who follows it: which promise stands, which acts are theirs, how
// its story reads.

import type { ActionView, ClockView, FieldView, MatterView, StoryView } from "../../http/types.ts";
import type { StoryItem } from "../story.tsx";
import { sayDay } from "../saying.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** The clock that the reader waits for: the first that runs; one that is paused only when none runs. */
export function promiseOf(matter: MatterView): ClockView | undefined {
  if (matter.final) return undefined;
  const open = matter.clocks.filter(
    clock => clock.end === null && (!clock.expired || isPromiseOfUnit(matter, clock)),
  );
  return open.find(({ due }) => due !== null) ?? open[0];
}

/** The first clock of a definition is what its unit promises; the others wait for somebody else. */
export const isPromiseOfUnit = (matter: MatterView, clock: ClockView): boolean =>
  matter.clocks[0]?.name === clock.name;

/** Refused for these reasons, an act is not known to be the reader's: it is left out, not shown in grey. */
const foreign = new Set(["wrong_role", "not_yours", "sign_in_needed"]);

/** The acts that are, or may become, the reader's: when a matter is over, none waits for another state. */
export const actsOf = (matter: MatterView): readonly ActionView[] =>
  matter.actions.filter(({ allowed, code = "" }) => {
    if (allowed) return true;
    return !foreign.has(code) && !(matter.final && code === "wrong_state");
  });

/**
 * In the order in which a reader looks for them: what the matter waits for, then what brings it on (words or
 * pictures), then what only hurries it.
 */
export function inOrder(
  acts: readonly ActionView[],
  optional: (action: string) => boolean,
): readonly ActionView[] {
  const rank = ({ name, form }: ActionView) => (optional(name) ? (form.length ? 1 : 2) : 0);
  return acts.toSorted((a, b) => rank(a) - rank(b));
}

/** What was said at a step, the label before each when there are several. */
function saidOf(fields: readonly FieldView[], say: { colon: string }): string | undefined {
  const shown = fields.filter(({ text, files }) => text !== "" && files === undefined);
  if (shown.length < 2) return shown[0]?.text;
  return shown.map(({ label, text }) => `${label}${say.colon}${text}`).join("\n");
}

/**
 * The reader's own steps are those of whoever opened the matter, when the reader stands in a relation to
 * it.
 */
function isOwn(matter: MatterView, step: StoryView, citizen: boolean): boolean {
  return citizen && matter.relations.length > 0 && step.who === matter.story[0]?.who;
}

/** The facts of an opening stand beside the story; in it stands what the person wrote. */
const wordsOf = (matter: MatterView, step: StoryView): readonly FieldView[] =>
  step.seq === matter.story[0]?.seq ? step.said.filter(({ kind }) => kind === "longtext") : step.said;

/** What came with a step; what came with the opening stands among its facts. */
const filesOf = (matter: MatterView, step: StoryView) =>
  wordsOf(matter, step).flatMap(({ files = [] }) => files);

function storyItem(matter: MatterView, step: StoryView, { lang }: Shown, citizen: boolean): StoryItem {
  const say = pageWords[lang];
  const own = isOwn(matter, step, citizen);
  const who = own ? say.you : step.who;
  const more = [who, ...step.clocks].filter(Boolean).join(say.comma);
  return {
    kind: own ? "own" : step.paused ? "paused" : "done",
    when: step.at,
    title: step.title,
    more: more ? `${say.gap}${more}` : undefined,
    said: saidOf(wordsOf(matter, step), say),
    files: filesOf(matter, step),
  };
}

/** The story, newest first, what comes next above it. */
export function storyOf(matter: MatterView, shown: Shown, citizen: boolean): readonly StoryItem[] {
  const say = pageWords[shown.lang];
  const done = matter.story.map(step => storyItem(matter, step, shown, citizen));
  const clock = promiseOf(matter);
  if (!clock) return done.toReversed();
  const day = clock.due === null ? "" : say.by(sayDay(clock.due - 1, shown.lang, shown.zone, shown.now));
  const title = isPromiseOfUnit(matter, clock) ? say.nextStep(clock.title) : say.nowStep(clock.title);
  return [{ kind: "next", title, more: day }, ...done.toReversed()];
}

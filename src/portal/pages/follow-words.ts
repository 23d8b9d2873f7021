// What a matter's view says to the person who follows it: which promise stands, which acts are theirs, how
// its story reads.

import type { ActionView, ClockView, FieldView, MatterView, StoryView } from "../../http/types.ts";
import type { StoryItem } from "../story.tsx";
import { sayDay } from "../saying.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** Done as far as the units are concerned; what runs on is the asker's time to come back to it. */
export const isOver = ({ final, done }: MatterView): boolean =>
  final || done === "solved" || done === "closed" || done === "verified";

/** The asker's time to come back to what is over. */
export const returnOf = (matter: MatterView): ClockView | undefined =>
  isOver(matter)
    ? matter.clocks.find(({ end, due, expired }) => end === null && due !== null && !expired)
    : undefined;

/** The clock that the reader waits for: the first that runs; one that is paused only when none runs. */
export function promiseOf(matter: MatterView): ClockView | undefined {
  if (isOver(matter)) return undefined;
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

/** The acts that are, or may become, the reader's: once a matter is over, none waits for another state. */
export const actsOf = (matter: MatterView): readonly ActionView[] =>
  matter.actions.filter(({ allowed, code = "" }) => {
    if (allowed) return true;
    return !foreign.has(code) && !(isOver(matter) && code === "wrong_state");
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
 * it; never what the engine did.
 */
function isOwn(matter: MatterView, step: StoryView, { citizen, acting }: StoryShown): boolean {
  const isReaders = citizen && matter.relations.length > 0 && !acting.engine(step.action);
  return isReaders && step.who === matter.story[0]?.who;
}

/** What a definition says of the acts in a story. */
export interface Acting {
  /** Whether the act asked for the field; else the engine filled it in. */
  readonly asks: (action: string, field: string) => boolean;
  /** It only writes the number onto a paper. */
  readonly numbers: (action: string) => boolean;
  /** The engine alone takes it. */
  readonly engine: (action: string) => boolean;
}

/** What the engine keeps count by says nothing to who waits. */
const tallies = new Set(["flag", "number", "list", "date"]);

/** From how many values on what the engine put down is a record of facts, no news. */
const manyFacts = 5;

/** Whether the engine put facts down here, where nobody was asked for them and nobody is told. */
export const isRecord = ({ action, said }: StoryView, { engine }: Acting): boolean =>
  engine(action) && said.length >= manyFacts;

/**
 * The facts of an opening stand beside the story, as do those that the engine puts down; in it stands what a
 * person wrote.
 */
function wordsOf(matter: MatterView, step: StoryView, acting: Acting): readonly FieldView[] {
  if (isRecord(step, acting) || step.seq === matter.story[0]?.seq)
    return step.said.filter(({ kind }) => kind === "longtext");
  return step.said.filter(({ name, kind }) => acting.asks(step.action, name) || !tallies.has(kind));
}

/** What came with a step; what came with the opening stands among its facts. */
const filesOf = (matter: MatterView, step: StoryView, acting: Acting) =>
  wordsOf(matter, step, acting).flatMap(({ files = [] }) => files);

function storyItem(matter: MatterView, step: StoryView, shown: StoryShown): StoryItem {
  const { lang, acting } = shown;
  const say = pageWords[lang];
  const own = isOwn(matter, step, shown);
  const who = own ? say.you : step.who;
  const more = [who, ...step.clocks].filter(Boolean).join(say.comma);
  return {
    kind: own ? "own" : step.paused ? "paused" : "done",
    when: step.at,
    title: step.title,
    more: more ? `${say.gap}${more}` : undefined,
    said: saidOf(wordsOf(matter, step, acting), say),
    files: filesOf(matter, step, acting),
  };
}

interface StoryShown extends Shown {
  /** Signed in with a telephone or a query code. */
  readonly citizen: boolean;
  readonly acting: Acting;
}

/** What the engine does one after the other without a word to anybody is one step of the story. */
function stepsOf(matter: MatterView, acting: Acting): readonly { step: StoryView; times: number }[] {
  const isQuiet = (step: StoryView): boolean =>
    acting.engine(step.action) &&
    step.clocks.length === 0 &&
    step.paused !== true &&
    wordsOf(matter, step, acting).length === 0;
  const kept: { step: StoryView; times: number }[] = [];
  for (const step of matter.story.filter(({ action }) => !acting.numbers(action))) {
    const last = kept.at(-1);
    if (last?.step.action === step.action && isQuiet(last.step) && isQuiet(step)) {
      Object.assign(last, { step, times: last.times + 1 });
    } else kept.push({ step, times: 1 });
  }
  return kept;
}

/** The story, newest first, what comes next above it; papers are listed with their numbers beside it. */
export function storyOf(matter: MatterView, shown: StoryShown): readonly StoryItem[] {
  const say = pageWords[shown.lang];
  const done = stepsOf(matter, shown.acting).map(({ step, times }) => {
    const item = storyItem(matter, step, shown);
    return times === 1 ? item : { ...item, title: `${step.title}${say.times(times)}` };
  });
  const clock = promiseOf(matter);
  if (!clock) return done.toReversed();
  const day = clock.due === null ? "" : say.by(sayDay(clock.due - 1, shown.lang, shown.zone, shown.now));
  const title = isPromiseOfUnit(matter, clock) ? say.nextStep(clock.title) : say.nowStep(clock.title);
  return [{ kind: "next", title, more: day }, ...done.toReversed()];
}

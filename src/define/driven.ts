// Drives (批办): an official takes one act here, and the engine carries it to every matter of another
// mechanism that names this one, a whole city of them, each by an act of its own. It may ask shared data of
// all at once, rank them, and share out what there is too little of by a seed that was announced before.

import type { OneOrMore } from "./parts.ts";

/** A ranking (排序): who stands before whom, the same for everybody who computes it again. */
export interface Ranking<FlagField extends string = string, TextField extends string = string> {
  /** Their fields: choices in the order of their options, then days and numbers, the lesser first. */
  readonly by: readonly string[];
  /** Their field that names what they want: it stands in the list. */
  readonly wants: string;
  /** Matters of one asker that hold this flag of theirs go together, where the flag here says so. */
  readonly together?: { readonly of: string; readonly when: FlagField };
  /**
   * What their act is told: equals have one place, matters that go together one bundle, and each how it is
   * called in the list.
   */
  readonly into: { readonly place: string; readonly bundle: string; readonly entry: string };
  /** SHA-256 of the whole list (RFC 8785), told to `done`: the list stands before the seed is known. */
  readonly seal: TextField;
}

/** An allotment (派位): places for those that a drive has ranked; equals by lot, who finds none goes on. */
export interface Allotment<TextField extends string = string> {
  /** The drive that ranked them. */
  readonly ranked: string;
  /** The text with the seed; lots are drawn from it (`lots.ts`). */
  readonly seed: TextField;
  /** The matters that have places, their field that names this one, how many, and where to go on to. */
  readonly places: {
    readonly of: string;
    readonly by: string;
    readonly in: OneOrMore<string>;
    readonly count: string;
    readonly next: string;
  };
  /** What their act is told: a choice of `own`, `relief` and `none`, the place, and which in its turn. */
  readonly into: { readonly outcome: string; readonly place: string; readonly turn: string };
}

export interface Drive<
  State extends string = string,
  Act extends string = string,
  NumberField extends string = string,
  FlagField extends string = string,
  TextField extends string = string,
  MatterField extends string = string,
  Field extends string = string,
> {
  readonly title: string;
  /** It begins when this matter enters this state, and goes on after a stop until none is left. */
  readonly in: State;
  /** The mechanism of the others, and their field that names this matter. */
  readonly of: string;
  readonly by: string;
  /** They name not this matter itself, but the one that this field of it names. */
  readonly names?: MatterField;
  /** Those that stand in one of these states; the act leads them on, so that nothing is done twice. */
  readonly from: OneOrMore<string>;
  /** The engine's act on each. What it checks is asked of all in one go. */
  readonly act: string;
  /** What the act is told of this matter (`"matter"` is this matter itself). */
  readonly with?: Readonly<Record<string, Field | "matter">>;
  /**
   * Where the act leaves them in their state: their field that it fills with this matter. Who holds it has
   * been acted on.
   */
  readonly marks?: string;
  /** Their field whose person may be on one page of them once: who is there twice goes to a person. */
  readonly once?: string;
  readonly ranks?: Ranking<FlagField, TextField>;
  readonly allots?: Allotment<TextField>;
  /** The engine's act here when none is left. */
  readonly done: Act;
  /** What `done` is told: how many of the others stand in these states then. */
  readonly counts?: { readonly [K in NumberField]?: OneOrMore<string> };
}

/** The options of the choice that an allotment fills. */
export const outcomes = ["own", "relief", "none"] as const;
export type Outcome = (typeof outcomes)[number];

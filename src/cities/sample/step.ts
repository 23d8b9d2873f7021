// What a script is made of: acts of named people on named matters, at times of the past. Whoever plays it
// puts ids in the place of names.

/** A value of an input: as it stands, or the org or the matter of a name, or several of them. */
export type Slot = string | number | boolean | Named | readonly (Named | string)[];
export type Named = { readonly org: string } | { readonly matter: string } | Picture;

/** A picture of the work, drawn for the sample (pictures.ts): how far it is, of a hundred. */
export interface Picture {
  readonly picture: string;
  readonly share: number;
}

/** A vote of a citizen, who signs up for it if they have not. */
export interface SampleVote {
  readonly phone: string;
  /** When they signed up, ms. */
  readonly since: number;
  readonly league: string;
  /** By the script's names. */
  readonly picks: readonly string[];
  readonly at: number;
  readonly network: string;
  readonly device: string | null;
}
export interface SampleVotes {
  readonly poll: string;
  readonly votes: readonly SampleVote[];
}
/** A paper of each judge on each of these matters, by the script's names. */
export interface SamplePapers {
  readonly ballot: string;
  readonly cases: readonly string[];
  marks(name: string, judge: number): Readonly<Record<string, number>>;
}
/** One paper about all of a ballot from each voter who comes, by the script's names. */
export interface SampleVoting {
  readonly ballot: string;
  /** What the n-th of the roll says; null for whoever stays away. */
  says(voter: number): { readonly inFavour: readonly string[]; readonly against: readonly string[] } | null;
}
export type SampleCasts = SampleVotes | SamplePapers | SampleVoting;

export interface Step {
  /** The matter's name within the script. */
  readonly matter: string;
  readonly mechanism: string;
  readonly action: string;
  readonly at: number;
  /** An account with the post it acts for, or a citizen's telephone number without one. */
  readonly by: Doer | Drawn;
  readonly input: Readonly<Record<string, Slot>>;
  /** The telephone of the citizen for whom an official takes it. */
  readonly behalf?: string;
  /** No act: votes or papers of many, which stand beside the log. */
  readonly casts?: SampleCasts;
  /** The engine opened the matter for another one of the script. */
  readonly opened?: OpenedFor;
}

/** A matter that the engine opened for another: its place in the list that this one keeps of them. */
export interface OpenedFor {
  /** The other matter's name within the script. */
  readonly of: string;
  readonly field: string;
  readonly place: number;
}
export interface Doer {
  readonly person: string;
  readonly post: string | null;
}

/** The engine itself: what it counts is recorded in the past as well. */
export const engine: Doer = { person: "system", post: null };

/** Whoever the matter itself names in a field: double random decides while it is played. */
export interface Drawn {
  readonly field: string;
  readonly post: string;
  /** Where the lot may fall on nobody: then this act and what follows it are left out. */
  readonly ifAny?: true;
}

/** Collects the steps of one matter in order; each comes later than the one before. */
export class Telling {
  readonly steps: Step[] = [];
  readonly #matter: string;
  readonly #mechanism: Step["mechanism"];
  readonly #opened: Pick<Step, "opened">;

  constructor(matter: string, mechanism: Step["mechanism"], opened?: OpenedFor) {
    this.#matter = matter;
    this.#mechanism = mechanism;
    this.#opened = opened === undefined ? {} : { opened };
  }

  /** Adds votes or papers of many on this matter. */
  casts(at: number, casts: SampleCasts): void {
    const [matter, mechanism] = [this.#matter, this.#mechanism];
    this.steps.push({ matter, mechanism, action: "cast", at, by: engine, input: {}, casts });
  }

  /** Adds an act and answers when it happened. */
  does(
    by: Doer | Drawn,
    action: string,
    at: number,
    input: Readonly<Record<string, Slot>> = {},
    behalf?: string,
  ): number {
    const before = this.steps.at(-1)?.at ?? 0;
    const happened = Math.max(at, before + 60_000);
    const step = {
      matter: this.#matter,
      mechanism: this.#mechanism,
      action,
      at: happened,
      by,
      input,
      ...this.#opened,
    };
    this.steps.push(behalf === undefined ? step : { ...step, behalf });
    return happened;
  }
}

// Ballots: what a voter needs to mark papers, what everybody may see of one, and what lies in the open urn.

/** `matter:ID`; "" where one paper is about all. */
export type PaperSubject = string;

export interface BallotSubject {
  readonly subject: PaperSubject;
  readonly number: string;
  readonly title: string;
}
export interface BallotLeague {
  readonly name: string;
  readonly title: string;
  readonly subjects: readonly BallotSubject[];
}
export interface BallotGroup {
  readonly name: string;
  readonly title: string;
  readonly weight: number;
  /** On the roll; none before it is called. */
  readonly voters: number;
  /** How many of them were given a paper. */
  readonly given: number;
  /** Papers of the group in the urn, on all subjects. */
  readonly papers: number;
}
export interface BallotHeading {
  readonly name: string;
  readonly title: string;
  readonly points: number;
}
export interface BallotKey {
  readonly group: string;
  readonly subject: PaperSubject;
  /** SPKI in base64. */
  readonly key: string;
}
/** The caller on the roll. */
export interface BallotVoter {
  readonly group: string;
  readonly recused: readonly PaperSubject[];
  readonly given: readonly PaperSubject[];
}
export interface BallotResult {
  readonly league: string;
  readonly subject: BallotSubject;
  readonly place: string;
  readonly score: string;
  /** Where it was voted on: then the score is those in favour. */
  readonly votes: BallotVotes | null;
}
export interface BallotVotes {
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
}

export interface BallotView {
  readonly at: number;
  readonly mechanism: string;
  readonly number: string;
  readonly name: string;
  readonly title: string;
  /** The matter's title, and its state in words. */
  readonly about: string;
  readonly stateTitle: string;
  /** What is judged or voted on, in a word. */
  readonly subjectTitle: string;
  readonly standing: "before" | "open" | "closed";
  readonly headings: readonly BallotHeading[];
  /** At most so many are picked; null where headings are marked. */
  readonly picks: number | null;
  /** In favour of at most so many, by a majority of all; null where points or picks are given. */
  readonly votes: { readonly most: number; readonly all: number; readonly majority: number } | null;
  readonly groups: readonly BallotGroup[];
  readonly leagues: readonly BallotLeague[];
  readonly keys: readonly BallotKey[];
  /** Null for whoever is not on the roll, or not signed in. */
  readonly voter: BallotVoter | null;
  /** Each league with the highest first; null before the count. */
  readonly results: readonly BallotResult[] | null;
  /** SHA-256 of the open urn; null before the count. */
  readonly urn: string | null;
  /** How often it was counted again. */
  readonly counts: number;
}

/** The blind signatures that a voter was given: by subject, in base64. */
export interface BallotPapers {
  readonly signatures: Readonly<Record<PaperSubject, string>>;
}

/** A paper lies in the urn. */
export interface BallotReceipt {
  /** The token, in hex. */
  readonly receipt: string;
}

export interface BallotGroupTally {
  readonly group: string;
  readonly weight: number;
  readonly papers: number;
  readonly dropped: number;
  readonly mean: string | null;
}
/** How one result came about. */
export interface BallotTally {
  readonly league: string;
  readonly subject: PaperSubject;
  readonly score: string | null;
  readonly place: number | null;
  readonly groups: readonly BallotGroupTally[];
  readonly votes?: BallotVotes;
}

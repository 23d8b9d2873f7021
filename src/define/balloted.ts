// A ballot (票决、评分): who may vote, what a paper asks, how papers become scores and places. Papers are blind
// signed and stand apart from the roll (docs/decisions/0009), so the log and the database know who was given
// a paper and what all papers say, and never which is whose.

/** Those who vote as one group: everybody who holds a post with this role when the roll is called. */
export interface VoterGroup<
  Role extends string = string,
  NumberField extends string = string,
  Field extends string = string,
> {
  readonly roll: Role;
  /**
   * The field with the group's weight; the weights of all groups sum to 100 (rules 0.5). The only group of a
   * ballot needs none: it is the whole.
   */
  readonly weight?: NumberField;
  /** The list of people to whom the group is narrowed: those who were drawn of all who hold such a post. */
  readonly among?: Field;
}

/**
 * One paper for each subject, with a mark under each heading. A heading is a field of the subjects' own
 * mechanism, by whose label it is called, with the most points it can get; the points sum to 100.
 */
export interface MarkedPaper {
  readonly points: Readonly<Record<string, number>>;
}
/** One paper for all subjects, on which at most so many are picked. */
export interface PickedPaper {
  readonly picks: number;
}

export interface Ballot<
  State extends string = string,
  Act extends string = string,
  Role extends string = string,
  MatterList extends string = string,
  NumberField extends string = string,
  Field extends string = string,
> {
  readonly title: string;
  /** Lists of linked matters that are judged; each list is ranked by itself (赛道、类别). */
  readonly leagues: readonly MatterList[];
  /** The field of a subject with the unit whose own people must not judge it (回避). */
  readonly recuses?: string;
  readonly paper: MarkedPaper | PickedPaper;
  readonly groups: Readonly<Record<string, VoterGroup<Role, NumberField, Field>>>;
  /** Here the engine calls the roll and makes the keys; from here on the method cannot change. */
  readonly calls: State;
  /** Its act then: `keys` holds the hash of each public key, `roll` how many are on it by group. */
  readonly opened: { readonly act: Act; readonly keys: Field; readonly roll: Field };
  /** Papers are given out and taken here alone. Nothing on them is read before the matter leaves. */
  readonly open: State;
  /** Here the engine counts, and counts again whenever it is entered (复核). */
  readonly counts: State;
  /**
   * Its act then: the subjects in the order of their scores; "place score subject" of each; how many papers
   * there are, and the hash of the open urn.
   */
  readonly counted: {
    readonly act: Act;
    readonly ranking: MatterList;
    readonly result: Field;
    readonly papers: NumberField;
    readonly urn: Field;
  };
  /** Entering this state → an act of the engine on each subject that has a score, with both its numbers. */
  readonly tells?: {
    readonly in: State;
    readonly act: string;
    readonly score: string;
    readonly place: string;
  };
}

export const isPicked = (paper: Ballot["paper"]): paper is PickedPaper => "picks" in paper;

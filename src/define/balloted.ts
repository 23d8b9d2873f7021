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
/**
 * One paper for all subjects: each in favour or against, and whoever says neither abstains. The result is
 * votes, not points. A ballot by it has one group.
 */
export interface VotedPaper<NumberField extends string = string> {
  /** The field that says of how many at most one may be in favour. */
  readonly approves: NumberField;
  /** The field with the number of all who may vote, also of those who stay away: as many are on the roll. */
  readonly all: NumberField;
}

/** What a subject is told of a result in points, by the inputs of the act that tells it. */
export interface ScoreTold {
  readonly score: string;
  readonly place: string;
}
/** What a subject is told of a result in votes. */
export interface VotesTold {
  readonly inFavour: string;
  readonly against: string;
  readonly abstained: string;
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
  readonly paper: MarkedPaper | PickedPaper | VotedPaper<NumberField>;
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
   * Its act then: the subjects in the order of their scores; "place score subject" of each, and where it
   * was voted on `voteLine`; how many papers there are, and the hash of the open urn.
   */
  readonly counted: {
    readonly act: Act;
    readonly ranking: MatterList;
    readonly result: Field;
    readonly papers: NumberField;
    readonly urn: Field;
  };
  /** Entering this state → an act of the engine on each subject that has a score, with its numbers. */
  readonly tells?: { readonly in: State; readonly act: string } & (ScoreTold | VotesTold);
}

export const isPicked = (paper: Ballot["paper"]): paper is PickedPaper => "picks" in paper;
export const isVoted = (paper: Ballot["paper"]): paper is VotedPaper => "approves" in paper;
/** Whether one paper is about all subjects; otherwise there is one for each. */
export const isWhole = (paper: Ballot["paper"]): paper is PickedPaper | VotedPaper =>
  isPicked(paper) || isVoted(paper);

/** The votes on one subject. */
export interface SubjectVotes {
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
}
export interface VotedRow extends SubjectVotes {
  readonly subject: `matter:${string}`;
}

/** One line of a result in votes: the place, those in favour, the subject, those against, the rest. */
export const voteLine = (place: string, subject: string, votes: SubjectVotes): string =>
  `${place} ${votes.inFavour} ${subject} ${votes.against} ${votes.abstained}`;

/** The rows of a recorded result in votes. */
export const votedRows = (lines: readonly string[] | undefined): readonly VotedRow[] =>
  (lines ?? []).map(line => {
    const [, inFavour, subject, against, abstained] = line.split(" ");
    return {
      subject: subject as VotedRow["subject"],
      inFavour: Number(inFavour),
      against: Number(against),
      abstained: Number(abstained),
    };
  });

/** More than half of all, to the vote: of 301 it is 151, of 300 as well. */
export const isMajority = (inFavour: number, all: number): boolean => inFavour * 2 > all;
/** The fewest votes that are more than half of all. */
export const majorityOf = (all: number): number => Math.floor(all / 2) + 1;

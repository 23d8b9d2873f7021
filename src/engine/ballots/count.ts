// From papers to scores and places (rules 0.5). Pure: the same papers in any order give the same result, and
// whoever has the open urn can count it again by these few lines.

import { type Ballot, type SubjectVotes, isVoted } from "../../define/balloted.ts";
import { type Exact, compare, dividedBy, exact, halfUp, sum, times } from "./exact.ts";
import type { Marks } from "./marks.ts";

/** A paper as the urn gives it: `subject` is empty where one paper is about all of them. */
export interface CastPaper {
  readonly subject: string;
  readonly group: string;
  readonly marks: Marks;
}

/** How the papers of one group made its part of a subject's score. */
export interface GroupTally {
  readonly group: string;
  readonly weight: number;
  /** Papers that say something of the subject; a blank one is no nought and does not count. */
  readonly papers: number;
  /** How many of the highest were left out, and as many of the lowest. */
  readonly dropped: number;
  /** For display, rounded; null without papers. */
  readonly mean: string | null;
}
export interface SubjectTally {
  readonly subject: string;
  /** Half-up to two decimals; null where nobody has said anything. */
  readonly score: string | null;
  /** Ties share it: 1, 1, 3. Null without a score. */
  readonly place: number | null;
  readonly groups: readonly GroupTally[];
  /** Of a subject that was voted on; its score is those in favour. */
  readonly votes?: SubjectVotes;
}

/** Of five and more papers the highest and the lowest are left out, of fewer none (rules 0.5). */
export const droppedOf = (papers: number): number => (papers >= 5 ? 1 : 0);

/** The mean without what is dropped; null of nothing. */
function trimmedMean(values: readonly Exact[]): Exact | null {
  if (values.length === 0) return null;
  const k = droppedOf(values.length);
  const kept = values.toSorted(compare).slice(k, values.length - k);
  return dividedBy(sum(kept), exact(kept.length));
}

/**
 * What a paper gives, of a hundred: its marks over the points of the headings that it answered. A heading
 * left blank takes nothing away; a paper left blank gives nothing.
 */
function ratingOf(points: Readonly<Record<string, number>>, marks: Marks): Exact | null {
  const answered = Object.keys(points).filter(heading => typeof marks[heading] === "number");
  if (answered.length === 0) return null;
  const given = sum(answered.map(heading => exact(marks[heading] as number)));
  const most = sum(answered.map(heading => exact(points[heading]!)));
  return dividedBy(times(given, exact(100)), most);
}

interface Part extends GroupTally {
  readonly exact: Exact | null;
}
type Weights = Readonly<Record<string, number>>;

/** A group without a paper on a subject has no part in its score: the others' weights are the whole. */
function scored(subject: string, parts: readonly Part[]): { tally: SubjectTally; exact: Exact | null } {
  const said = parts.flatMap(({ weight, exact: value }) => (value === null ? [] : [{ weight, value }]));
  const weighed = sum(said.map(({ weight, value }) => times(exact(weight), value)));
  const whole = sum(said.map(({ weight }) => exact(weight)));
  const value = whole.over === 0n ? null : dividedBy(weighed, whole);
  const groups = parts.map(({ exact: _, ...tally }) => tally);
  return {
    exact: value,
    tally: { subject, score: value === null ? null : halfUp(value), place: null, groups },
  };
}

function markedParts(
  points: Readonly<Record<string, number>>,
  weights: Weights,
  papers: readonly CastPaper[],
): readonly Part[] {
  return Object.entries(weights).map(([group, weight]) => {
    const own = papers.filter(paper => paper.group === group);
    const ratings = own.map(({ marks }) => ratingOf(points, marks)).filter(rating => rating !== null);
    const mean = trimmedMean(ratings);
    return {
      group,
      weight,
      papers: ratings.length,
      dropped: droppedOf(ratings.length),
      mean: mean === null ? null : halfUp(mean),
      exact: mean,
    };
  });
}

const picksOf = ({ marks: { picks } }: CastPaper): readonly string[] => (Array.isArray(picks) ? picks : []);

/** Picks of a group over the most that one of the league got from it, times a hundred (rules 1.10). */
function pickedParts(
  subject: string,
  league: readonly string[],
  weights: Weights,
  papers: readonly CastPaper[],
): readonly Part[] {
  return Object.entries(weights).map(([group, weight]) => {
    const own = papers.filter(paper => paper.group === group).map(picksOf);
    const picked = (one: string) => own.filter(picks => picks.includes(one)).length;
    const most = Math.max(0, ...league.map(picked));
    const value = most === 0 ? null : dividedBy(times(exact(picked(subject)), exact(100)), exact(most));
    return {
      group,
      weight,
      papers: picked(subject),
      dropped: 0,
      mean: value === null ? null : halfUp(value),
      exact: value,
    };
  });
}

const namedOn = ({ marks }: CastPaper, side: "inFavour" | "against", subject: string): boolean => {
  const list = marks[side];
  return Array.isArray(list) && (list as readonly string[]).includes(subject);
};

/** Votes on a subject: every paper is in favour, against, or abstains. */
function voted(subject: string, weights: Weights, papers: readonly CastPaper[]): SubjectTally {
  const count = (side: "inFavour" | "against"): number =>
    papers.filter(paper => namedOn(paper, side, subject)).length;
  const [inFavour, against] = [count("inFavour"), count("against")];
  const groups = Object.entries(weights).map(([group, weight]) => ({
    group,
    weight,
    papers: papers.length,
    dropped: 0,
    mean: null,
  }));
  const votes = { inFavour, against, abstained: papers.length - inFavour - against };
  return { subject, score: String(inFavour), place: null, groups, votes };
}

/** Places by the rounded score: who has as much as another shares the place, and the next is left free. */
function ranked(tallies: readonly SubjectTally[]): readonly SubjectTally[] {
  const value = ({ score }: SubjectTally) => (score === null ? -1 : Number(score));
  const placed = tallies.map(tally => ({
    ...tally,
    place: tally.score === null ? null : 1 + tallies.filter(other => value(other) > value(tally)).length,
  }));
  return placed.toSorted((one, other) => value(other) - value(one));
}

/**
 * The tally of each league, the highest score first; equal ones as they are listed. `weights` are the groups'
 * weights as they were published, summing to 100.
 */
export function countPapers(
  { paper }: Pick<Ballot, "paper">,
  weights: Weights,
  leagues: readonly (readonly string[])[],
  papers: readonly CastPaper[],
): readonly (readonly SubjectTally[])[] {
  const bySubject = Map.groupBy(papers, ({ subject }) => subject);
  const partsOf = (subject: string, league: readonly string[]) =>
    "points" in paper
      ? markedParts(paper.points, weights, bySubject.get(subject) ?? [])
      : pickedParts(subject, league, weights, papers);
  const tallyOf = (subject: string, league: readonly string[]): SubjectTally =>
    isVoted(paper) ? voted(subject, weights, papers) : scored(subject, partsOf(subject, league)).tally;
  return leagues.map(league => ranked(league.map(subject => tallyOf(subject, league))));
}

// A ballot as everybody may see it; of a voter, what the roll has of them.

import { isPicked, isWhole } from "../../define/balloted.ts";
import { type Poll, leaguesIn, standingOf, votedBy, weightsIn } from "../../engine/ballots/poll.ts";
import { resultRows } from "../../engine/ballots/told.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Lying } from "../../store/ballots/urn.ts";
import type { Turnout, Voter } from "../../store/ballots/roll.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { BallotGroup, BallotHeading, BallotLeague, BallotSubject, BallotView, Lang } from "../types.ts";
import { matterTitle, numberOf, planOf } from "./row.ts";
import { fieldLabel, pick, stateTitle } from "./words.ts";

/** What stands beside the matter. */
export interface BallotFacts {
  readonly turnout: readonly Turnout[];
  readonly lying: readonly Lying[];
  readonly keys: readonly { readonly group: string; readonly subject: string; readonly spki: Buffer }[];
  readonly voter: Voter | undefined;
  readonly subjects: ReadonlyMap<string, Matter>;
}

export const ballotTitle = ({ plan, name, ballot }: Poll, lang: Lang): string =>
  pick(lang, ballot.title, plan.english.ballots?.[name] ?? name);

function subjectView(
  context: Context,
  subject: string,
  matter: Matter | undefined,
  lang: Lang,
): BallotSubject {
  if (matter === undefined) return { subject, number: "", title: subject };
  const title = matterTitle(context, planOf(context, matter), matter, lang);
  return { subject, number: numberOf(context, matter.id), title };
}

/** The mechanism of those who are judged or voted on. */
function farOf({ registry }: Context, { plan, ballot }: Poll) {
  const link = Object.values(plan.links).find(({ field }) => ballot.leagues.includes(field));
  return link && registry.current.get(link.to);
}

function subjectTitle(context: Context, poll: Poll, lang: Lang): string {
  const far = farOf(context, poll);
  return far === undefined ? "" : pick(lang, far.mechanism.title, far.english.title);
}

/** A heading is called as the field of the subjects' own mechanism is. */
function headingsOf(context: Context, poll: Poll, lang: Lang): readonly BallotHeading[] {
  const { ballot } = poll;
  if (isWhole(ballot.paper)) return [];
  const far = farOf(context, poll);
  return Object.entries(ballot.paper.points).map(([name, points]) => ({
    name,
    title: far === undefined ? name : fieldLabel(far, name, lang),
    points,
  }));
}

function groupsOf({ plan, matter, ballot }: Poll, facts: BallotFacts, lang: Lang): readonly BallotGroup[] {
  const weights = weightsIn(ballot, matter.fields);
  return Object.entries(ballot.groups).map(([name, { roll }]) => {
    const turnout = facts.turnout.find(({ group }) => group === name);
    const lying = facts.lying.filter(({ group }) => group === name);
    return {
      name,
      title: pick(lang, plan.mechanism.roles[roll] ?? roll, plan.english.roles[roll] ?? roll),
      weight: weights[name] ?? 0,
      voters: turnout?.voters ?? 0,
      given: turnout?.given ?? 0,
      papers: lying.reduce((sum, { papers }) => sum + papers, 0),
    };
  });
}

function resultsOf({ ballot, matter }: Poll, leagues: readonly BallotLeague[]): BallotView["results"] {
  const { counted } = ballot;
  if (matter.state === ballot.counts || matter.passed[counted.act] === undefined) return null;
  return resultRows(matter.fields[counted.result]).flatMap(({ subject, place, score, votes }) => {
    const league = leagues.find(({ subjects }) => subjects.some(one => one.subject === subject));
    const found = league?.subjects.find(one => one.subject === subject);
    return league && found ? [{ league: league.name, subject: found, place, score, votes }] : [];
  });
}

/** The view of a ballot; nothing of what is on a paper before it was counted. */
export function ballotView(
  context: Context,
  poll: Poll,
  facts: BallotFacts,
  { lang, now }: Pick<Caller, "lang" | "now">,
): BallotView {
  const { plan, matter, ballot, name } = poll;
  const lists = leaguesIn(ballot, matter.fields);
  const leagues = ballot.leagues.map((league, at) => ({
    name: league,
    title: fieldLabel(plan, league, lang),
    subjects: (lists[at] ?? []).map(one => subjectView(context, one, facts.subjects.get(one), lang)),
  }));
  const results = resultsOf(poll, leagues);
  const urn = matter.fields[ballot.counted.urn];
  return {
    at: now,
    mechanism: matter.mechanism,
    number: numberOf(context, matter.id),
    name,
    title: ballotTitle(poll, lang),
    about: matterTitle(context, plan, matter, lang),
    stateTitle: stateTitle(plan, matter.state, lang),
    subjectTitle: subjectTitle(context, poll, lang),
    standing: standingOf(poll, now),
    headings: headingsOf(context, poll, lang),
    picks: isPicked(ballot.paper) ? ballot.paper.picks : null,
    votes: votedBy(ballot, matter.fields),
    groups: groupsOf(poll, facts, lang),
    leagues,
    keys: facts.keys.map(({ group, subject, spki }) => ({ group, subject, key: spki.toString("base64") })),
    voter: facts.voter
      ? { group: facts.voter.group, recused: facts.voter.recused, given: facts.voter.given }
      : null,
    results,
    urn: results !== null && typeof urn === "string" ? urn : null,
    counts: matter.passed[ballot.counted.act]?.[0] ?? 0,
  };
}

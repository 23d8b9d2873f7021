// One ballot of one matter: what its fields say of it, when papers are taken, and what is missing before the
// roll is called.

import { type Ballot, type VoterGroup, isVoted, isWhole, majorityOf } from "../../define/balloted.ts";
import { nextExpiry } from "../clocks.ts";
import type { Origin, Values } from "../event.ts";
import type { Matter } from "../matter.ts";
import type { Orgs } from "../orgs.ts";
import { Refusal } from "../refusal.ts";
import type { Plan } from "../registry.ts";

export interface Poll {
  readonly plan: Plan;
  readonly matter: Matter;
  readonly name: string;
  readonly ballot: Ballot;
}

/** The ballot of a matter by its name; undefined where its mechanism has none. */
export function pollOf(plan: Plan, matter: Matter, name: string): Poll | undefined {
  const ballots = plan.mechanism.ballots ?? {};
  const ballot = Object.hasOwn(ballots, name) ? ballots[name] : undefined;
  return ballot === undefined ? undefined : { plan, matter, name, ballot };
}

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** The subjects of each league, as `matter:ID`. */
export const leaguesIn = ({ leagues }: Ballot, fields: Values): readonly (readonly string[])[] =>
  leagues.map(league => listed(fields[league]));

/** By group; as they were published. */
export const weightsIn = ({ groups }: Ballot, fields: Values): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(groups).map(([group, { weight }]) => [
      group,
      weight === undefined ? 100 : Number(fields[weight] ?? 0),
    ]),
  );

/** By which numbers a ballot is voted on. */
export interface VotedBy {
  /** The most that one may be in favour of. */
  readonly most: number;
  readonly all: number;
  /** The fewest in favour that are more than half of all. */
  readonly majority: number;
}

/** As they were published; null for a ballot by points or picks. */
export function votedBy({ paper }: Pick<Ballot, "paper">, fields: Values): VotedBy | null {
  if (!isVoted(paper)) return null;
  const all = Number(fields[paper.all] ?? 0);
  return { most: Number(fields[paper.approves] ?? 0), all, majority: majorityOf(all) };
}

/** What each paper is about: one subject, or "" where one paper is about all of them. */
export const paperSubjects = ({ ballot, matter }: Poll): readonly string[] =>
  isWhole(ballot.paper) ? [""] : leaguesIn(ballot, matter.fields).flat();

/** Fewer voters than this in a group, and its mean would say who marked what (docs/decisions/0009). */
const leastVoters = 5;

type Missing = { readonly field: string; readonly zh: string; readonly en: string };

function missingIn(ballot: Ballot, fields: Values): Missing | undefined {
  const weights = Object.values(weightsIn(ballot, fields));
  const whole = weights.reduce((sum, weight) => sum + Math.round(weight * 100), 0);
  if (whole !== 100_00 || weights.some(weight => weight <= 0)) {
    return {
      field: Object.values(ballot.groups)[0]!.weight ?? ballot.leagues[0]!,
      zh: `各组权重须大于 0，合计 100，现在合计 ${whole / 100}。请退回方案改正。`,
      en: `The groups' weights are above 0 and sum to 100; now they sum to ${whole / 100}. Correct the plan.`,
    };
  }
  const subjects = leaguesIn(ballot, fields).flat();
  const field = ballot.leagues[0]!;
  if (subjects.length === 0) {
    return {
      field,
      zh: "还没有评议对象，不能开始。请先列入名单。",
      en: "There is nobody to judge yet. Add them to the list first.",
    };
  }
  if (new Set(subjects).size < subjects.length) {
    return {
      field,
      zh: "同一件在名单里出现了两次，请去掉重复的。",
      en: "The same matter is listed twice. Take one out.",
    };
  }
  return undefined;
}

/** Who votes in a group: whoever holds a post with its role, of those to whom it is narrowed. */
export function votersOf(
  { roll, among }: VoterGroup,
  fields: Values,
  orgs: Orgs,
  at: number,
): ReadonlySet<string> {
  const people = orgs.holders(roll, at).map(({ person }) => person);
  const kept = among === undefined ? undefined : listed(fields[among]);
  return new Set(kept === undefined ? people : people.filter(person => kept.includes(person)));
}

function tooFew(
  { mechanism, english }: Plan,
  { groups, leagues }: Ballot,
  fields: Values,
  orgs: Orgs,
  at: number,
): Missing | undefined {
  for (const group of Object.values(groups)) {
    const { roll, weight, among } = group;
    const voters = votersOf(group, fields, orgs, at).size;
    if (voters >= leastVoters) continue;
    const [title, en] = [mechanism.roles[roll], english.roles[roll]];
    return {
      field: among ?? weight ?? leagues[0]!,
      zh: `“${title}”只有 ${voters} 人，少于 ${leastVoters} 人的组会看出谁打了多少分。请并组或补足人员。`,
      en: `There are ${voters} of “${en}”. With fewer than ${leastVoters} the mean tells: add people.`,
    };
  }
  return undefined;
}

/** A majority of all is counted of as many as are on the roll. */
function notAll(ballot: Ballot, fields: Values, orgs: Orgs, at: number): Missing | undefined {
  const voted = votedBy(ballot, fields);
  if (voted === null || !isVoted(ballot.paper)) return undefined;
  const [group] = Object.values(ballot.groups);
  const called = votersOf(group!, fields, orgs, at).size;
  return called === voted.all
    ? undefined
    : {
        field: ballot.paper.all,
        zh: `公布的全体是 ${voted.all} 人，名册上有 ${called} 人，不一致。请核对人员岗位，或者退回改正人数。`,
        en: `All are ${voted.all} as published, but ${called} are on the roll. Check posts or number.`,
      };
}

/** Throws `rule` where the roll cannot be called: subjects, voters or weights are not whole. */
export function refuseCall(
  plan: Plan,
  [from, to]: readonly [string, string],
  fields: Values,
  orgs: Orgs,
  { at, origin }: { readonly at: number; readonly origin: Origin },
): void {
  if (from === to || origin === "import") return;
  for (const ballot of Object.values(plan.mechanism.ballots ?? {})) {
    if (ballot?.calls !== to) continue;
    const missing =
      missingIn(ballot, fields) ?? tooFew(plan, ballot, fields, orgs, at) ?? notAll(ballot, fields, orgs, at);
    if (missing) throw new Refusal("rule", missing, [{ code: "rule", ...missing }]);
  }
}

/** Whether time is up for a state at an instant, although its matter may not have been told yet. */
export function timeIsUp(plan: Plan, { clocks }: Matter, state: string, now: number): boolean {
  const expiry = nextExpiry(plan.clocks, clocks, now)?.[0].clock.onExpiry;
  return expiry !== undefined && plan.actions.get(expiry)?.from.has(state) === true;
}

/** Where a ballot stands at an instant. */
export function standingOf({ plan, matter, ballot }: Poll, now: number): "before" | "open" | "closed" {
  if (matter.state === ballot.open) return timeIsUp(plan, matter, ballot.open, now) ? "closed" : "open";
  return matter.passed[ballot.opened.act] === undefined ? "before" : "closed";
}

/** Why no paper is given out or taken now; undefined while the ballot is open. */
export function refuseClosed(poll: Poll, now: number): Refusal | undefined {
  const standing = standingOf(poll, now);
  if (standing === "open") return undefined;
  const { title } = poll.ballot;
  const en = poll.plan.english.ballots?.[poll.name] ?? poll.name;
  return standing === "before"
    ? new Refusal("ballot_not_open", {
        zh: `“${title}”还没有开始，请等主持人宣布。`,
        en: `“${en}” has not been opened yet. Wait until the chair opens it.`,
      })
    : new Refusal("ballot_closed", {
        zh: `“${title}”已经结束，不再收票。如有异议，请向组织单位申请复核。`,
        en: `“${en}” is closed and takes no more papers. To object, ask those who hold it for a recount.`,
      });
}

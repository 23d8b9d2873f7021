// One poll of one matter: what its fields say of it, when votes are taken, and what it makes the engine do.

import type { OpenPoll } from "../../define/polled.ts";
import { pollRows, undecided } from "../../define/polled.ts";
import { timeIsUp } from "../ballots/poll.ts";
import type { FarAct } from "../effects.ts";
import type { EventBody, Origin, Values } from "../event.ts";
import type { Matter } from "../matter.ts";
import { Refusal } from "../refusal.ts";
import type { Plan } from "../registry.ts";

export interface PollHere {
  readonly plan: Plan;
  readonly matter: Matter;
  readonly name: string;
  readonly poll: OpenPoll;
}

/** The poll of a matter by its name; undefined where its mechanism has none. */
export function pollHere(plan: Plan, matter: Matter, name: string): PollHere | undefined {
  const polls = plan.mechanism.polls ?? {};
  const poll = Object.hasOwn(polls, name) ? polls[name] : undefined;
  return poll === undefined ? undefined : { plan, matter, name, poll };
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** The items of each league, as `matter:ID`. */
export const itemsIn = ({ leagues }: OpenPoll, fields: Values): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(leagues.map(league => [league, texts(fields[league])]));

/** Whether the votes were sealed and looked over, and the log says so. A poll is held once. */
export const isInspected = ({ matter, poll }: PollHere): boolean =>
  matter.passed[poll.inspected.act] !== undefined;

export type Standing = "before" | "open" | "screening" | "counted";

/** Where a poll stands at an instant. */
export function pollStanding(here: PollHere, now: number): Standing {
  const { plan, matter, poll } = here;
  const { passed, state } = matter;
  if (state === poll.open) return timeIsUp(plan, matter, poll.open, now) ? "screening" : "open";
  if (!isInspected(here) && state !== poll.screens) return "before";
  return passed[poll.counted.act] === undefined || state === poll.counts ? "screening" : "counted";
}

const titles = ({ plan, name, poll }: PollHere) => ({
  zh: poll.title,
  en: plan.english.polls?.[name] ?? name,
});

/** Why no vote is taken now; undefined while the poll is open. */
export function refuseVoting(here: PollHere, now: number): Refusal | undefined {
  const standing = pollStanding(here, now);
  if (standing === "open") return undefined;
  const { zh, en } = titles(here);
  return standing === "before"
    ? new Refusal("ballot_not_open", {
        zh: `“${zh}”还没有开始，请在公布的时间里来投。`,
        en: `“${en}” has not begun. Come back in the days that were published.`,
      })
    : new Refusal("ballot_closed", {
        zh: `“${zh}”已经截止，不再收票。对结果有异议的，请向组织单位申请复核。`,
        en: `“${en}” is over and takes no more votes. To object, ask those who hold it for a recount.`,
      });
}

/** Throws `rule` where votes cannot be taken, or counted while a suspicion stands undecided. */
export function refusePolls(
  plan: Plan,
  [from, to]: readonly [string, string],
  fields: Values,
  { origin }: { readonly origin: Origin },
): void {
  if (from === to || origin === "import") return;
  for (const poll of Object.values(plan.mechanism.polls ?? {})) {
    if (poll === undefined) continue;
    const missing = to === poll.open ? noItems(poll, fields) : from === poll.screens && waiting(poll, fields);
    if (missing) throw new Refusal("rule", missing, [{ code: "rule", ...missing }]);
  }
}

function noItems(poll: OpenPoll, fields: Values) {
  const items = Object.values(itemsIn(poll, fields)).flat();
  const field = poll.leagues[0]!;
  if (items.length === 0) {
    return {
      field,
      zh: "还没有投票对象，不能开始投票。请先列入名单。",
      en: "There is nothing to vote on yet. Put it on the list first.",
    };
  }
  return (
    new Set(items).size < items.length && {
      field,
      zh: "同一项在名单里出现了两次，请去掉重复的。",
      en: "The same item is listed twice. Take one out.",
    }
  );
}

function waiting({ inspected, decided }: OpenPoll, fields: Values) {
  if (fields[inspected.seal] === undefined) {
    return {
      field: inspected.seal,
      zh: "系统还没有核完票，请等几秒再试。",
      en: "The votes are still being looked over. Try again in a few seconds.",
    };
  }
  const open = undecided(
    texts(fields[inspected.suspects]),
    texts(fields[decided.voided]),
    texts(fields[decided.kept]),
  );
  return (
    open.length > 0 && {
      field: inspected.suspects,
      zh: `还有 ${open.length} 个疑点没有处理，请逐个作废或者保留，写明理由。`,
      en: `${open.length} suspicions are undecided: void or keep each with a reason.`,
    }
  );
}

/** Work for whoever keeps the votes; its result is an act of the engine on the same matter. */
export interface PollMessage {
  readonly kind: "poll";
  readonly poll: string;
  readonly step: "inspect" | "count";
}

/** The messages of an event that leads into another state. */
export function pollMessages(
  plan: Plan,
  { from, to }: Pick<EventBody, "from" | "to">,
  after: Matter,
): readonly (PollMessage | FarAct)[] {
  if (from === to) return [];
  return Object.entries(plan.mechanism.polls ?? {}).flatMap(([name, poll]) => {
    if (poll === undefined) return [];
    const work = (step: PollMessage["step"]): PollMessage => ({ kind: "poll", poll: name, step });
    return [
      ...(to === poll.screens ? [work("inspect")] : []),
      ...(to === poll.counts ? [work("count")] : []),
      ...(to === poll.tells?.in ? told(plan, poll, after) : []),
    ];
  });
}

/** One act on each item that was counted, with its score and its votes. */
function told(plan: Plan, { leagues, counted, tells }: OpenPoll, { fields }: Matter): readonly FarAct[] {
  return pollRows(texts(fields[counted.result])).flatMap(({ item, score, votes }) => {
    const link = Object.entries(plan.links).find(
      ([, { field }]) => leagues.includes(field) && texts(fields[field]).includes(item),
    );
    if (link === undefined || tells === undefined) return [];
    const input = { [tells.score]: score, [tells.votes]: votes };
    const by = `${plan.mechanism.name}.${link[0]}`;
    return [{ kind: "act" as const, matter: item, act: tells.act, by, edge: link[1].edge, input }];
  });
}

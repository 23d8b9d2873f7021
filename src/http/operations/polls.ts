// Polls over HTTP: one is looked at, a vote is cast by a citizen who signed in, suspicions are read by those
// who decide them.

import { suspectLine } from "../../define/polled.ts";
import { listOf } from "../../define/parts.ts";
import { type PollHere, itemsIn, pollHere, pollStanding } from "../../engine/polls/poll.ts";
import { Refusal } from "../../engine/refusal.ts";
import { type Caller, citizenRole } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { PollItem, PollReceipt, PollSuspicion, PollView } from "../types.ts";
import { itemView, pollView, suspicionViews } from "../views/poll.ts";
import { currentPlan, findMatter } from "./find.ts";

/** What stands in the address. */
export interface PollAddress {
  readonly mechanism: string;
  readonly id: string;
  readonly name: string;
}

/** Throws `unknown_mechanism`, `unknown_matter`, `not_found`. */
async function pollAt(context: Context, address: PollAddress, caller: Caller): Promise<PollHere> {
  const { matter, plan } = await findMatter(
    context,
    currentPlan(context, address.mechanism),
    address.id,
    caller,
  );
  const here = pollHere(plan, matter, address.name);
  if (here === undefined) throw new Fault("not_found");
  return here;
}

async function itemsOf(context: Context, here: PollHere, lang: Caller["lang"]) {
  const ids = Object.values(itemsIn(here.poll, here.matter.fields))
    .flat()
    .map(item => Number(item.slice("matter:".length)));
  const matters = await context.readers.matters([...new Set(ids)]);
  const views = await Promise.all(matters.map(matter => itemView(context, here, matter, lang)));
  return new Map<string, PollItem>(views.map(view => [view.item, view]));
}

/** A citizen by the telephone number that they proved. */
const citizenOf = ({ actor, session }: Caller): string | undefined =>
  actor !== null && session?.citizen === true && !session.anonymous && actor.roles.includes(citizenRole)
    ? actor.person
    : undefined;

/** A poll as its voters and everybody else see it. Throws what `pollAt` throws. */
export async function onePoll(context: Context, address: PollAddress, caller: Caller): Promise<PollView> {
  const here = await pollAt(context, address, caller);
  const { polls } = context;
  const voter = citizenOf(caller);
  const tells = !here.poll.sealed && pollStanding(here, caller.now) === "open";
  const [items, { votes }, running, own] = await Promise.all([
    itemsOf(context, here, caller.lang),
    polls.counts(here),
    tells ? polls.running(here) : null,
    voter === undefined ? null : polls.own(here, voter),
  ]);
  return pollView(
    context,
    here,
    // The count is a few seconds old; nobody who has voted shall read that no vote came.
    { items, votes: Math.max(votes, own?.length ?? 0), running, own, period: polls.period(here, caller.now) },
    caller,
  );
}

/**
 * Casts a vote. Throws `sign_in_needed`, `wrong_role` for whoever is signed in but is no citizen, and what
 * `Polls.cast` throws. `device` is the browser's mark.
 */
export async function castVote(
  context: Context,
  address: PollAddress,
  { league, picks }: { readonly league: unknown; readonly picks: unknown },
  caller: Caller,
  device: string | null,
): Promise<PollReceipt> {
  if (caller.actor === null) throw new Fault("sign_in_needed");
  const voter = citizenOf(caller);
  if (voter === undefined) {
    throw new Refusal("wrong_role", {
      zh: "网络投票要用手机号登录，一人一票。请退出后用自己的手机号登录。",
      en: "Votes are cast by those who signed in with a telephone of their own. Sign in by yours.",
    });
  }
  if (typeof league !== "string") throw new Fault("bad_body", { field: "league" });
  const here = await pollAt(context, address, caller);
  const { address: network, now } = caller;
  return context.polls.cast(here, { voter, league, picks, address: network, device, now });
}

/** Every vote as a line of JSON, once they were counted; its SHA-256 stands in the log. */
export async function votesOf(context: Context, address: PollAddress, caller: Caller): Promise<Buffer> {
  return context.polls.file(await pollAt(context, address, caller), caller.now);
}

/** Receipt and suspicion of each vote that was voided, once counted; the log has the hash of each list. */
export async function voidedOf(context: Context, address: PollAddress, caller: Caller): Promise<Buffer> {
  return context.polls.voidedFile(await pollAt(context, address, caller), caller.now);
}

/**
 * What looks stuffed: as the log has it once the poll has closed, as it looks now while it is open. Throws
 * `wrong_role` for whoever does not decide it.
 */
export async function suspicionsOf(
  context: Context,
  address: PollAddress,
  caller: Caller,
): Promise<readonly PollSuspicion[]> {
  const here = await pollAt(context, address, caller);
  const roles = listOf(here.plan.mechanism.actions[here.poll.decided.void]?.by ?? []);
  if (!caller.actor?.roles.some(role => roles.includes(role))) {
    throw new Refusal("wrong_role", {
      zh: "疑点只给处理疑点的岗位看。作废的票数和理由，计票以后人人可以看。",
      en: "Suspicions are for those who decide them. What was voided everybody reads after the count.",
    });
  }
  const items = await itemsOf(context, here, caller.lang);
  const running = pollStanding(here, caller.now) === "open";
  const lines = running ? (await context.polls.suspicions(here)).map(suspectLine) : undefined;
  return suspicionViews(here, items, caller.lang, lines);
}

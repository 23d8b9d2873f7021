// What a session or a matter cannot know of others by itself, checked before an act is taken: the session's
// number within its series, whether it takes matters now, and what is counted before it is published.

import { dayOf, startOfDay } from "../../../define/calendar.ts";
import { themed } from "../../../define/themed.ts";
import { type Matter, system } from "../../../engine/matter.ts";
import { refusedAct } from "../../../engine/permission.ts";
import { type FieldProblem, Refusal, type Sentence } from "../../../engine/refusal.ts";
import type { Plan, PlannedAction } from "../../../engine/registry.ts";
import { count } from "../../../figures/counted.ts";
import { allTime } from "../../../figures/period.ts";
import type { Caller } from "../../caller.ts";
import type { Context } from "../../context.ts";
import { planOf } from "../../views/row.ts";
import { stateTitle } from "../../views/words.ts";
import { isClosed, receivedIn, takesNow, taggedPlan, themedTitle } from "./sessions.ts";

type Input = Readonly<Record<string, unknown>>;

const refusal = (field: string, code: string, said: Sentence): Refusal => {
  const problem: FieldProblem = { field, code, ...said };
  return new Refusal("invalid_input", said, [problem]);
};

/**
 * Throws `invalid_input` where a matter would be received in a session that was not announced or is over.
 * References stand in `input` already.
 */
export async function refuseTag(context: Context, plan: Plan, step: PlannedAction | undefined, input: Input) {
  const value = step?.asks.has(themed.tag) ? input[themed.tag] : undefined;
  const id = typeof value === "string" ? /^matter:([1-9]\d{0,13})$/.exec(value)?.[1] : undefined;
  const link = Object.values(plan.links).find(({ field }) => field === themed.tag);
  if (id === undefined || link?.to !== themed.mechanism) return;
  const session = await context.readers.matter(Number(id));
  if (session?.mechanism !== themed.mechanism || takesNow(session)) return;
  const own = planOf(context, session);
  const [zh, en] = [themedTitle(own, session, "zh"), themedTitle(own, session, "en")];
  const early = session.state === "proposed";
  throw refusal(themed.tag, early ? "session_not_announced" : "session_over", {
    zh: early
      ? `${zh}还没有预告，不能归入这一期，请不填本次问政。`
      : `${zh}现为“${stateTitle(own, session.state, "zh")}”，不再收新的诉求，请不填本次问政，按一般诉求提交。`,
    en: early
      ? `${en} is not announced yet. Leave the session out.`
      : `${en} is “${stateTitle(own, session.state, "en")}” and takes nothing new. Leave the session out.`,
  });
}

const lastIssue = `
  select max((fields->>'issue')::int) as last from matter where mechanism = $1 and fields->>'series' = $2`;
const sameIssue = `
  select id from matter
   where mechanism = $1 and fields->>'series' = $2 and (fields->>'issue')::int = $3 and id <> $4`;

/** Whether the same person sends the same again: the writer answers a repetition with its first answer. */
async function isRepetition({ query, readers }: Context, input: Input, { actor }: Caller): Promise<boolean> {
  const [row] = await query(sameIssue, [themed.mechanism, input["series"], input["issue"], 0]);
  const matter = row === undefined ? undefined : await readers.matter(Number(row["id"]));
  const same = ["subject", "date", "opens"].every(name => matter?.fields[name] === input[name]);
  return same && (matter?.takers["propose"]?.includes(actor?.person ?? "") ?? false);
}

/** The number of a new session follows the last of its series: none twice, none left out (rules 8). */
async function refuseIssue(context: Context, input: Input, caller: Caller, keyed: boolean): Promise<void> {
  const { series, issue } = input;
  if (typeof series !== "string" || typeof issue !== "number") return;
  const [row] = await context.query(lastIssue, [themed.mechanism, series]);
  if (row?.["last"] === null || row?.["last"] === undefined) return;
  const next = Number(row["last"]) + 1;
  if (issue === next || (keyed && (await isRepetition(context, input, caller)))) return;
  throw refusal("issue", issue < next ? "issue_taken" : "issue_gap", {
    zh:
      issue < next
        ? `第 ${issue} 期已经用过，本栏目下一期是第 ${next} 期。`
        : `期次要连续编号，本栏目下一期是第 ${next} 期，不能跳到第 ${issue} 期。`,
    en:
      issue < next
        ? `Number ${issue} was used already. The next of this series is ${next}.`
        : `Numbers leave no gap. The next of this series is ${next}, not ${issue}.`,
  });
}

/** Two who typed the same number at one moment: only one of the two sessions can be announced. */
async function refuseTwin({ query }: Context, { id, fields }: Matter): Promise<void> {
  const values = [themed.mechanism, fields["series"], fields["issue"], id];
  const [twin] = await query(sameIssue, values);
  if (twin === undefined) return;
  throw new Refusal("rule", {
    zh: "本栏目已有同一期次，请取消这一期，用下一个期次重新拟定。",
    en: "Another session of this series has the same number. Cancel this one and propose the next number.",
  });
}

/** Counts by the figures, as they stand today, and records it as an act of the engine. */
async function countNow(context: Context, session: Matter, { now }: Caller): Promise<void> {
  const plan = taggedPlan(context);
  if (plan === undefined) return;
  const received = await receivedIn(context, session);
  const asOf = startOfDay(context.calendar, dayOf(context.calendar, now) + 1);
  // Counted anew from the log: what is published may not lag behind it by a moment.
  const [counted] = await count(context.query, plan.mechanism, [themed.received, themed.closed], {
    spans: [{ period: allTime(context.calendar.timeZone), asOf }],
    group: { [themed.tag]: `matter:${session.id}` },
    by: [],
    parted: 0,
    orgs: "own",
    recount: true,
  });
  const sum = (figure: string) => counted?.whole(figure, 0) ?? 0;
  const unclosed = received.filter(one => !isClosed(plan, one)).map(({ id }) => `matter:${id}`);
  await context.writer.act({
    mechanism: themed.mechanism,
    matter: session.id,
    action: themed.count,
    input: { received: sum(themed.received), closed: sum(themed.closed), unclosed },
    actor: system,
    at: now,
    origin: "sweep",
  });
}

/**
 * What must be so before an act on a session: its number is free, and what it publishes was counted a moment
 * ago. Who may not take the act is told so by the engine. `keyed`: it came with an idempotency key. Throws
 * Refusals.
 */
export async function readySession(
  context: Context,
  plan: Plan,
  step: PlannedAction | undefined,
  matter: Matter | null,
  input: Input,
  caller: Caller,
  keyed: boolean,
): Promise<void> {
  const { actor } = caller;
  if (plan.mechanism.name !== themed.mechanism || step === undefined || actor === null) return;
  if (refusedAct(plan, step, matter, actor, context.orgs) !== undefined) return;
  if (matter === null) return refuseIssue(context, input, caller, keyed);
  if (step.name === "announce") return refuseTwin(context, matter);
  if ((themed.counted as readonly string[]).includes(step.name)) await countNow(context, matter, caller);
}

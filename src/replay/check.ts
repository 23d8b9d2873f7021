// Whether a change can be replayed honestly. A document may come from a file or a form, so nothing in it is
// trusted: whatever it holds, the answer is a list of sentences.

import { problems } from "../define/problems.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { Orgs } from "../engine/orgs.ts";
import type { Registry } from "../engine/registry.ts";
import { figureProblems } from "../figures/check.ts";
import type { Change, Problem } from "./change.ts";
import { changedMechanism } from "./changed.ts";
import { calendarProblems } from "./check/calendar.ts";
import { clockProblems } from "./check/clocks.ts";
import { figureChangeProblems } from "./check/figures.ts";
import { quotaProblems } from "./check/quota.ts";
import { routingProblems } from "./check/routing.ts";
import { type Document, isRecord, known, problem, shown } from "./check/said.ts";

/** A change that may be replayed, or what is wrong with it, a sentence each. */
export type Checked =
  | { readonly change: Change; readonly problems: readonly [] }
  | { readonly change: undefined; readonly problems: readonly Problem[] };

const parts = ["clocks", "calendar", "routing", "figures", "quota"] as const;

/** What nobody can replay, and why. */
const refused: Readonly<Record<string, Problem>> = {
  rules: problem(
    "规则（rules）是程序，当时要看诉求人写了什么，这些不在记录里，不能推演。可以推演时限、日历、派单、指标和次数。",
    "`rules` are code that saw what is not in the log, so they can't be replayed. " +
      "Clocks, calendar, routing, figures and quotas can.",
  ),
  states: problem(
    "状态（states）不能改：已有事项走过这些状态。可以推演时限、日历、派单、指标和次数。",
    "`states` can't change: matters stand in them. Clocks, calendar, routing, figures and quotas can.",
  ),
  actions: problem(
    "动作（actions）不能增减：记录里没有人办过新的动作。限制次数请写 quota.times。",
    "`actions` can't change: nobody took a new one in the past. Write `quota.times` to limit one.",
  ),
  fields: problem(
    "字段（fields）不能改：过去没有人填过新的字段。",
    "`fields` can't change: nobody filled a new one in the past.",
  ),
  roles: problem(
    "岗位（roles）不能改：过去由谁办的，就是谁办的。",
    "`roles` can't change: who acted in the past has acted.",
  ),
};

/** Reads a document of a change. */
export function checkChange(registry: Registry, orgs: Orgs, given: unknown): Checked {
  const found = problemsOf(registry, orgs, given);
  if (found.length > 0) return { change: undefined, problems: found };
  return { change: given as Change, problems: [] };
}

function problemsOf(registry: Registry, orgs: Orgs, given: unknown): readonly Problem[] {
  if (!isRecord(given)) {
    return [problem("推演的改动要写成一个 JSON 对象。", "A change is a JSON object.")];
  }
  const { mechanism: name } = given;
  const plan = typeof name === "string" ? registry.current.get(name) : undefined;
  if (plan === undefined) {
    const names = [...registry.current.keys()].join(", ");
    return [
      problem(
        `mechanism：没有机制“${shown(name)}”，现有：${names}。`,
        `\`mechanism\`: there is no “${shown(name)}”. There are: ${names}.`,
      ),
    ];
  }
  const strange = Object.keys(given).filter(
    word => word !== "mechanism" && !(parts as readonly string[]).includes(word),
  );
  const wrong = strange.map(
    word =>
      known(refused, word) ??
      problem(
        `没有“${shown(word)}”这一项。可以改的：${parts.join("、")}。`,
        `There is no “${shown(word)}”. What may change: ${parts.join(", ")}.`,
      ),
  );
  const inside = [
    ...clockProblems(plan, given["clocks"]),
    ...calendarProblems(given["calendar"]),
    ...routingProblems(plan, orgs, given["routing"]),
    ...figureChangeProblems(plan, given["figures"]),
    ...quotaProblems(plan, given["quota"]),
  ];
  const all = [...wrong, ...inside];
  if (all.length > 0) return all;
  if (!parts.some(part => given[part] !== undefined)) {
    return [
      problem(
        `没有写改什么。可以改的：${parts.join("、")}。`,
        `Nothing would change. What may: ${parts.join(", ")}.`,
      ),
    ];
  }
  return whole(plan.mechanism, given);
}

/** What the definition's own checks say of the definition that would result. */
function whole(mechanism: AnyMechanism, given: Document): readonly Problem[] {
  const changed = changedMechanism(mechanism, given as unknown as Change);
  const before = new Set([...problems(mechanism), ...figureProblems(mechanism)]);
  return [...problems(changed), ...figureProblems(changed)]
    .filter(text => !before.has(text))
    .map(text => problem(text, text));
}

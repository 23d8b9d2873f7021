// Routing: by what a matter holds in the log, to an org that is there.

import { isApart } from "../../define/fields.ts";
import type { Orgs } from "../../engine/orgs.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Problem } from "../change.ts";
import { isRecord, known, noSuch, problem, shown } from "./said.ts";

const form = (word: string) =>
  problem(
    `${word} 要写成 { "when": { 字段: 值 }, "to": "org:编号" }。`,
    `\`${word}\` is written as { "when": { field: value }, "to": "org:number" }.`,
  );

/** What is wrong with the `routing` of a change. */
export function routingProblems(plan: Plan, orgs: Orgs, given: unknown): readonly Problem[] {
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length === 0 || given.length > 200) {
    return [problem("routing 要写 1 至 200 条派单规定的列表。", "`routing` is a list of 1 to 200 rules.")];
  }
  if (plan.mechanism.dispatches === undefined) {
    return [
      problem(
        `routing：“${plan.mechanism.title}”没有派单，不能改派。`,
        `\`routing\`: nothing is dispatched in “${plan.english.title}”.`,
      ),
    ];
  }
  return given.flatMap((route, i) => routeProblems(plan, orgs, `routing[${i}]`, route));
}

function routeProblems(plan: Plan, orgs: Orgs, where: string, given: unknown): readonly Problem[] {
  if (!isRecord(given) || Object.keys(given).some(word => word !== "when" && word !== "to"))
    return [form(where)];
  const { when, to } = given;
  if (!isRecord(when) || Object.keys(when).length === 0 || typeof to !== "string") return [form(where)];
  const unknownOrg = orgs.exists(to)
    ? []
    : [problem(`${where}.to：没有单位“${shown(to)}”。`, `\`${where}.to\`: there is no org “${shown(to)}”.`)];
  return [
    ...unknownOrg,
    ...Object.entries(when).flatMap(([field, value]) =>
      whenProblems(plan, orgs, `${where}.when`, field, value),
    ),
  ];
}

function whenProblems(
  plan: Plan,
  orgs: Orgs,
  where: string,
  name: string,
  value: unknown,
): readonly Problem[] {
  const field = known(plan.mechanism.fields, name);
  const usable = Object.entries(plan.mechanism.fields)
    .filter(([, one]) => !isApart(one) && (one.kind === "choice" || one.kind === "org"))
    .map(([own]) => own);
  if (field === undefined || !usable.includes(name))
    return [noSuch(where, ["可用的字段", "field to use"], name, usable)];
  if (field.kind === "choice" && !(typeof value === "string" && Object.hasOwn(field.options, value))) {
    return [noSuch(`${where}.${name}`, ["选项", "option"], String(value), Object.keys(field.options))];
  }
  if (field.kind === "org" && !(typeof value === "string" && orgs.exists(value))) {
    return [
      problem(
        `${where}.${name}：没有单位“${shown(value)}”。`,
        `\`${where}.${name}\`: there is no org “${shown(value)}”.`,
      ),
    ];
  }
  return [];
}

// Quotas: how often an act may be taken, and how many are drawn. What was never done can't be lived again,
// so a limit that lets more through moves nothing and is refused.

import type { Plan } from "../../engine/registry.ts";
import type { Problem } from "../change.ts";
import { isRecord, known, noSuch, partsOf, problem, shown } from "./said.ts";

/** What is wrong with the `quota` of a change. */
export function quotaProblems(plan: Plan, given: unknown): readonly Problem[] {
  if (given === undefined) return [];
  if (!isRecord(given) || Object.keys(given).length === 0) {
    return [
      problem(
        "quota 请写 times（次数）或 perMille（千分之几抽中）。",
        "`quota` takes `times` or `perMille`.",
      ),
    ];
  }
  const strange = Object.keys(given).filter(word => word !== "times" && word !== "perMille");
  return [
    ...strange.map(word =>
      problem(
        `quota 没有“${shown(word)}”，只有 times 和 perMille。写在规则程序里的数不能推演。`,
        `\`quota\` has no “${shown(word)}”, only times and perMille. Numbers inside rules can't be replayed.`,
      ),
    ),
    ...timesProblems(plan, given["times"]),
    ...drawnProblems(plan, given["perMille"]),
  ];
}

function timesProblems({ mechanism }: Plan, given: unknown): readonly Problem[] {
  const { entries, problems } = partsOf("quota.times", given);
  const found = entries.flatMap(([name, times]) => {
    const action = known(mechanism.actions, name);
    if (action === undefined)
      return [noSuch("quota.times", ["动作", "action"], name, Object.keys(mechanism.actions))];
    if (!Number.isInteger(times) || Number(times) < 1 || Number(times) > 1000) {
      return [
        problem(
          `quota.times.${name} 要写 1 至 1000 的整数。`,
          `\`quota.times.${name}\` is a whole number from 1 to 1000.`,
        ),
      ];
    }
    return action.times !== undefined && Number(times) >= action.times
      ? [more(`quota.times.${name}`, `${action.times} 次`, `${action.times} time(s)`)]
      : [];
  });
  return [...problems, ...found];
}

function drawnProblems({ mechanism }: Plan, given: unknown): readonly Problem[] {
  const { entries, problems } = partsOf("quota.perMille", given);
  const samples = mechanism.samples ?? {};
  const found = entries.flatMap(([name, rate]) => {
    const sample = known(samples, name);
    if (sample === undefined)
      return [noSuch("quota.perMille", ["抽查", "sample"], name, Object.keys(samples))];
    if (!Number.isInteger(rate) || Number(rate) < 0 || Number(rate) > 1000) {
      return [
        problem(
          `quota.perMille.${name} 要写 0 至 1000 的整数。`,
          `\`quota.perMille.${name}\` is a whole number from 0 to 1000.`,
        ),
      ];
    }
    return Number(rate) >= sample.perMille
      ? [more(`quota.perMille.${name}`, `千分之 ${sample.perMille}`, `${sample.perMille} of a thousand`)]
      : [];
  });
  return [...problems, ...found];
}

const more = (where: string, zh: string, en: string): Problem =>
  problem(
    `${where} 现在是${zh}。放宽以后会多出来的办理，记录里没有，不能推演；只能推演收紧。`,
    `\`${where}\` is ${en} now. What more would have been done is not in the log; only less can be replayed.`,
  );

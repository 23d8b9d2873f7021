// Clocks: limits that can be read, of clocks that are there; who is called to account by them stays.

import { type Duration, parseDuration } from "../../define/duration.ts";
import { type Clock, isBranch, isMonthly, isNumbered, stateTitle } from "../../define/parts.ts";
import type { Plan } from "../../engine/registry.ts";
import { type Problem, durationText } from "../change.ts";
import { isRecord, known, noSuch, partsOf, problem, shown } from "./said.ts";

const words = ["limit", "pauses", "warns", "extends"];
const fixed = ["runs", "onExpiry", "lift", "renews", "notAfter", "title", "basis"];

/** What is wrong with the `clocks` of a change. */
export function clockProblems(plan: Plan, given: unknown): readonly Problem[] {
  const { entries, problems } = partsOf("clocks", given);
  const clocks = plan.mechanism.clocks ?? {};
  const found = entries.flatMap(([name, change]) => {
    const clock = known(clocks, name);
    const where = `clocks.${shown(name)}`;
    if (clock === undefined) return [noSuch("clocks", ["时限", "clock"], name, Object.keys(clocks))];
    if (!isRecord(change) || Object.keys(change).length === 0) {
      return [
        problem(
          `${where} 要写改什么：${words.join("、")}。`,
          `\`${where}\` says what changes: ${words.join(", ")}.`,
        ),
      ];
    }
    return [
      ...Object.keys(change)
        .filter(word => !words.includes(word))
        .map(word => notThis(where, word)),
      ...limitProblems(plan, where, clock, change["limit"]),
      ...pauseProblems(plan, where, change["pauses"]),
      ...(change["warns"] === undefined ? [] : durationProblems(`${where}.warns`, change["warns"])),
      ...extensionProblems(where, clock, change["extends"]),
    ];
  });
  return [...problems, ...found];
}

const notThis = (where: string, word: string): Problem =>
  fixed.includes(word)
    ? problem(
        `${where}.${word} 不能推演：改了起算的环节或到期后的处置，就是另一项机制，过去没有人照它办过。可改：${words.join("、")}。`,
        `\`${where}.${word}\` can't be replayed: nobody acted by such a clock. ` +
          `What may change: ${words.join(", ")}.`,
      )
    : problem(
        `${where} 没有“${shown(word)}”这一项。可改：${words.join("、")}。`,
        `\`${where}\` has no “${shown(word)}”. What may change: ${words.join(", ")}.`,
      );

function durationProblems(where: string, given: unknown): readonly Problem[] {
  try {
    if (typeof given !== "string") throw new RangeError();
    parseDuration(durationText(given) as Duration);
    return [];
  } catch {
    return [
      problem(
        `${where}：时限“${shown(given)}”无法识别，请写成“3 workdays”“24 hours”“15 days”。`,
        `\`${where}\`: “${shown(given)}” is no limit. Write "3 workdays", "24 hours" or "15 days".`,
      ),
    ];
  }
}

function limitProblems(plan: Plan, where: string, { limit }: Clock, given: unknown): readonly Problem[] {
  if (given === undefined) return [];
  const place = `${where}.limit`;
  if (isBranch(limit)) return branchProblems(plan, place, limit, given);
  if (typeof limit === "string") return durationProblems(place, given);
  if (isMonthly(limit)) {
    const day = isRecord(given) ? given["monthly"] : undefined;
    const fits = Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 28;
    return fits
      ? []
      : [
          problem(
            `${place} 按月到期，请写 { "monthly": 1 至 28 }。`,
            `\`${place}\` is monthly: write { "monthly": 1 to 28 }.`,
          ),
        ];
  }
  if (isNumbered(limit)) {
    return [
      problem(
        `${place} 每件各按自己写明的天数（“${plan.mechanism.fields[limit.workingDays]?.label}”），不能一并推演。`,
        `\`${place}\` is the number of days that each matter states itself. It can't be replayed.`,
      ),
    ];
  }
  return [
    problem(
      `${place} 是办理人定的日期，过去定的是哪天就是哪天，不能推演。`,
      `\`${place}\` is a date that somebody set, and it was set. It can't be replayed.`,
    ),
  ];
}

function branchProblems(
  plan: Plan,
  where: string,
  limit: Readonly<Record<string, string>>,
  given: unknown,
): readonly Problem[] {
  const { on = "", ...ways } = limit;
  const label = plan.mechanism.fields[on]?.label ?? on;
  const listed = Object.entries(ways).map(([option, own]) => `${option} ${own}`);
  if (!isRecord(given) || Object.keys(given).length === 0) {
    const example = `{ "${Object.keys(ways)[0]}": "3 workdays" }`;
    return [
      problem(
        `${where} 按“${label}”分别规定（${listed.join("、")}），请写明改哪一类，如 ${example}。`,
        `\`${where}\` differs by “${on}” (${listed.join(", ")}). Say which, as in ${example}.`,
      ),
    ];
  }
  return Object.entries(given).flatMap(([option, own]) =>
    Object.hasOwn(ways, option)
      ? durationProblems(`${where}.${option}`, own)
      : [noSuch(where, ["选项", "option"], option, Object.keys(ways))],
  );
}

function pauseProblems({ mechanism }: Plan, where: string, given: unknown): readonly Problem[] {
  if (given === undefined) return [];
  const states = Object.keys(mechanism.states);
  if (!Array.isArray(given)) {
    return [problem(`${where}.pauses 要写状态的列表。`, `\`${where}.pauses\` is a list of states.`)];
  }
  return given
    .filter(state => typeof state !== "string" || !states.includes(state))
    .map(state => {
      const names = states.map(name => `${name} ${stateTitle(mechanism.states[name]) ?? ""}`);
      return noSuch(`${where}.pauses`, ["状态", "state"], String(state), names);
    });
}

function extensionProblems(where: string, clock: Clock, given: unknown): readonly Problem[] {
  if (given === undefined) return [];
  const place = `${where}.extends`;
  if (clock.extends?.amount === undefined) {
    return [
      problem(
        `${place}：这个时限没有按天数延期的办法，过去没有人延过。`,
        `\`${place}\`: this clock is not extended by an amount, so nobody ever did.`,
      ),
    ];
  }
  if (!isRecord(given) || Object.keys(given).join() !== "amount") {
    return [
      problem(
        `${place} 只能改延多久：{ "amount": "3 workdays" }。`,
        `\`${place}\` takes { "amount": "3 workdays" } only.`,
      ),
    ];
  }
  return durationProblems(`${place}.amount`, given["amount"]);
}

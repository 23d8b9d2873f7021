// The conditions of a tally: every name is the mechanism's own, and every answer is one that the field can
// give.

import { type Field, isApart } from "../../define/fields.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { fieldOf, isNumber } from "../fields.ts";
import { type Report, type Unknown, isRecord, shown, texts } from "./reported.ts";

const answers = ["running", "met", "late", "overdue"];

/** What a condition may say; a tally says the same words at its own top. */
export const conditionWords = ["in", "passed", "clock", "where"] as const;

/** Checks one condition; `flow` when it is judged just after an act. */
export function checkCondition(
  mechanism: AnyMechanism,
  condition: Unknown,
  flow: boolean,
  report: Report,
): void {
  const { in: states, passed, clock, where } = condition;
  if (states !== undefined) {
    checkNames("in", states, mechanism.states, ["状态", "state"], report);
    if (flow) {
      report(
        "按动作统计的指标在办理当时认定，in 只会是该动作的去向；要看之后的状态请改用 among。",
        "A flow is judged just after its act, so `in` can only be where the act leads; use `among`.",
      );
    }
  }
  if (passed !== undefined) checkNames("passed", passed, mechanism.actions, ["动作", "action"], report);
  if (clock !== undefined) checkClocks(mechanism, clock, report);
  if (where !== undefined) checkWhere(mechanism, where, report);
}

/** One name or several, all of them known. */
export function checkNames(
  word: string,
  value: unknown,
  known: Unknown,
  [zh, en]: readonly [string, string],
  report: Report,
): void {
  const names = texts(value);
  if (names === undefined) {
    report(
      `${word} 要写一个或几个${zh}的名称。`,
      `\`${word}\` takes the name of one ${en} or a list of them.`,
    );
    return;
  }
  for (const name of names) {
    if (Object.hasOwn(known, name)) continue;
    report(`${word} 中没有这个${zh}“${shown(name)}”。`, `\`${word}\`: there is no ${en} "${shown(name)}".`);
  }
}

function checkClocks(mechanism: AnyMechanism, clock: unknown, report: Report): void {
  if (!isRecord(clock) || Object.keys(clock).length === 0) {
    report("clock 要写成 { 时限: 情形 }。", "`clock` is written as { clock: answer }.");
    return;
  }
  checkNames("clock", Object.keys(clock), mechanism.clocks ?? {}, ["时限", "clock"], report);
  for (const [name, asked] of Object.entries(clock)) {
    if (texts(asked)?.every(answer => answers.includes(answer))) continue;
    report(
      `时限“${shown(name)}”的情形只能是 ${answers.join("、")}。`,
      `Clock "${shown(name)}" can only be asked for ${answers.join(", ")}.`,
    );
  }
}

function checkWhere(mechanism: AnyMechanism, where: unknown, report: Report): void {
  if (!isRecord(where) || Object.keys(where).length === 0) {
    report("where 要写成 { 字段: 值 }。", "`where` is written as { field: value }.");
    return;
  }
  for (const [name, asked] of Object.entries(where)) {
    const field = fieldOf(mechanism, name);
    if (field === undefined) report(`没有字段“${shown(name)}”。`, `There is no field "${shown(name)}".`);
    else if (isApart(field)) reportApart(name, field, report);
    else checkAsked(name, field, asked, report);
  }
}

/** Personal values and private texts are not in the log, so no figure can be counted or proved from them. */
export const reportApart = (name: string, { label }: Field, report: Report): void =>
  report(
    `字段“${label}”（${name}）与日志分存，不能用于指标。`,
    `Field "${name}" stands apart from the log and cannot be used in a figure.`,
  );

function checkAsked(name: string, field: Field, asked: unknown, report: Report): void {
  const wrong = (zh: string, en: string) =>
    report(`字段“${field.label}”（${name}）${zh}。`, `Field "${name}" ${en}.`);
  if (field.kind === "choice") {
    const unknown = texts(asked)?.find(option => !Object.hasOwn(field.options, option));
    if (texts(asked) === undefined || unknown !== undefined) {
      wrong(`没有选项“${shown(unknown ?? asked)}”`, `has no option "${shown(unknown ?? asked)}"`);
    }
  } else if (field.kind === "flag") {
    if (typeof asked !== "boolean") wrong("只能问 true 或 false", "can only be asked for true or false");
  } else if (isNumber(field)) {
    if (!isBound(asked)) {
      wrong(
        "要问一个数或 { atLeast, below }",
        "is asked for a number or { atLeast, below }, the first below the second",
      );
    }
  } else if (asked !== "filled")
    wrong("只能问是否已填（filled）", 'can only be asked whether it is "filled"');
}

function isBound(asked: unknown): boolean {
  if (typeof asked === "number") return Number.isFinite(asked);
  if (!isRecord(asked)) return false;
  const { atLeast, below, ...rest } = asked;
  const given = [atLeast, below].filter(bound => bound !== undefined);
  if (given.length === 0 || Object.keys(rest).length > 0 || !given.every(Number.isFinite)) return false;
  return given.length < 2 || Number(atLeast) < Number(below);
}

// A formula: known parts, no circle, and arithmetic that means something: like with like.

import { type Formula, type Tally, figureParts, isOutside, isTally } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { listOf } from "../../define/parts.ts";
import { fieldOf, own } from "../fields.ts";
import { unitOfFigure } from "../units.ts";
import { type Report, type Unknown, isRecord, isText, shown, texts } from "./reported.ts";

const spans = ["1 month", "1 year", "2 years"];
type Test = (value: unknown) => boolean;
const oneOrMore: Test = value => texts(value) !== undefined;
const bound: Test = value => value === undefined || isText(value) || Number.isFinite(value);
const weights: Test = value =>
  isRecord(value) && Object.values(value).every(weight => Number.isFinite(weight) && Number(weight) >= 0);

/** The word that makes a formula what it is → its other words. */
const shapes: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  share: { of: oneOrMore },
  ratio: { to: isText },
  cut: { from: isText },
  difference: { less: isText },
  growth: { over: value => spans.includes(value as string) },
  change: { over: value => spans.includes(value as string) },
  yearly: { years: value => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 20 },
  target: { atLeast: bound, atMost: bound },
  index: { over: isText, weights },
  margin: { squares: isText, answers: isText },
};

export const isFormulaWord = (word: string): boolean => Object.hasOwn(shapes, word);

/** Whether the literal has the form of a formula; says what is wrong with it where not. */
export function checkShape(literal: Unknown, report: Report): boolean {
  const heads = Object.keys(literal).filter(isFormulaWord);
  const [head = ""] = heads;
  const others = shapes[head] ?? {};
  const before = heads.length === 1;
  if (!before)
    report(
      `只能是一种算式，现有：${heads.join("、")}。`,
      `It must be one kind of formula, not: ${heads.join(", ")}.`,
    );
  const known = ["title", "audience", ...heads, ...Object.keys(others)];
  const strange = Object.keys(literal).filter(word => !known.includes(word));
  for (const word of strange)
    report(`算式没有“${shown(word)}”这个写法。`, `This formula has no word "${shown(word)}".`);
  const wrong = Object.keys(others).filter(word => !others[word]!(literal[word]));
  for (const word of isText(literal[head]) ? wrong : [head, ...wrong]) {
    report(`“${word}”缺失或写法不对。`, `\`${word}\` is missing or malformed.`);
  }
  const bounds = [literal["atLeast"], literal["atMost"]];
  if (head === "target" && bounds.every(limit => limit === undefined)) {
    report("目标要写 atLeast 或 atMost。", "A target says atLeast or atMost.");
  }
  return before && strange.length === 0 && wrong.length === 0 && isText(literal[head]);
}

/** Checks a formula of the right form against the figures that it reads. */
export function checkFormula(mechanism: AnyMechanism, name: string, formula: Formula, report: Report): void {
  const parts = figureParts(formula);
  for (const part of parts.filter(one => own(mechanism.figures, one) === undefined)) {
    report(`没有指标“${shown(part)}”。`, `There is no figure "${shown(part)}".`);
  }
  if (parts.some(part => own(mechanism.figures, part) === undefined)) return;
  const circle = circleFrom(mechanism, name);
  if (circle) {
    report(`算式循环引用：${circle.join(" → ")}。`, `It goes in a circle: ${circle.join(" → ")}.`);
    return;
  }
  checkAudience(mechanism, formula, parts, report);
  if ("share" in formula || "cut" in formula || "difference" in formula)
    checkLike(mechanism, formula, parts, report);
  if ("share" in formula) checkSum(mechanism, texts(formula.of) ?? [], report);
  if ("index" in formula) checkIndex(mechanism, formula, report);
}

/** The way from a figure back to itself, if there is one. */
function circleFrom(mechanism: AnyMechanism, name: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (at: string, way: readonly string[]): readonly string[] | undefined => {
    const figure = own(mechanism.figures, at);
    if (!isRecord(figure) || isTally(figure) || isOutside(figure)) return undefined;
    for (const part of figureParts(figure)) {
      if (part === name) return [...way, part];
      if (seen.has(part)) continue;
      seen.add(part);
      const found = walk(part, [...way, part]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(name, [name]);
}

/** The tallies under a figure, each once. Safe on circles. */
export function leavesOf(
  mechanism: AnyMechanism,
  name: string,
  seen = new Set<string>(),
): readonly [string, Tally][] {
  const figure = own(mechanism.figures, name);
  if (seen.has(name) || !isRecord(figure)) return [];
  seen.add(name);
  if (isTally(figure)) return [[name, figure]];
  return isOutside(figure) ? [] : figureParts(figure).flatMap(part => leavesOf(mechanism, part, seen));
}

function checkAudience(
  mechanism: AnyMechanism,
  formula: Formula,
  parts: readonly string[],
  report: Report,
): void {
  if (formula.audience === "staff") return;
  const inner = parts.find(part => own(mechanism.figures, part)?.audience === "staff");
  if (inner !== undefined) {
    report(
      `公开指标不能用内部指标“${inner}”计算。`,
      `A public figure cannot be computed from "${inner}", which is for staff.`,
    );
  }
}

/** Numerator and denominator in one unit, of one cohort, by one first column. */
function checkLike(
  mechanism: AnyMechanism,
  formula: Formula,
  parts: readonly string[],
  report: Report,
): void {
  const figures = parts.map(part => own(mechanism.figures, part));
  const units = new Set(
    figures.map(figure => unitOfFigure(mechanism, figure)?.zh).filter(unit => unit !== undefined),
  );
  if (units.size > 1) {
    const said = [...units];
    report(`单位不同：${said.join("、")}，不能相比。`, `It mixes the units ${said.join(" and ")}.`);
  }
  const leaves = parts.flatMap(part => leavesOf(mechanism, part)).map(([, tally]) => tally);
  const cohorts = new Set(
    leaves.map(tally => ("among" in tally ? listOf(tally.among).toSorted().join("、") : "")).filter(Boolean),
  );
  if ("share" in formula && cohorts.size > 1) {
    const said = [...cohorts];
    report(`对比了不同的批次：${said.join("、")}。`, `It compares the cohorts of ${said.join(" and ")}.`);
  }
  const columns = new Set(leaves.map(tally => tally.by?.[0]).filter(column => column !== undefined));
  if (columns.size > 1) {
    const said = [...columns];
    report(
      `各部分的第一列不同：${said.join("、")}，无法下钻。`,
      `Its parts have the first columns ${said.join(" and ")}: it cannot be drilled.`,
    );
  }
}

/** Counts of different things and medians cannot be added: somebody may be counted twice. */
function checkSum(mechanism: AnyMechanism, added: readonly string[], report: Report): void {
  if (added.length < 2) return;
  for (const name of added) {
    const figure = own(mechanism.figures, name);
    if (figure && isTally(figure) && ("count" in figure || "sum" in figure)) continue;
    if (figure && isOutside(figure)) continue;
    report(
      `“${name}”不能相加，不能与其他指标合为分母。`,
      `"${name}" cannot be added to others in a denominator.`,
    );
  }
}

function checkIndex(
  mechanism: AnyMechanism,
  formula: Extract<Formula, { index: string }>,
  report: Report,
): void {
  const { index, over, weights: given } = formula;
  if (leavesOf(mechanism, index).some(([, tally]) => tally.by?.[0] !== over)) {
    report(`各部分的第一列须是“${shown(over)}”。`, `Its parts must have "${shown(over)}" as first column.`);
  }
  const field = fieldOf(mechanism, over);
  const options = field?.kind === "choice" ? Object.keys(field.options) : [];
  const strange = Object.keys(given).filter(option => !options.includes(option));
  const missing = options.filter(option => !Object.hasOwn(given, option));
  if (strange.length || missing.length) {
    const said = [...strange, ...missing].join("、");
    report(
      `权重与“${shown(over)}”的选项不一致：${said}。`,
      `Weights and options of "${shown(over)}" differ: ${said}.`,
    );
  }
  const sum = Object.values(given).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-9)
    report(`权重之和为 ${sum}，应为 1。`, `The weights add up to ${sum}, not to 1.`);
}

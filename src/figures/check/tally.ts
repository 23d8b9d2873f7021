// A tally: one measure, at most one time, columns that can be listed, and nobody to be recognised in a small
// number.

import { measures, times } from "../../define/figure.ts";
import { type Field, isApart } from "../../define/fields.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { measuredIn } from "../units.ts";
import { clockOfTime, fieldOf, isColumn, isEntity, isNumber, kindOf, own } from "../fields.ts";
import { checkCondition, checkNames, conditionWords, reportApart } from "./condition.ts";
import { type Report, type Unknown, isRecord, isText, shown, texts } from "./reported.ts";

const words = [
  "title",
  "audience",
  ...measures,
  "unit",
  ...times,
  ...conditionWords,
  "except",
  "by",
  "per",
  "hideBelow",
];

/** Checks a literal that has at least one measure. */
export function checkTally(mechanism: AnyMechanism, tally: Unknown, report: Report): void {
  for (const word of Object.keys(tally).filter(key => !words.includes(key))) {
    report(`指标没有“${shown(word)}”这个写法。`, `A tally has no word "${shown(word)}".`);
  }
  const measured = measures.filter(measure => tally[measure] !== undefined);
  if (measured.length !== 1) {
    const found = measured.join(", ") || "—";
    report(`只能有一个计量，现有：${found}。`, `It must measure exactly one thing, not: ${found}.`);
  }
  for (const measure of measured) checkMeasure(mechanism, measure, tally, report);
  checkTime(mechanism, tally, report);
  const flow = tally["each"] !== undefined || tally["first"] !== undefined;
  checkCondition(mechanism, tally, flow, report);
  checkExcept(mechanism, tally["except"], flow, report);
  checkColumns(mechanism, tally, report);
  checkAudience(mechanism, tally, report);
  checkPersons(mechanism, tally, report);
}

function checkMeasure(mechanism: AnyMechanism, measure: string, tally: Unknown, report: Report): void {
  const value = tally[measure];
  if (!isText(value)) {
    report(`${measure} 要写一个名称或单位。`, `\`${measure}\` takes a name or a unit.`);
    return;
  }
  if (measure === "distinct" ? !isText(tally["unit"]) : tally["unit"] !== undefined) {
    report("unit 与 distinct 同写，且只与它同写。", "`unit` is written with `distinct`, and only with it.");
  }
  if (measure === "count") return;
  const clock = clockOfTime(value);
  if (clock !== undefined && (measure === "median" || measure === "p90")) {
    checkNames(measure, clock, mechanism.clocks ?? {}, ["时限", "clock"], report);
    if (own(mechanism.clocks, clock) && measuredIn(mechanism, clock) === undefined) {
      report(
        `时限“${clock}”的各选项单位不同，用时不能合在一起算。`,
        `The limits of clock "${clock}" differ in unit, so their times cannot be taken together.`,
      );
    }
    return;
  }
  const field = fieldOf(mechanism, value);
  if (field === undefined)
    report(`${measure}：没有字段“${shown(value)}”。`, `\`${measure}\`: there is no field "${shown(value)}".`);
  else if (isApart(field)) reportApart(value, field, report);
  else if (measure === "distinct" ? !isEntity(field) : !isNumber(field)) {
    report(
      `字段“${field.label}”（${value}）不能用于 ${measure}。`,
      `Field "${value}" cannot be measured by \`${measure}\`.`,
    );
  }
}

function checkTime(mechanism: AnyMechanism, tally: Unknown, report: Report): void {
  const timed = times.filter(time => tally[time] !== undefined);
  if (timed.length > 1) {
    report(
      `只能有一种时间口径，现有：${timed.join("、")}。`,
      `It can have one time only, not: ${timed.join(", ")}.`,
    );
  }
  for (const time of timed) checkNames(time, tally[time], mechanism.actions, ["动作", "action"], report);
  const per = tally["per"];
  if (per === undefined) return;
  if (per !== "month" && per !== "year") report("per 只能是 month 或 year。", "`per` is month or year.");
  if (tally["distinct"] === undefined) {
    report(
      "per 只用于去重计数，其他指标由月份相加。",
      "Only distinct things need `per`; others add up from months.",
    );
  }
  if (timed.length === 0) report("存量没有期间，不写 per。", "A stock has no period, so no `per`.");
}

function checkExcept(mechanism: AnyMechanism, except: unknown, flow: boolean, report: Report): void {
  if (except === undefined) return;
  if (!isRecord(except) || Object.keys(except).length === 0) {
    report("except 要写至少一个条件。", "`except` takes at least one condition.");
    return;
  }
  for (const word of Object.keys(except).filter(
    key => !(conditionWords as readonly string[]).includes(key),
  )) {
    report(`except 没有“${shown(word)}”这个写法。`, `\`except\` has no word "${shown(word)}".`);
  }
  checkCondition(mechanism, except, flow, report);
}

function checkColumns(mechanism: AnyMechanism, tally: Unknown, report: Report): void {
  const { by, audience } = tally;
  if (by === undefined) return;
  const names = Array.isArray(by) ? texts(by) : undefined;
  if (names === undefined) {
    report("by 要写字段名称的列表。", "`by` is a list of fields.");
    return;
  }
  if (new Set(names).size < names.length) report("by 中有重复的列。", "`by` names a column twice.");
  for (const name of names) {
    const field = fieldOf(mechanism, name);
    if (field === undefined) report(`没有字段“${shown(name)}”。`, `There is no field "${shown(name)}".`);
    else if (isApart(field)) reportApart(name, field, report);
    else if (audience !== "staff" && field.audience !== "public") {
      report(
        `字段“${field.label}”（${name}）不公开，公开指标不能按它查看。`,
        `Field "${name}" is not public, so no public figure is looked at by it.`,
      );
    } else if (!isColumn(field)) {
      report(
        `字段“${field.label}”（${name}）不能作列。`,
        `Field "${name}" has no values to list, so it is no column.`,
      );
    }
  }
}

/** A public figure opens its rows: columns are read by everybody, and a staff field decides nothing in it. */
function checkAudience(mechanism: AnyMechanism, tally: Unknown, report: Report): void {
  const audience = tally["audience"];
  if (audience !== undefined && audience !== "public" && audience !== "staff") {
    report("audience 只能是 public 或 staff。", "`audience` is public or staff.");
  }
  if (audience === "staff") return;
  for (const name of texts(tally["by"]) ?? []) {
    const field = fieldOf(mechanism, name);
    if (field && field.audience !== "public") {
      report(
        `列“${field.label}”（${name}）不公开，公开指标不能用；请去掉它，或写 audience: "staff"。`,
        `Column "${name}" is not public: leave it out of a public figure, or say audience "staff".`,
      );
    }
  }
  for (const name of usedFields(tally)) {
    const field = fieldOf(mechanism, name);
    if (field?.audience === "staff") {
      report(
        `字段“${field.label}”（${name}）仅工作人员可见，公开指标不能用；或写 audience: "staff"。`,
        `Field "${name}" is for staff, the figure is public: say audience "staff".`,
      );
    }
  }
}

const usedFields = (tally: Unknown): readonly string[] =>
  [
    ...["distinct", "sum", "median", "p90"].map(measure => tally[measure]),
    ...[tally, tally["except"]].flatMap(part =>
      isRecord(part) && isRecord(part["where"]) ? Object.keys(part["where"]) : [],
    ),
  ].filter(isText);

const least = 2;

function checkPersons(mechanism: AnyMechanism, tally: Unknown, report: Report): void {
  const { hideBelow, distinct, audience } = tally;
  if (hideBelow !== undefined) {
    if (!Number.isInteger(hideBelow) || Number(hideBelow) < least) {
      report(
        `hideBelow 要写不小于 ${least} 的整数。`,
        `\`hideBelow\` is a whole number of at least ${least}.`,
      );
    }
    if (tally["count"] === undefined && distinct === undefined) {
      report("hideBelow 只用于计数。", "`hideBelow` is for counts.");
    }
  }
  const field: Field | undefined = isText(distinct) ? own(mechanism.fields, distinct) : undefined;
  if (kindOf(field) === "person" && audience !== "staff" && hideBelow === undefined) {
    report(
      '统计到人：请写 hideBelow（常用 5），小数不公开；或写 audience: "staff"。',
      'It counts persons: say hideBelow (5 is usual), so that small numbers are hidden, or audience "staff".',
    );
  }
}

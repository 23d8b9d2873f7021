// Days: real ones, each in one list.

import { isDate } from "../../define/civil.ts";
import type { Problem } from "../change.ts";
import { isRecord, problem, shown } from "./said.ts";

/** As many days as anybody would type or paste. */
const most = 1000;

/** What is wrong with the `calendar` of a change. */
export function calendarProblems(given: unknown): readonly Problem[] {
  if (given === undefined || given === "weekends") return [];
  if (!isRecord(given) || Object.keys(given).length === 0) {
    return [
      problem(
        'calendar 请写 "weekends"（只休周末），或 { "off": [放假的日子], "work": [上班的日子] }。',
        '`calendar` is "weekends", or { "off": [days], "work": [days] } over the calendar as it is.',
      ),
    ];
  }
  const strange = Object.keys(given).filter(word => word !== "off" && word !== "work");
  const lists = [given["off"] ?? [], given["work"] ?? []];
  const wrong = [
    ...strange.map(word =>
      problem(
        `calendar 没有“${shown(word)}”，只有 off 和 work。`,
        `\`calendar\` has no “${shown(word)}”, only off and work.`,
      ),
    ),
    ...lists
      .filter(list => !Array.isArray(list))
      .map(() => problem("calendar 的 off、work 要写日期的列表。", "`off` and `work` are lists of days.")),
  ];
  if (wrong.length > 0) return wrong;
  const days = lists.flat() as readonly unknown[];
  if (days.length === 0 || days.length > most) {
    return [problem(`calendar 要写 1 至 ${most} 个日子。`, `\`calendar\` takes 1 to ${most} days.`)];
  }
  const unread = days.filter(day => typeof day !== "string" || !isDate(day));
  const twice = days.filter((day, i) => days.indexOf(day) !== i);
  return [
    ...unread.map(day =>
      problem(
        `calendar：“${shown(day)}”不是日期，请写成 2026-05-04。`,
        `“${shown(day)}” is no day: write 2026-05-04.`,
      ),
    ),
    ...twice.map(day => problem(`calendar：${shown(day)} 写了两次。`, `${shown(day)} stands twice.`)),
  ];
}

// A run in words, for a leader who reads one sentence.

import { type Duration, sayDuration } from "../define/duration.ts";
import { isTally } from "../define/figure.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { isBranch, isMonthly } from "../define/parts.ts";
import type { Plan } from "../engine/registry.ts";
import { leavesUnder } from "../figures/leaves.ts";
import { unitOfFigure } from "../figures/units.ts";
import { type Change, type Problem, durationText } from "./change.ts";
import type { FigureFound, Found } from "./found.ts";

const said = (zh: string, en: string): Problem => ({ zh, en });

const amount = (text: string): Problem => sayDuration(durationText(text) as Duration);
const tight = (text: string): string => text.replaceAll(" ", "");

function limitWords(plan: Plan, clock: string, change: unknown): readonly Problem[] {
  const { limit } = plan.mechanism.clocks![clock]!;
  const from = (zh: string, en: string, was: string, becomes: string): Problem => {
    const [before, after] = [amount(was), amount(becomes)];
    return said(
      `${zh}由${tight(before.zh)}改为${tight(after.zh)}`,
      `${en} were ${after.en} instead of ${before.en}`,
    );
  };
  const title = plan.mechanism.clocks![clock]!.title;
  const en = plan.english.clocks[clock] ?? clock;
  if (typeof limit === "string")
    return [from(`“${title}”时限`, `the limit of “${en}”`, limit, String(change))];
  if (isMonthly(limit)) {
    const { monthly } = change as { monthly: number };
    return [
      said(
        `“${title}”由每月${limit.monthly}日改为${monthly}日`,
        `“${en}” fell on day ${monthly}, not ${limit.monthly}`,
      ),
    ];
  }
  if (!isBranch(limit)) return [];
  const { on } = limit;
  const field = plan.mechanism.fields[on];
  const options = field?.kind === "choice" ? (field.options as Record<string, unknown>) : {};
  return Object.entries(change as Record<string, string>).map(([option, own]) => {
    const label = String(options[option] ?? option);
    const english = plan.english.fields[on];
    const names =
      typeof english === "object" ? (english as { options?: Record<string, string> }).options : undefined;
    return from(
      `“${title}”（${label}）时限`,
      `the limit of “${en}” (${names?.[option] ?? option})`,
      limit[option]!,
      own,
    );
  });
}

function clockWords(plan: Plan, { clocks = {} }: Change): readonly Problem[] {
  return Object.entries(clocks).flatMap(([name, { limit, pauses, warns, extends: more }]) => {
    const clock = plan.mechanism.clocks![name]!;
    const en = plan.english.clocks[name] ?? name;
    return [
      ...(limit === undefined ? [] : limitWords(plan, name, limit)),
      ...(pauses === undefined ? [] : [said(`“${clock.title}”换一些环节停计`, `“${en}” paused elsewhere`)]),
      ...(warns === undefined
        ? []
        : [said(`“${clock.title}”换一个时候预警`, `“${en}” warned at another time`)]),
      ...(more === undefined
        ? []
        : [
            said(
              `“${clock.title}”每次延期改为${tight(amount(more.amount).zh)}`,
              `an extension of “${en}” gave ${amount(more.amount).en}`,
            ),
          ]),
    ];
  });
}

function restWords(plan: Plan, { calendar, routing, figures = {}, quota }: Change): readonly Problem[] {
  const titled = (names: readonly string[], title: (name: string) => string): string =>
    names.map(name => `“${title(name)}”`).join("、");
  const { mechanism, english } = plan;
  const days = typeof calendar === "object" ? (calendar.off ?? []).length + (calendar.work ?? []).length : 0;
  const changed = Object.keys(figures);
  const times = Object.entries(quota?.times ?? {});
  const rates = Object.entries(quota?.perMille ?? {});
  return [
    ...(calendar === undefined
      ? []
      : typeof calendar === "string"
        ? [said("节假日不放假、只休周末", "only weekends were free")]
        : [said(`日历改动${days}天`, `${days} day(s) of the calendar were others`)]),
    ...(routing === undefined
      ? []
      : [said(`按${routing.length}条新的规定派单`, `${routing.length} rule(s) dispatched otherwise`)]),
    ...(changed.length === 0
      ? []
      : [
          said(
            `${titled(changed, name => mechanism.figures![name]!.title)}换一种算法`,
            `${titled(changed, name => english.figures[name] ?? name)} were counted otherwise`,
          ),
        ]),
    ...times.map(([name, most]) =>
      said(
        `“${mechanism.actions[name]!.title}”每件最多${most}次`,
        `“${english.actions[name] ?? name}” could be taken ${most} time(s)`,
      ),
    ),
    ...rates.map(([name, rate]) =>
      said(
        `“${mechanism.samples![name]!.title}”改为抽取千分之${rate}`,
        `“${name}” drew ${rate} of a thousand`,
      ),
    ),
  ];
}

/** What a checked change changes, as half a sentence. */
export function sayChange(plan: Plan, change: Change): Problem {
  const words = [...clockWords(plan, change), ...restWords(plan, change)];
  return said(words.map(({ zh }) => zh).join("，"), words.map(({ en }) => en).join(", and "));
}

/** A value with its unit; a share has two digits, none is a dash. */
export function sayValue(mechanism: AnyMechanism, name: string, value: number | null): Problem {
  if (value === null) return said("—", "—");
  const unit = unitOfFigure(mechanism, mechanism.figures?.[name]);
  const number = value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  if (unit?.zh === "%") return said(`${value.toFixed(2)}%`, `${value.toFixed(2)}%`);
  if (unit === undefined || unit.zh.startsWith("（")) return said(number, number);
  return said(`${number} ${unit.zh}`, `${number} ${unit.en}`);
}

/** By how much a figure moves; null where a side has no value. */
export const differenceOf = ({ was, becomes }: FigureFound): number | null =>
  was.value === null || becomes.value === null ? null : becomes.value - was.value;

/** A difference with its sign: of a share in points. */
export function sayDifference(mechanism: AnyMechanism, found: FigureFound): Problem {
  const difference = differenceOf(found);
  if (difference === null) return said("—", "—");
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
  const size = Math.abs(difference);
  if (unitOfFigure(mechanism, mechanism.figures?.[found.name])?.zh === "%")
    return said(`${sign}${size.toFixed(2)} 个百分点`, `${sign}${size.toFixed(2)} points`);
  const { zh, en } = sayValue(mechanism, found.name, size);
  return said(`${sign}${zh}`, `${sign}${en}`);
}

const isMoved = ({ matters, was, becomes }: FigureFound): boolean =>
  matters > 0 || was.value !== becomes.value;

/** Greatest movement first: shares by their points, then the rest by their part of what it was. */
export function byMovement(mechanism: AnyMechanism, figures: readonly FigureFound[]): readonly FigureFound[] {
  const isShare = ({ name }: FigureFound) =>
    Number(unitOfFigure(mechanism, mechanism.figures?.[name])?.zh === "%");
  const size = (one: FigureFound): number => {
    const difference = Math.abs(differenceOf(one) ?? 0);
    return isShare(one) ? difference : (100 * difference) / Math.max(1, Math.abs(one.was.value ?? 0));
  };
  return figures
    .filter(isMoved)
    .toSorted((a, b) => isShare(b) - isShare(a) || size(b) - size(a) || b.matters - a.matters);
}

/** The figure that says most: the share that moved most, else the count. */
const leading = (mechanism: AnyMechanism, found: Found): FigureFound | undefined => {
  const [first] = byMovement(mechanism, found.figures);
  return first && first.was.value !== first.becomes.value ? first : undefined;
};

/** The one sentence on top of a run. */
export function sayFound(plan: Plan, change: Change, found: Found): Problem {
  const { zh, en } = sayChange(plan, change);
  const { mechanism, english } = plan;
  const first = leading(mechanism, found);
  if (first === undefined) {
    return said(`如果${zh}，各项指标都不变。`, `If ${en}, no figure would move.`);
  }
  const [was, becomes] = [first.was.value, first.becomes.value].map(one =>
    sayValue(mechanism, first.name, one),
  );
  const title = mechanism.figures![first.name]!.title;
  const figure = english.figures[first.name] ?? first.name;
  const count = first.matters.toLocaleString("en-US");
  const behind =
    first.matters === 0 ? said("", "") : said(`，涉及 ${count} 件`, `; ${count} matters count otherwise`);
  return said(
    `如果${zh}，${title}由 ${was!.zh} 变为 ${becomes!.zh}${behind.zh}。`,
    `If ${en}, “${figure}” would go from ${was!.en} to ${becomes!.en}${behind.en}.`,
  );
}

/** The tallies that the matters behind a figure are kept by. */
export function talliesOf(mechanism: AnyMechanism, name: string): readonly string[] {
  const figure = mechanism.figures?.[name];
  if (figure === undefined) return [];
  return isTally(figure) ? [name] : leavesUnder(mechanism, name).map(leaf => leaf.name);
}

/** What every replay assumes; said beside its numbers. */
export const assumptions: readonly Problem[] = [
  said(
    "人的办理时间不变：谁在什么时候办了什么，照记录；真换了规定，人会跟着调整，这里不猜。",
    "People act when they acted: under another rule they would adapt, and that is not guessed.",
  ),
  said(
    "时限重新计算；到期、报督办、自动办结等由系统办的事，按新的时间重新发生。",
    "Clocks are counted anew, and what the engine does when one runs out happens at its new time.",
  ),
  said(
    "按新规定会被拒绝的办理（如逾期后的延期）单独列出：不改变环节的不计入，延期不生效；改变环节的，件仍按实际经过往下走。",
    "Acts that would be refused (an extension after expiry) are listed: those that move no state are not " +
      "counted and extend nothing; after the others the matter follows the record.",
  ),
  said(
    "只读记录，不改一件；个人信息和办理原文不参与推演。",
    "The log is read and nothing in it changes; personal values and texts take no part.",
  ),
];

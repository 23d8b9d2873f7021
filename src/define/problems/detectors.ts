// Detectors: whatever they name exists and fits, and their numbers can be met.

import type { Detector } from "../detector.ts";
import { type Duration, parseDuration } from "../duration.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { listOf } from "../parts.ts";

/** Detectors that look at acts, clocks, texts or units that are not there, or that nothing could set off. */
export const detectorProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.detects ?? {}).flatMap(([name, one]) =>
    one === undefined
      ? []
      : [acts, clock, text, unit, numbers, spans].flatMap(check => check(mechanism, name, one)),
  );

type Check = (mechanism: AnyMechanism, name: string, one: Detector) => string[];

/** Every act that a detector names. */
const actsOf = (one: Detector): readonly string[] =>
  one.kind === "selfVerified" ? [...listOf(one.closes), ...listOf(one.verifies)] : listOf(one.acts);

const acts: Check = ({ actions }, name, one) =>
  actsOf(one)
    .filter(act => actions[act] === undefined)
    .map(act => `侦测 "${name}" 的动作 "${act}" 不存在。 "${name}" looks at "${act}", which is no action.`);

const clock: Check = ({ clocks = {} }, name, one) =>
  one.kind === "lastMinute" && clocks[one.clock] === undefined
    ? [`侦测 "${name}" 的时限 "${one.clock}" 不存在。 "${name}" looks at "${one.clock}", which is no clock.`]
    : [];

const text: Check = ({ fields }, name, one) =>
  "text" in one && fields[one.text]?.kind !== "text"
    ? [`侦测 "${name}" 的 "${one.text}" 不是文本。 "${name}" compares "${one.text}", which is no text.`]
    : [];

const unit: Check = ({ fields }, name, one) =>
  one.by !== "actor" && fields[one.by]?.kind !== "org"
    ? [`侦测 "${name}" 的 "${one.by}" 不是单位。 "${name}" is asked of "${one.by}", which is no org.`]
    : [];

function numbers(_: AnyMechanism, name: string, one: Detector): string[] {
  const wrong = [
    Number.isInteger(one.atLeast) && one.atLeast > 0 ? "" : "atLeast",
    "score" in one && !(one.score > 0.5 && one.score <= 1) ? "score" : "",
    "rarerThan" in one && !(one.rarerThan >= 10) ? "rarerThan" : "",
  ].filter(Boolean);
  return wrong.map(
    word =>
      `侦测 "${name}" 的 ${word} 不合理。 "${name}": ${word} makes no sense; see src/define/detector.ts.`,
  );
}

/** Minutes, hours and days: what is looked at is no legal limit, so neither months nor working days. */
function spans(_: AnyMechanism, name: string, one: Detector): string[] {
  const span = "within" in one ? one.within : "after" in one ? one.after : undefined;
  if (span === undefined || isSpan(span)) return [];
  return [
    `侦测 "${name}" 的时段 "${span}" 须以分钟、小时或日计。 "${name}": write "${span}" in minutes, hours or days.`,
  ];
}

function isSpan(span: Duration): boolean {
  try {
    return ["minute", "hour", "day"].includes(parseDuration(span).unit);
  } catch {
    return false;
  }
}

// Limits as the law writes them: an amount and a unit. The unit differs inside one law (rules 0.1), so it
// is always written out beside the number and never a setting of the whole city.

/** The unit of a limit; `workday` skips the days that the calendar calls non-working. */
export type DurationUnit = "minute" | "hour" | "day" | "month" | "workday";

type UnitWord =
  | "minute"
  | "minutes"
  | "hour"
  | "hours"
  | "day"
  | "days"
  | "month"
  | "months"
  | "working day"
  | "working days";

/**
 * "5 working days", "1 hour". The compiler knows the units; `parseDuration` also wants a whole, positive
 * amount.
 */
export type Duration = `${number} ${UnitWord}`;

export interface ParsedDuration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

const units: Readonly<Record<string, DurationUnit>> = {
  minute: "minute",
  hour: "hour",
  day: "day",
  month: "month",
  "working day": "workday",
};

// Definitions hold a few dozen different limits and clocks read them on every act.
const parsed = new Map<string, ParsedDuration>();

/** Reads a limit. Throws a RangeError whose sentence names the text and shows how to write it. */
export function parseDuration(duration: Duration): ParsedDuration {
  const known = parsed.get(duration);
  if (known) return known;
  const [, amount = "", word = ""] = /^([1-9]\d{0,5}) ([a-z ]+?)s?$/.exec(duration) ?? [];
  const unit = units[word];
  if (!unit) {
    throw new RangeError(
      `时限“${duration}”无法识别，请写成正整数加单位，例如“5 working days”或“24 hours”。` +
        ` "${duration}" is no limit: write a whole, positive number and a unit, such as "24 hours".`,
    );
  }
  const answer = { amount: Number(amount), unit };
  parsed.set(duration, answer);
  return answer;
}

const said: Readonly<Record<DurationUnit, readonly [zh: string, en: string]>> = {
  minute: ["分钟", "minute"],
  hour: ["小时", "hour"],
  day: ["日", "day"],
  month: ["个月", "month"],
  workday: ["个工作日", "working day"],
};

/** The limit in words: "5 个工作日", "5 working days". */
export function sayDuration(duration: Duration): { readonly zh: string; readonly en: string } {
  const { amount, unit } = parseDuration(duration);
  const [zh, en] = said[unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${en}${amount === 1 ? "" : "s"}` };
}

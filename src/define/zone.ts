// Where civil days begin in real time. China is a fixed eight hours; imported records bring other zones
// with summer time.

import { DAY_MS, type Day } from "./civil.ts";

interface Zone {
  dayOf(ms: number): Day;
  startOfDay(day: Day): number;
}

const fixed = (minutesEast: number): Zone => {
  const offset = minutesEast * 60_000;
  return {
    dayOf: ms => Math.floor((ms + offset) / DAY_MS),
    startOfDay: day => day * DAY_MS - offset,
  };
};

const clockFace = {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
} as const;

/** The reading of the wall clock in a zone, as if it were UTC, to the second. */
function wallClock(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    ...clockFace,
    second: "numeric",
  });
  return ms => {
    const read = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
}

/** The first instant at which the wall clock shows this day or a later one. */
function findStart(wall: (ms: number) => number, day: Day): number {
  const midnight = day * DAY_MS;
  const guess = 2 * midnight - wall(midnight);
  if (wall(guess) === midnight && wall(guess - 1000) === midnight - 1000) return guess;
  // The clock was changed close to this midnight, or there was none: halve a span wider than any offset.
  let before = midnight - DAY_MS;
  let after = midnight + DAY_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wall(middle) >= midnight) after = middle;
    else before = middle;
  }
  return after;
}

function moving(timeZone: string): Zone {
  const wall = wallClock(timeZone);
  // Reading the wall clock takes microseconds, so each day's start is looked up once.
  const starts = new Map<Day, number>();
  const startOfDay = (day: Day): number => {
    let start = starts.get(day);
    if (start === undefined) starts.set(day, (start = findStart(wall, day)));
    return start;
  };
  const dayOf = (ms: number): Day => {
    let day = Math.floor(ms / DAY_MS);
    while (startOfDay(day) > ms) day -= 1;
    while (startOfDay(day + 1) <= ms) day += 1;
    return day;
  };
  return { dayOf, startOfDay };
}

const zones = new Map<string, Zone>([
  ["Asia/Shanghai", fixed(8 * 60)], // no summer time since 1991, before any record kept here
  ["UTC", fixed(0)],
]);

/** The zone of an IANA name. Throws a RangeError that names it when there is none. */
export function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone) return zone;
  try {
    zone = moving(timeZone);
  } catch {
    throw new RangeError(
      `时区“${timeZone}”不存在，请填写 IANA 名称，例如“Asia/Shanghai”。` +
        ` There is no time zone "${timeZone}": give an IANA name such as Asia/Shanghai.`,
    );
  }
  zones.set(timeZone, zone);
  return zone;
}

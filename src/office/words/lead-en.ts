// What the leader's screen says, in English.

import type { leadZh } from "./lead-zh.ts";

export const leadEn: typeof leadZh = {
  nav: "At a glance",
  title: city => `${city} at a glance`,
  wall: "Show on a wall",
  leaveWall: "Leave the wall",
  asOf: time => `As of ${time}`,
  stale: time => `Nothing new has been read since ${time}; trying again`,
  figures: "Three figures",
  worst: "The five worst",
  reds: (count, exact) => `${exact ? "" : "At least "}${count.toLocaleString("en")} overdue`,
  noReds: "Nothing is overdue.",
  since: day => `due ${day}`,
  nobody: "post vacant",
  noUnit: "no unit yet",
  units: "Overdue by unit",
  share: title => `${title}, lowest first`,
  ranked: (period, least) => `${period}, bars show what was late, from ${least} up`,
  columns: {
    unit: "Unit",
    reds: "Overdue",
    bar: "How many, from 0",
    share: "Share",
    missing: "What is missing, from 0",
  },
  noUnits: "No unit has anything overdue.",
  noShares: "Nothing was counted in this period yet.",
  more: count => `${count} more unit${count === 1 ? "" : "s"}`,
  week: "This week",
  weekFrom: day => `Since Monday, ${day}; in brackets the same days of last week`,
  changes: { kind: "Kind", opened: "Came in", settled: "Settled", overdue: "Newly overdue" },
  against: { year: "year on year", step: "on the period before" },
  of: (share, numerator, denominator) => `${share} (${numerator}/${denominator})`,
  before: count => ` (${count})`,
  atLeast: count => `${count}+`,
};

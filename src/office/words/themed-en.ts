// The same in English.

import type { themedZh } from "./themed-zh.ts";

export const themedEn: typeof themedZh = {
  nav: "Session board",
  choose: "Session",
  none: "There is none yet. The hotline's supervision proposes one in its ledger; the reviewer announces it.",
  wall: "On the wall",
  leaveWall: "Leave the wall",
  stale: time => `Nothing new since ${time}, trying again`,
  live: left => `Taking calls, ${left} left`,
  overtime: "Still open after its time",
  ahead: left => `Begins in ${left}`,
  span: (days, hours, minutes) =>
    days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`,
  time: (day, opens, closes) => `${day}, ${opens}–${closes}`,
  guests: "Who answers",
  dial: "Call",
  received: "Received",
  dispatched: "Dispatched",
  answered: "Answered",
  closed: "Closed",
  open: "Open",
  share: "Share closed",
  unit: "",
  topics: "By topic",
  areas: "By district",
  noneYet: "No calls yet.",
  latest: "Latest",
  lights: "Appeals of this session by light",
  parts: (closed, received) => `${received}, ${closed} closed`,
  columns: { name: "Name", count: "Received and closed", bar: "How many (from 0)" },
  page: "The session itself",
  ledger: "All sessions",
};

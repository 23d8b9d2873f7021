// What the board of a year's school enrolment says, in English.

import type { enrolmentZh } from "./enrolment-zh.ts";

export const enrolmentEn: typeof enrolmentZh = {
  children: "Children",
  standing: "State",
  count: "Children",
  bar: "Share",
  none: "No child is registered yet.",
  running: (left, all) =>
    `Under way: ${all - left} done, ${left} to go. You may leave; after a stop it goes on where it was.`,
  schools: "Schools, places and registrations",
  school: "School",
  seats: "Places",
  registered: "Registered",
  admitted: "Admitted",
  load: "Registered to places",
  noSchools: "No school is listed yet.",
  draw: "Draw",
  seal: "Seal of the list",
  unsealed: "The list is not sealed yet; the seed is entered after.",
  seedSource: "Source of the seed",
  seed: "Seed",
  unseeded: day => `Comes on ${day}; the witness enters it.`,
  proof: "The public list, and how to work it out again",
  place: "Place",
  entry: "Entry",
  outcome: "Outcome",
  turn: "Turn",
  hidden: "Shown once results are published",
};

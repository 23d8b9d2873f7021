// The acts of each event of the grids, by the course that it takes.

import { startOfDay } from "../../define/calendar.ts";
import type { Day } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import { type GridTale, gridTales } from "./grid-tales.ts";
import { holdersOf, type SampleCitizen } from "./people.ts";
import { workdayAfter } from "./rhythm.ts";
import { type Doer, type Step, Telling } from "./step.ts";

const minute = 60_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });

/** Who has it in hand at each level of the place. */
function handsOf({ grid }: GridTale) {
  const [district = "", street = "", community = ""] = grid.split(".");
  return {
    member: first(`${grid}.member`),
    chief: first(`${district}.${street}.${community}.chief`),
    street: first(`${district}.${street}.centre`),
    district: first(`${district}.centre`),
    community: `${district}.${street}.${community}`,
  };
}

function workdayBefore(last: Day, count: number): Day {
  let [day, left] = [last, count];
  while (!china.isWorkday(day)) day -= 1;
  while (left > 0) if (china.isWorkday(--day)) left -= 1;
  return day;
}

/** One event as it is told: its acts, and how far the story has come. */
class Event {
  readonly telling: Telling;
  readonly tale: GridTale;
  readonly hands: ReturnType<typeof handsOf>;
  readonly day: Day;
  at: number;

  constructor(tale: GridTale, number: number, last: Day) {
    this.telling = new Telling(`grid-${number}`, "gridEvent");
    this.tale = tale;
    this.hands = handsOf(tale);
    this.day = workdayBefore(last, tale.ago);
    this.at = startOfDay(china, this.day) + (9 * 60 + 5 + ((number * 7) % 40)) * minute + number * 1300;
  }

  does(by: Doer, action: string, after: number, input: Step["input"] = {}): void {
    this.at = this.telling.does(by, action, this.at + after * minute, input);
  }

  /** On the next working day, in the morning. */
  tomorrow(by: Doer, action: string, input: Step["input"]): void {
    const morning = startOfDay(china, workdayAfter(this.day, 1)) + (9 * 60 + 20) * minute;
    this.at = this.telling.does(by, action, morning, input);
  }

  patrols(handled: "spot" | "own" | "lift"): void {
    const { kind, place, situation } = this.tale;
    // Photos of the sample would be pictures of nothing.
    this.does(this.hands.member, "patrol", 0, { kind, handled, photoless: "dark", place, situation });
  }

  closes(by: Doer): void {
    this.tomorrow(by, "check", { conclusion: "passed" });
  }
}

const settled = ({ tale: { measure } }: Event) => ({ measure });

/** The street whistles; departments come, or don't; both sides mark each other. */
function whistles(event: Event, whole: boolean): void {
  const { hands, tale } = event;
  const called = tale.called ?? [];
  const [lead = "", ...helpers] = called.map(([org]) => org);
  event.does(hands.street, "whistle", 12, {
    lead: { org: lead },
    ...(helpers.length > 0 ? { helpers: helpers.map(org => ({ org })) } : {}),
    whistleNote: `${tale.situation}社区、街道没有抢修力量，请到场共同处置。`,
  });
  const whistled = event.at;
  const coming = called.filter((one): one is readonly [string, number] => one[1] !== null);
  // Two hours to report in where it is serious: later is late.
  for (const [org, after] of coming.toSorted((a, b) => a[1] - b[1])) {
    const act = after > 120 ? "arriveLate" : "arrive";
    event.at = event.telling.does(first(`${org}.responder`), act, whistled + after * minute);
  }
  if (!whole) return;
  event.at = Math.max(event.at, whistled + 130 * minute);
  coming.forEach(([org, after], at) =>
    event.does(first(`${org}.responder`), "dispose", 20, {
      measure: tale.measure,
      fit: at > 0 && after > 90 ? "misfit" : "fit",
      whistleMark: after > 120 ? 3 : 5 - at,
    }),
  );
  for (const [org, after] of called) {
    const departmentMark = after === null ? 1 : after > 120 ? 3 : 5;
    event.does(hands.street, "mark", 5, { rated: { org }, departmentMark });
  }
  event.does(hands.street, "finish", 5, settled(event));
  event.closes(hands.district);
}

function lifts(event: Event, liftReason: string): void {
  event.patrols("lift");
  event.does(event.hands.chief, "lift", 18, { liftReason });
}

const courses: Readonly<Record<GridTale["course"], (event: Event, citizen: SampleCitizen) => void>> = {
  spot: event => {
    event.patrols("spot");
    event.closes(event.hands.chief);
  },
  own: event => {
    event.patrols("own");
    event.does(event.hands.member, "settle", 190, settled(event));
    event.closes(event.hands.chief);
  },
  community: event => {
    event.patrols("lift");
    event.does(event.hands.chief, "settle", 170, settled(event));
    event.closes(event.hands.street);
  },
  street: event => {
    lifts(event, "enforcement");
    event.does(event.hands.street, "settle", 210, settled(event));
    event.closes(event.hands.district);
  },
  whistle: event => {
    lifts(event, "duty");
    whistles(event, true);
  },
  reported: (event, citizen) => {
    reports(event, citizen);
    event.does(event.hands.chief, "verify", 35, { truth: "real", place: event.tale.place });
    event.does(event.hands.chief, "settle", 200, settled(event));
    event.closes(event.hands.street);
    const by = { person: citizen.phone, post: null };
    event.does(by, "rate", 190, { solved: true, rating: "satisfied" });
  },
  untrue: (event, citizen) => {
    reports(event, citizen);
    event.does(event.hands.chief, "verify", 150, { truth: "untrue", ground: event.tale.measure });
  },
  sensed: event => {
    const { kind, place, situation } = event.tale;
    const community = { org: event.hands.community };
    event.does(first("dept.data.sensor"), "sense", 0, { kind, community, place, situation });
    event.does(event.hands.chief, "verify", 22, { truth: "real" });
    event.does(event.hands.chief, "settle", 75, settled(event));
    event.closes(event.hands.street);
  },
  waiting: event => event.patrols("lift"),
  forgotten: event => event.patrols("lift"),
  lifting: event => lifts(event, "enforcement"),
  calling: event => {
    lifts(event, "duty");
    whistles(event, false);
  },
};

function reports(event: Event, citizen: SampleCitizen): void {
  const { kind, place, situation } = event.tale;
  const by = { person: citizen.phone, post: null };
  const community = { org: event.hands.community };
  event.does(by, "report", 0, { kind, told: situation, community, placeTold: place });
}

/** Every act of the grids' events, up to the last day of the script. */
export const gridStory = (last: Day, citizens: readonly SampleCitizen[]): readonly Step[] =>
  gridTales.flatMap((tale, number) => {
    const event = new Event(tale, number, last);
    courses[tale.course](event, citizens[(number * 5) % citizens.length]!);
    return event.telling.steps;
  });

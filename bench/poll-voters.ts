// Voters of a bench: honest ones as a city has them, and gangs that stuff. Drawn from a fixed seed, so that
// every run finds the same.

import type { CastVote } from "../src/engine/polls/signals.ts";

/** A drawing that repeats itself (mulberry32). */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Drawn {
  readonly vote: CastVote;
  /** null: honest; otherwise the gang. */
  readonly gang: string | null;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** The first day of voting, at 00:00 in the city. */
export const begins = Date.parse("2026-11-15T00:00:00+08:00");

const league = "departmentCases";
const phoneOf = (draw: () => number) => 13_800_000_000 + Math.floor(draw() * 199_999_999);
/** Busy in the evening: half of all votes between seven and ten. */
const timeOf = (draw: () => number) =>
  begins + Math.floor(draw() * 7) * day + (draw() < 0.5 ? 19 + draw() * 3 : 7 + draw() * 15) * hour;

let voters = 0;
const vote = (
  given: Omit<CastVote, "voter" | "period" | "league" | "picks"> & { item: string },
): CastVote => {
  const { item, ...rest } = given;
  voters += 1;
  return { voter: `person:${1_000_000 + voters}`, period: "", league, picks: [item], ...rest };
};

/** Honest voters by how they live; what each group has in common is what a stuffer has as well. */
function honest(draw: () => number, items: readonly string[], count: number): Drawn[] {
  const made: CastVote[] = [];
  const item = () => items[Math.floor(draw() ** 2 * items.length)]!;
  let group = 0;
  const net = (kind: string) => `${kind}${(group += 1)}`;
  // A village hall: everybody of the village on one network, registered there and then, for their own county.
  for (let hall = 0; hall < 12; hall += 1) {
    const [network, start, own] = [net("hall"), begins + (hall % 6) * day + 19 * hour, item()];
    const size = 120 + Math.floor(draw() * 160);
    let at = start;
    for (let n = 0; n < size; n += 1) {
      at += -Math.log(1 - draw()) * 14_000;
      made.push(
        vote({
          item: own,
          at,
          network,
          device: `d${voters}`,
          phone: phoneOf(draw),
          since: at - draw() * 8 * minute,
        }),
      );
    }
  }
  // A firm whose numbers were bought in a row, voting from its own network over an afternoon.
  for (let firm = 0; firm < 10; firm += 1) {
    const [network, own, block] = [net("firm"), item(), phoneOf(draw)];
    for (let n = 0; n < 60; n += 1) {
      const at = begins + (firm % 6) * day + 14 * hour + draw() * 3 * hour;
      made.push(
        vote({
          item: own,
          at,
          network,
          device: `d${voters}`,
          phone: block + n,
          since: at - draw() * 400 * day,
        }),
      );
    }
  }
  while (made.length < count) {
    const kind = draw();
    // Families behind one router, some on one telephone; the rest alone, thousands on a carrier's address.
    const size = kind < 0.3 ? 2 + Math.floor(draw() * 3) : 1;
    const network = size > 1 ? net("home") : kind < 0.7 ? `carrier${Math.floor(draw() * 400)}` : net("own");
    const shared = draw() < 0.3 ? `d${voters}` : null;
    const start = timeOf(draw);
    const first = phoneOf(draw);
    for (let n = 0; n < size; n += 1) {
      const at = start + n * (20_000 + draw() * 4 * minute);
      // Half of all sign up to vote, minutes before.
      const since = draw() < 0.5 ? at - draw() * 15 * minute : at - draw() * 500 * day;
      const phone = n > 0 && draw() < 0.3 ? first + n : phoneOf(draw);
      made.push(vote({ item: item(), at, network, device: shared ?? `d${voters}`, phone, since }));
    }
  }
  return made.slice(0, count).map(one => ({ vote: one, gang: null }));
}

interface Gang {
  readonly name: string;
  readonly size: number;
  cast(n: number, draw: () => number): Omit<CastVote, "voter" | "period" | "league" | "picks">;
}

const gangs: readonly Gang[] = [
  {
    // A script on twelve addresses, numbers in a row, one vote each 1.5 s and a little.
    name: "script",
    size: 8000,
    cast: (n, draw) => ({
      at: begins + 2 * day + 3 * hour + Math.floor(n / 12) * 1500 + draw() * 200,
      network: `script${n % 12}`,
      device: null,
      phone: 17_000_000_000 + n,
      since: begins + 2 * day + 2 * hour + n * 300,
    }),
  },
  {
    // A farm of SIM cards behind thousands of addresses, hurried and idle by turns, with browsers.
    name: "farm",
    size: 6000,
    cast: (n, draw) => ({
      at: begins + 3 * day + 10 * hour + draw() * 9 * hour,
      network: `farm${Math.floor(draw() * 2000)}`,
      device: `f${n}`,
      phone: 16_500_000_000 + 40 * Math.floor(n / 30) * 30 + (n % 30),
      since: begins + 3 * day + 9 * hour + draw() * 50 * minute,
    }),
  },
  {
    // Old accounts that were bought, on five addresses, by a machine that keeps time.
    name: "bought",
    size: 4000,
    cast: (n, draw) => ({
      at: begins + 4 * day + 1 * hour + Math.floor(n / 5) * 4000 + draw() * 600,
      network: `bought${n % 5}`,
      device: `b${n}`,
      phone: phoneOf(draw),
      since: begins - draw() * 600 * day,
    }),
  },
  {
    // Paid people with telephones of their own, told whom to vote for: nothing but their number is odd.
    name: "paid",
    size: 2000,
    cast: (n, draw) => ({
      at: begins + 5 * day + 9 * hour + draw() * 12 * hour,
      network: `paid${Math.floor(draw() * 900)}`,
      device: `p${n}`,
      phone: phoneOf(draw),
      since: begins - draw() * 300 * day,
    }),
  },
];

/** So many honest votes and twenty thousand stuffed ones for the last of the items. */
export function drawnVotes(count: number, items: readonly string[]): readonly Drawn[] {
  const draw = drawing(2026);
  const stuffed = gangs.flatMap(({ name, size, cast }) =>
    Array.from({ length: size }, (_, n): Drawn => ({
      gang: name,
      vote: vote({ item: items.at(-1)!, ...cast(n, draw) }),
    })),
  );
  return [...honest(draw, items, count), ...stuffed];
}

// Who gets which place, of a sealed list and a seed. Pure, so that anybody can compute it again.

import type { Outcome } from "../../define/driven.ts";
import { drawLots } from "../../define/lots.ts";
import { type Entry, entryName } from "./rank.ts";

/** A matter with places, and where those go on to who find none. */
export interface Room {
  readonly count: number;
  readonly next: readonly string[];
}

export interface Allotted {
  readonly outcome: Outcome;
  /** The room; none where all are full. */
  readonly place: string | undefined;
  /** Which in its turn, among those who want the same room. */
  readonly turn: number;
}

/** One, or several that go together; its lot is its place among all lots. */
interface Unit {
  readonly members: readonly Entry[];
  readonly wants: string;
  readonly place: number;
  readonly lot: number;
}

function unitsOf(seed: string, list: readonly Entry[]): readonly Unit[] {
  const groups = Map.groupBy(list, ({ id, bundle }) =>
    bundle === undefined ? `one ${id}` : `all ${bundle}`,
  );
  const named = new Map([...groups.values()].map(members => [entryName(members[0]!.id), members]));
  // Each lot follows from the seed and its own name alone: nobody's moves by who else is on the list.
  return drawLots(seed, [...named.keys()])
    .map((name, lot): Unit => {
      const members = named.get(name)!;
      return { members, wants: members[0]!.wants, place: members[0]!.place, lot };
    })
    .toSorted((one, other) => one.place - other.place || one.lot - other.lot);
}

/**
 * The places of a list (in the order of its ids). Each room goes to those who want it in their turn; a bundle
 * needs room for all of it, else it goes on. Who goes on finds the first room with space that its own room
 * names, in the same order.
 */
export function allot(
  seed: string,
  list: readonly Entry[],
  rooms: ReadonlyMap<string, Room>,
): ReadonlyMap<number, Allotted> {
  const free = new Map([...rooms].map(([name, { count }]) => [name, count]));
  const turns = new Map<string, number>();
  const found = new Map<number, Allotted>();
  const over: (readonly [Unit, readonly number[]])[] = [];
  const take = (room: string, { members }: Unit): boolean => {
    const left = free.get(room) ?? 0;
    if (left < members.length) return false;
    free.set(room, left - members.length);
    return true;
  };
  const give = ({ members }: Unit, mine: readonly number[], outcome: Outcome, place?: string): void =>
    members.forEach(({ id }, n) => found.set(id, { outcome, place, turn: mine[n]! }));
  for (const unit of unitsOf(seed, list)) {
    const before = turns.get(unit.wants) ?? 0;
    turns.set(unit.wants, before + unit.members.length);
    const mine = unit.members.map((_, n) => before + n + 1);
    if (take(unit.wants, unit)) give(unit, mine, "own", unit.wants);
    else over.push([unit, mine]);
  }
  for (const [unit, mine] of over) {
    const room = rooms.get(unit.wants)?.next.find(one => take(one, unit));
    if (room === undefined) give(unit, mine, "none");
    else give(unit, mine, "relief", room);
  }
  return found;
}

// The order of the to-do list: what hurts first stands first.

import type { TodoRow } from "../../http/types.ts";
import { sameDay } from "../time.ts";

/** Overdue; due by the end of the day; warned or behind plan; the rest that waits for me. */
type Hurt = "over" | "today" | "soon" | "mine";

const order: readonly Hurt[] = ["over", "today", "soon", "mine"];

/** How much a row hurts now. */
export function hurtOf({ light, due }: TodoRow, now: number): Hurt {
  if (light === "over") return "over";
  // A limit until midnight belongs to the day that ends then.
  if (due !== null && (due <= now || sameDay(due - 1, now))) return "today";
  return light === "due" || light === "late" ? "soon" : "mine";
}

export interface HurtGroup {
  readonly hurt: Hurt;
  readonly rows: readonly TodoRow[];
}

/**
 * The rows in groups, worst first, and within a group what was urged most, then by their limit; groups
 * without rows are left out.
 */
export function byHurt(rows: readonly TodoRow[], now: number): HurtGroup[] {
  const groups = Map.groupBy(rows, row => hurtOf(row, now));
  const due = (row: TodoRow) => row.due ?? Infinity;
  return order.flatMap(hurt => {
    const found = groups
      .get(hurt)
      ?.toSorted(
        (one, other) => other.urged - one.urged || due(one) - due(other) || one.opened - other.opened,
      );
    return found ? [{ hurt, rows: found }] : [];
  });
}

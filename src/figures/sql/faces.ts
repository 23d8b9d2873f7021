// A matter as it stood just after each of its events. The table `face` is folded from the log alone
// (fold_faces of the migrations) and holds what every event left: state, held values, clocks, and when each
// act was first taken. Reading it costs a tenth of reading the payloads.

import { type Parameters, identifier } from "./query.ts";

/** What a statement asks of the face `f`, as text. */
export interface Faces {
  /** The text of a field's held value: a list as JSON, null when it holds none. */
  value(field: string): string;
  /** The last face of a clock as jsonb, null before it first started. */
  clock(name: string): string;
  /** Whether one of these actions was ever taken, up to this event. */
  passed(actions: readonly string[]): string;
  /** Whether this event is the first that took one of these actions. */
  isFirst(actions: readonly string[]): string;
  /** When one of these actions was first taken, up to this event: ms since 1970, as float8. */
  started(actions: readonly string[]): string;
}

/** Brings the table up to the log; it costs nothing when no event is new. Figures are read after it. */
export const foldFaces = "select fold_faces()";

export function faces({ put }: Parameters): Faces {
  const first = (action: string) => `f.passed->'${identifier(action)}'`;
  return {
    value: field => `(f.holds->>'${identifier(field)}')`,
    clock: name => `(f.clocks->'${identifier(name)}')`,
    passed: actions => `f.passed ?| ${put(actions)}::text[]`,
    isFirst: actions =>
      actions.map(action => `coalesce((${first(action)}->>0)::int4 >= f.seq, true)`).join(" and "),
    started: actions => `least(${actions.map(action => `(${first(action)}->>1)::float8`).join(", ")})`,
  };
}

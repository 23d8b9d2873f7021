// A condition of the language as a function of a matter, compiled once.

import type { ClockAnswer, Condition } from "../../define/figure.ts";
import { listOf } from "../../define/parts.ts";
import { fieldOf, isList, whereOf } from "../fields.ts";
import { type FoldFace, type Projection, type Slots, slot } from "./projection.ts";

export type Test = (matter: Projection) => boolean;

/** What a tally looks at: when none of it moves, neither does its answer. */
export interface Watched {
  state: boolean;
  readonly values: Set<number>;
  readonly clocks: Set<number>;
  readonly passed: Set<number>;
}

export const watchingNothing = (): Watched => ({
  state: false,
  values: new Set(),
  clocks: new Set(),
  passed: new Set(),
});

/** Whether a matter fits the condition; undefined when it asks nothing. */
export function compileCondition(slots: Slots, watched: Watched, condition: Condition): Test | undefined {
  const { in: states, passed, clock = {} } = condition;
  const tests: Test[] = [];
  if (states !== undefined) {
    const wanted = new Set(listOf(states));
    watched.state = true;
    tests.push(matter => wanted.has(matter.state));
  }
  if (passed !== undefined) tests.push(passedTest(slots, watched, listOf(passed)));
  for (const [name, answers] of Object.entries(clock)) {
    const place = slot(slots.clocks, name);
    watched.clocks.add(place);
    const wanted = new Set<ClockAnswer>(listOf(answers as ClockAnswer | readonly ClockAnswer[]));
    tests.push(matter => {
      const face = matter.clocks[place];
      return face !== undefined && wanted.has(answerOf(face));
    });
  }
  for (const [field, asked] of Object.entries(whereOf(condition))) {
    const place = slot(slots.values, field);
    watched.values.add(place);
    const fits = valueTest(slots, field, asked);
    tests.push(matter => fits(matter.values[place]));
  }
  return together(tests);
}

function together(tests: readonly Test[]): Test | undefined {
  const [first, second, third, ...more] = tests;
  if (first === undefined || second === undefined) return first;
  if (third === undefined) return matter => first(matter) && second(matter);
  if (more.length === 0) return matter => first(matter) && second(matter) && third(matter);
  return matter => tests.every(test => test(matter));
}

function passedTest(slots: Slots, watched: Watched, actions: readonly string[]): Test {
  const places = actions.map(action => slot(slots.passed, action));
  for (const place of places) watched.passed.add(place);
  const [only, other] = places;
  if (only !== undefined && other === undefined) return matter => matter.passed[only] !== undefined;
  return matter => places.some(place => matter.passed[place] !== undefined);
}

/** The fold trusts the expiry event, the recount deadlines and ends: so each is a check of the other. */
const answerOf = ({ end, expired }: FoldFace): ClockAnswer =>
  (end ?? null) === null ? (expired ? "overdue" : "running") : expired ? "late" : "met";

function valueTest({ mechanism }: Slots, field: string, asked: unknown): (value: unknown) => boolean {
  const declared = fieldOf(mechanism, field);
  if (asked === "filled" && declared?.kind !== "choice")
    return isList(declared)
      ? value => Array.isArray(value) && value.length > 0
      : value => value !== undefined && value !== null;
  // A flag that nobody set is not set.
  if (typeof asked === "boolean") return value => (value === true) === asked;
  if (typeof asked === "number") return value => value === asked;
  if (typeof asked === "object" && asked !== null && !Array.isArray(asked)) {
    const { atLeast = -Infinity, below = Infinity } = asked as { atLeast?: number; below?: number };
    return value => typeof value === "number" && value >= atLeast && value < below;
  }
  const options = new Set<unknown>(Array.isArray(asked) ? asked : [asked]);
  return value => options.has(value);
}

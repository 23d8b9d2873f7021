// Which matters: a condition of the language as a test on a face.

import type { ClockAnswer, Condition } from "../../define/figure.ts";
import type { AnyMechanism } from "../../define/mechanism.ts";
import { listOf } from "../../define/parts.ts";
import { fieldOf, isList, whereOf } from "../fields.ts";
import type { Faces } from "./faces.ts";
import type { Parameters } from "./query.ts";

/** What a test is written with. */
export interface Writing {
  readonly mechanism: AnyMechanism;
  readonly faces: Faces;
  readonly parameters: Parameters;
  /**
   * Whether a clock counts as run out when its deadline is this instant or earlier, as text with `$due` for
   * it.
   */
  readonly ranOut: string;
}

/** All parts of the condition, joined; undefined when it asks nothing. */
export function conditionTest(writing: Writing, condition: Condition): string | undefined {
  const { in: states, passed, clock = {} } = condition;
  const { faces, parameters } = writing;
  const tests: string[] = [];
  if (states !== undefined) tests.push(`f.state = any(${parameters.put(listOf(states))}::text[])`);
  if (passed !== undefined) tests.push(faces.passed(listOf(passed)));
  for (const [name, answers] of Object.entries(clock)) {
    const any = listOf(answers).map(answer => clockTest(writing, name, answer));
    tests.push(`(${any.join(" or ")})`);
  }
  for (const [field, asked] of Object.entries(whereOf(condition)))
    tests.push(fieldTest(writing, field, asked));
  return tests.length ? tests.map(test => `(${test})`).join(" and ") : undefined;
}

/**
 * Deadlines and ends are enough: the expiry event is not asked, so that a recount does not lean on the sweep.
 */
function clockTest({ faces, ranOut }: Writing, name: string, answer: ClockAnswer): string {
  const face = faces.clock(name);
  const part = (of: string) => `(${face}->>'${of}')::float8`;
  // A clock that was stopped while it was paused has no deadline, and was in time.
  if (answer === "met")
    return `${part("end")} is not null and coalesce(${part("end")} < ${part("due")}, true)`;
  if (answer === "late") return `${part("end")} >= ${part("due")}`;
  const open = `${face} is not null and ${part("end")} is null`;
  const past = `coalesce(${ranOut.replace("$due", `to_timestamp(${part("due")} / 1000)`)}, false)`;
  return answer === "overdue" ? `${open} and ${past}` : `${open} and not ${past}`;
}

function fieldTest({ mechanism, faces, parameters }: Writing, name: string, asked: unknown): string {
  const value = faces.value(name);
  const field = fieldOf(mechanism, name);
  if (asked === "filled" && field?.kind !== "choice") {
    return isList(field) ? `coalesce(json_array_length(${value}::json), 0) > 0` : `${value} is not null`;
  }
  if (typeof asked === "boolean") return `coalesce(${value}, 'false') = '${asked}'`;
  if (typeof asked === "number") return `${value}::numeric = ${parameters.put(asked)}::numeric`;
  if (typeof asked === "object" && asked !== null && !Array.isArray(asked)) {
    const { atLeast, below } = asked as { readonly atLeast?: number; readonly below?: number };
    const low = atLeast === undefined ? [] : [`${value}::numeric >= ${parameters.put(atLeast)}::numeric`];
    const high = below === undefined ? [] : [`${value}::numeric < ${parameters.put(below)}::numeric`];
    return [...low, ...high].join(" and ") || "true";
  }
  return `${value} = any(${parameters.put(Array.isArray(asked) ? asked : [asked])}::text[])`;
}

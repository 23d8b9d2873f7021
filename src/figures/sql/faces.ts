// A matter as it stood just after each of its events, from events alone. A held value is the last one that an
// event gave; its number is written before it, so that the running maximum of the texts is the last value.
// Reading a payload costs far more than all the rest, so only the events are parsed that can matter
// (`candidates`).

import { type Parameters, identifier } from "./query.ts";

/** Asks for what the faces must show; each is computed once, however often it is asked for. */
export interface Faces {
  /** The text of a field's held value: a list as JSON, null when it holds none. */
  value(field: string): string;
  /** The last face of a clock as json, null before it first started. */
  clock(name: string): string;
  /** Whether one of these actions was ever taken, up to this event. */
  passed(actions: readonly string[]): string;
  /** Whether this event is the first that took one of these actions. */
  isFirst(actions: readonly string[]): string;
  /** When the action was first taken, up to this event. */
  started(action: string): string;
  /** The columns of the parsed events and of the faces. */
  written(): { readonly parsed: readonly string[]; readonly running: readonly string[] };
}

/** Above every number that an event can have, so that all numbers have as many digits. */
const padding = "10000000000";

export function faces({ put }: Parameters): Faces {
  const parsed = new Map<string, string>();
  const running = new Map<string, string>();
  const last = (column: string) => `substr(max((${padding} + seq) || ${column} collate "C") over w, 12)`;
  const keep = (into: Map<string, string>, made: string, prefix: string): string => {
    const column = into.get(made) ?? `${prefix}${into.size}`;
    into.set(made, column);
    return column;
  };
  const held = (made: string): string => `f.${keep(running, last(keep(parsed, made, "p")), "r")}`;
  const took = (actions: readonly string[]) => `action = any(${put(actions)}::text[])`;
  return {
    value: field => held(`coalesce(b."set"->>'${identifier(field)}', b.input->>'${identifier(field)}')`),
    clock: name => `${held(`b.due->>'${identifier(name)}'`)}::json`,
    passed: actions => `f.${keep(running, `count(*) filter (where ${took(actions)}) over w > 0`, "r")}`,
    isFirst: actions => {
      const test = took(actions);
      return `f.${keep(running, `${test} and count(*) filter (where ${test}) over w = 1`, "r")}`;
    },
    started: action => `f.${keep(running, `min(happened) filter (where ${took([action])}) over w`, "r")}`,
    written: () => ({
      parsed: [...parsed].map(([made, column]) => `${made} as ${column}`),
      running: [...running].map(([made, column]) => `${made} as ${column}`),
    }),
  };
}

/**
 * The statements `held` and `face`, over the events of the mechanism before `before` (a place) and of the
 * candidates.
 */
export function faceTables(mechanism: string, before: string, asked: Faces): string {
  const { parsed, running } = asked.written();
  const list = (columns: readonly string[]) => columns.map(column => `,\n         ${column}`).join("");
  return `held as (
  select e.bucket, e.matter, e.seq, e.hash, e.happened, e.action, b."to" as state${list(parsed)}
    from event e join candidate c on c.bucket = e.bucket and c.matter = e.matter and e.seq <= c.seq
   cross join lateral json_to_record(e.payload) as b("to" text, input json, "set" json, due json)
   where e.mechanism = ${mechanism} and e.happened < ${before}),
face as (
  select bucket, matter, seq, hash, happened, action, state, lead(happened) over w as until${list(running)}
    from held window w as (partition by bucket, matter order by seq rows unbounded preceding))`;
}

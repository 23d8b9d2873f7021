// Echoes: what changes over there is counted here. An act says which of the matters that it names count one
// more or one fewer; the relay makes each of these an event there. Additions and subtractions may come in
// any order and give the same number.

import type { Echo, EchoCondition } from "../define/joint.ts";
import { linksOf } from "../define/derive.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { listOf } from "../define/parts.ts";
import type { EchoMessage } from "./effects.ts";
import type { Values } from "./event.ts";
import type { Matter } from "./matter.ts";
import type { Plan, Registry } from "./registry.ts";
import type { Decided } from "./take.ts";

/** The name of the event by which a linked matter is counted, or no longer. */
export const echo = "echo";

/** What another mechanism counts of a mechanism's matters. */
export interface Watch {
  readonly mechanism: string;
  readonly echo: string;
  readonly by: string;
  /** The field over here that names the matters which count. */
  readonly field: string;
  readonly when: EchoCondition;
}

/** By the mechanism that is counted: who counts. The definitions have been checked. */
export function watchesOf(mechanisms: readonly AnyMechanism[]): ReadonlyMap<string, readonly Watch[]> {
  const watches = mechanisms.flatMap(mechanism =>
    Object.entries(mechanism.echoes ?? {}).flatMap(([name, declared]) =>
      declared === undefined
        ? []
        : [{ of: declared.of, watch: watchOf(mechanism, name, declared, mechanisms) }],
    ),
  );
  return new Map(
    [...Map.groupBy(watches, ({ of }) => of)].map(([of, some]) => [of, some.map(({ watch }) => watch)]),
  );
}

function watchOf(
  { name: mechanism }: AnyMechanism,
  name: string,
  { of, link, kept, when }: Echo,
  mechanisms: readonly AnyMechanism[],
): Watch {
  const far = mechanisms.find(one => one.name === of);
  const field = kept ?? (far && linksOf(far)[link]?.field) ?? "";
  const leads = kept === undefined ? of : mechanism;
  return { mechanism, echo: name, by: `${leads}.${link}.${name}`, field, when };
}

/** The counts elsewhere that one step of a matter changes. */
export function echoes({ watches }: Registry, { draft, before, after }: Decided): readonly EchoMessage[] {
  const some = watches.get(draft.body.mechanism);
  return some === undefined ? [] : some.flatMap(watch => changed(watch, before, after));
}

const nobody: ReadonlySet<string> = new Set();

function changed(watch: Watch, before: Matter | null, after: Matter): EchoMessage[] {
  const was = before === null ? nobody : countingIt(watch, before);
  const is = countingIt(watch, after);
  if (was.size === 0 && is.size === 0) return [];
  const { mechanism, echo: field, by } = watch;
  const message = (matter: string, change: 1 | -1): EchoMessage => ({
    kind: "echo",
    matter,
    mechanism,
    echo: field,
    by,
    change,
  });
  return [
    ...[...was].filter(one => !is.has(one)).map(one => message(one, -1)),
    ...[...is].filter(one => !was.has(one)).map(one => message(one, 1)),
  ];
}

/** The matters that count this one as it stands. */
function countingIt({ field, when }: Watch, matter: Matter): ReadonlySet<string> {
  const named = matter.fields[field];
  if (named === undefined || !fits(when, matter)) return nobody;
  return new Set(Array.isArray(named) ? (named as readonly string[]) : [String(named)]);
}

/** Whether a matter, as it stands, fits the condition of an echo. */
function fits({ in: states, passed, where = {} }: EchoCondition, matter: Matter): boolean {
  if (states !== undefined && !listOf(states).includes(matter.state)) return false;
  if (passed !== undefined && !listOf(passed).some(action => matter.passed[action] !== undefined))
    return false;
  return Object.entries(where).every(([field, asked]) =>
    typeof asked === "boolean"
      ? (matter.fields[field] === true) === asked
      : listOf(asked).includes(String(matter.fields[field])),
  );
}

/**
 * What a change from elsewhere makes of the numbers here; undefined when this version of the definition does
 * not count it.
 */
export function echoed(
  { mechanism: { echoes: declared = {} } }: Plan,
  { fields }: Matter,
  input: Readonly<Record<string, unknown>>,
): Values | undefined {
  const changes = Object.entries(input);
  if (changes.some(([name]) => !Object.hasOwn(declared, name))) return undefined;
  return Object.fromEntries(changes.map(([name, by]) => [name, Number(fields[name] ?? 0) + Number(by)]));
}

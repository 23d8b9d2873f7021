// What the values were when they were passed (原台账行留存): the baseline against which later changes are shown.

import type { Values } from "../../engine/event.ts";
import type { Plan } from "../../engine/registry.ts";
import type { FieldView, Lang } from "../types.ts";
import { type Names, fieldView } from "./field.ts";
import type { Eyes } from "./sight.ts";
import type { ReadEvent } from "./story.ts";

type Stated = Pick<ReadEvent, "seq" | "body">;

/**
 * The baseline's values as they were after its act was first taken; undefined before, and where there is
 * none. What stands apart from the log is told by `apart`, by the number of its event.
 */
export function baselineOf(
  { mechanism: { baseline } }: Plan,
  events: readonly Stated[],
  apart: ReadonlyMap<number, Readonly<Record<string, unknown>>> = new Map(),
): Readonly<Record<string, unknown>> | undefined {
  const passed = events.findIndex(({ body }) => body.action === baseline?.at);
  if (baseline === undefined || passed < 0) return undefined;
  const said = events
    .slice(0, passed + 1)
    .map(({ seq, body }) => ({ ...body.input, ...body.set, ...apart.get(seq) }));
  const values = Object.assign({}, ...said) as Values;
  return Object.fromEntries(
    baseline.fields.flatMap(name => (Object.hasOwn(values, name) ? [[name, values[name]] as const] : [])),
  );
}

/** What fields said in the baseline, by name, where they say something else now. */
export function changedSince(
  plan: Plan,
  before: Readonly<Record<string, unknown>> | undefined,
  now: Readonly<Record<string, unknown>>,
  eyes: Eyes,
  lang: Lang,
  names: Names,
): Readonly<Record<string, string>> {
  const text = (name: string, value: unknown): FieldView["text"] =>
    fieldView(plan, name, value, eyes, lang, names)?.text ?? "";
  const changes = Object.entries(before ?? {}).flatMap(([name, value]) => {
    const was = text(name, value);
    return was === "" || was === text(name, now[name]) ? [] : [[name, was] as const];
  });
  return Object.fromEntries(changes);
}

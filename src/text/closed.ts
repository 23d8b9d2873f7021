// Closed matters as lessons: what each said, and what was chosen for it in the end.

import { doneAs } from "../define/derive.ts";
import { listOf } from "../define/parts.ts";
import type { Suggestion } from "../define/suggested.ts";
import type { Values } from "../engine/event.ts";
import type { Plan } from "../engine/registry.ts";
import type { HeldTexts } from "./corpus.ts";
import { firstClause } from "./plain.ts";

/** A closed matter, and the answers of the last act that chose. */
export interface ClosedMatter extends HeldTexts {
  readonly chosen: Values;
}

export interface ClosedAsked {
  readonly mechanism: string;
  /** The states that count as closed. */
  readonly states: readonly string[];
  /** The acts that choose. */
  readonly acts: readonly string[];
}

/** The port that the store implements. */
export interface ClosedSource {
  /** The newest first; `before` is the last one of the page before. */
  page(
    asked: ClosedAsked,
    limit: number,
    before?: Pick<HeldTexts, "opened" | "id">,
  ): Promise<readonly ClosedMatter[]>;
  count(asked: ClosedAsked): Promise<number>;
}

/** What is asked of the store: closed is more than answered (rules 0.4). */
export function askedOf({ mechanism }: Plan, { at }: Suggestion): ClosedAsked {
  const states = Object.keys(mechanism.states).filter(state => {
    const done = doneAs(mechanism, state);
    return done !== undefined && done !== "answered";
  });
  return { mechanism: mechanism.name, states, acts: listOf(at) };
}

/** The words of a matter as it is learned from; without a title its first clause stands for one. */
export function wordsOf(
  { from }: Suggestion,
  { fields, apart }: Pick<HeldTexts, "fields" | "apart">,
): { readonly title: string; readonly body: string } {
  const texts = from.map(name => apart[name] ?? fields[name]).filter(text => typeof text === "string");
  const body = texts.join("\n");
  return { title: firstClause(body), body };
}

/**
 * What turned out to be right: what was chosen, unless it went to somebody else in the end. Handed down the
 * tree it is still right.
 */
export function labelOf(
  field: string,
  { chosen, fields }: Pick<ClosedMatter, "chosen" | "fields">,
  above: (org: string) => readonly string[],
): string | undefined {
  const held = fields[field];
  const first = chosen[field];
  if (typeof held !== "string") return typeof first === "string" ? first : undefined;
  return typeof first === "string" && above(held).includes(first) ? first : held;
}

/** The office's habit goes by these values together; undefined where one is missing. */
export function habitKey(by: readonly string[] | undefined, fields: Values): string | undefined {
  if (by === undefined) return undefined;
  const values = by.map(name => fields[name]);
  return values.every(value => value !== undefined) ? JSON.stringify(values) : undefined;
}

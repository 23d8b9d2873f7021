// The matters that an event opens elsewhere, as messages of its outbox: one for each entry. The relay
// opens each exactly once, and tells this matter of it by an act of the engine here.

import type { Link } from "../define/parts.ts";
import { apartFrom, inputFrom } from "./given.ts";
import type { Matter } from "./matter.ts";
import type { Plan } from "./registry.ts";

/** A matter that is to be opened; its link says by which act, and what follows here. */
export interface OpeningMessage {
  readonly kind: "open";
  /** `mechanism.link` of the definition that caused it. */
  readonly by: string;
  readonly input: Readonly<Record<string, unknown>>;
  /**
   * What stands apart is read when it is delivered: by the name of the input there, the field here. No value
   * of it stands in the outbox.
   */
  readonly apart?: Readonly<Record<string, string>>;
  /** The entry that it is opened for. */
  readonly entry?: unknown;
}

/** What a link opens for a matter that has just entered the state `to`. */
export function openingMessages(
  plan: Plan,
  name: string,
  { opens }: Link,
  to: string,
  after: Matter,
): readonly OpeningMessage[] {
  if (opens?.in !== to) return [];
  const { each, with: given } = opens;
  const message = { kind: "open", by: `${plan.mechanism.name}.${name}`, ...apartFrom(plan, given) } as const;
  if (each === undefined) return [{ ...message, input: inputFrom(given, after, 0) }];
  const entries = after.fields[each];
  if (!Array.isArray(entries)) return [];
  return (entries as readonly unknown[]).map((entry, place) => ({
    ...message,
    entry,
    input: inputFrom(given, after, place, entry),
  }));
}

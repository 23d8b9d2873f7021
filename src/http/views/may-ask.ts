// What a list may be asked by: a filter tells of a value as much as a cell does.

import { isApart } from "../../define/fields.ts";
import type { Actor } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import { overseesAny } from "./sight.ts";

/** Whether a post has a part in the mechanism; of its org's matters the others see what everybody does. */
export const hasPart = ({ mechanism }: Plan, actor: Actor | null): boolean =>
  actor !== null && actor.org !== null && actor.roles.some(role => role in mechanism.roles);

/**
 * Whether the reader may filter and sort by a field: public ones everybody, the others officials who oversee
 * the mechanism, or who ask for what their own org has a part in. What stands apart is in no list.
 */
export function mayAsk(
  { mechanism, ...plan }: Plan,
  name: string,
  { actor }: Caller,
  ownOnly: boolean,
): boolean {
  const field = mechanism.fields[name];
  if (field === undefined || isApart(field)) return false;
  if (overseesAny({ mechanism, ...plan }, actor) || (ownOnly && hasPart({ mechanism, ...plan }, actor)))
    return true;
  return field.audience === "public" && mechanism.publishes?.fields?.includes(name) !== false;
}

// What a list may be asked by: a filter tells of a value as much as a cell does.

import { isApart } from "../../define/fields.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import { overseesAny } from "./sight.ts";

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
  if (overseesAny({ mechanism, ...plan }, actor) || (ownOnly && actor !== null && actor.org !== null))
    return true;
  return field.audience === "public" && mechanism.publishes?.fields?.includes(name) !== false;
}

// The loop of one matter, for those who have its number: its own, or that of the matter that it led to.

import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { openLoop } from "../portal/loop-facts.ts";
import { loopView } from "../portal/loop-view.ts";
import type { LoopView } from "../types.ts";
import { findAny } from "./find.ts";

/**
 * The loop from a number, or an id that the caller may see. Throws `unknown_matter`, and `no_loop` before
 * it led anywhere.
 */
export async function loop(context: Context, typed: string, caller: Caller): Promise<LoopView> {
  const { matter } = await findAny(context, typed, caller);
  const facts = await openLoop(context, matter, caller);
  if (facts === undefined) throw new Fault("no_loop");
  return loopView(context, facts, caller);
}

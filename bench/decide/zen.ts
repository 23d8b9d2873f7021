// zen-engine as the bench asks it: loaded once it is installed.

import { ZenEngine } from "@gorules/zen-engine";

/** Evaluates the table; gives the amount, `null` where no row fits. */
export function peerOf(content: object): (context: object) => Promise<unknown> {
  const decision = new ZenEngine().createDecision(content);
  return async context => {
    const { result } = await decision.evaluate(context);
    return (result as { readonly amount?: unknown } | null)?.amount ?? null;
  };
}

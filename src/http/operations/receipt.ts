// The receipt alone: what an act is answered to a program that keeps no copy of the matter and says so with
// `Prefer: return=minimal` (RFC 7240). Nothing is read for it after the act.

import type { FastifyRequest } from "fastify";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { ReceiptView } from "../types.ts";
import { numberOf } from "../views/row.ts";
import { type ActAsked, take } from "./act.ts";

/** The header that says it was done so. */
export const appliedPreference = ["preference-applied", "return=minimal"] as const;

/** Whether the request prefers a receipt to the whole matter. */
export const prefersReceipt = ({ headers }: FastifyRequest): boolean =>
  /(^|[,;\s])return=minimal($|[,;\s])/i.test(String(headers["prefer"] ?? "").slice(0, 300));

/** Takes an action and answers its receipt. Throws as `take` does. */
export async function actForReceipt(context: Context, asked: ActAsked, caller: Caller): Promise<ReceiptView> {
  const { answer } = await take(context, asked, caller);
  const { matter, seq, state, hash, happened, repeated } = answer;
  const number = numberOf(context, matter);
  return { number, mechanism: asked.mechanism, receipt: { seq, state, hash, happened, repeated } };
}

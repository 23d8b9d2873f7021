// A served city with the orders of test/mechanisms/, and the posts of the usual people.

import { fileURLToPath } from "node:url";
import type { ActView } from "../../src/http/types.ts";
import { type Served, type Visitor, official, serve } from "./served.ts";

const mechanisms = fileURLToPath(new URL("../mechanisms/", import.meta.url));

export interface Orders {
  readonly served: Served;
  readonly reform: Visitor;
  readonly lamps: Visitor;
  readonly power: Visitor;
  readonly inspector: Visitor;
}

/** Call it in `beforeAll` and `served.close` in `afterAll`. */
export async function serveOrders(): Promise<Orders> {
  const served = await serve({}, { mechanisms });
  await served.context.orgs.refresh();
  const [reform, lamps, power, inspector] = await Promise.all(
    (["reform", "lamps", "power", "inspector"] as const).map(account => official(served, account)),
  );
  return { served, reform: reform!, lamps: lamps!, power: power!, inspector: inspector! };
}

/** Issues an order; orgs by their keys. Throws when it was refused. */
export async function ordered(
  { served, reform }: Orders,
  title: string,
  unit: string,
  due: string,
  seats: readonly string[] = [],
): Promise<ActView> {
  const org = (key: string) => served.orgs.get(key);
  const input = { title, unit: org(unit), due, seats: seats.map(org) };
  const { status, body, text } = await reform.post<ActView>("/api/order", { action: "issue", input });
  if (status !== 201) throw new Error(text);
  return body;
}

/** Takes an act on an order. Throws when it was refused. */
export async function taken(by: Visitor, { number }: { number: string }, action: string, input = {}) {
  const { status, body, text } = await by.post<ActView>(`/api/order/${number}/${action}`, { input });
  if (status !== 200) throw new Error(text);
  return body;
}

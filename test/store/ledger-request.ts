// Acts as people take them, for tests and for processes that tests start.

import type { Actor } from "../../src/engine/matter.ts";
import type { ActRequest } from "../../src/engine/ports.ts";

export const noon = Date.parse("2026-03-02T04:00:00Z");

/** An act as a person takes it; a key of the same text stands for the same body unless told otherwise. */
export function request(
  mechanism: string,
  matter: number | null,
  action: string,
  input: Readonly<Record<string, unknown>>,
  actor: Actor,
  more: { readonly at?: number; readonly key?: string; readonly body?: string } = {},
): ActRequest {
  const { at = noon, key, body = JSON.stringify([action, input]) } = more;
  const keyed = key === undefined ? {} : { key: { text: key, body: Buffer.from(body) } };
  return { mechanism, matter, action, input, actor, at, origin: "act", ...keyed };
}

/** The code of the refusal that a promise ends in; "accepted" when it does not. */
export const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "accepted",
    error => (error as { code?: string }).code ?? String(error),
  );

// The HTTP side that both hand-written services share: Fastify with schemas, callers by cookie or token,
// the same addresses as Keymove's API, and the same answer as Keymove's receipt.

import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { type Caller, Refused, inputs } from "./appeal.ts";
import { type Asked, type Receipt, findCaller } from "./store.ts";

declare module "fastify" {
  interface FastifyRequest {
    peer: Caller;
  }
}

const secretOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1] ??
  /keymove=([\w-]+)/.exec(headers.cookie ?? "")?.[1];

function keyOf({ headers }: FastifyRequest): string {
  const key = headers["idempotency-key"];
  if (typeof key === "string" && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Refused(400, "an Idempotency-Key is needed");
}

/** Adds who asks to every request; citizens prove that the form was theirs. */
function callers(app: FastifyInstance, pool: Pool): void {
  app.decorateRequest("peer", null as unknown as Caller);
  app.addHook("onRequest", async request => {
    const secret = secretOf(request);
    const caller = secret === undefined ? undefined : await findCaller(pool, secret);
    if (caller === undefined) throw new Refused(401, "sign in first");
    if (caller.csrf !== null && request.headers["x-csrf-token"] !== caller.csrf)
      throw new Refused(403, "the form is out of date");
    request.peer = caller;
  });
}

const bodyOf = (input: object, named: object = {}) => ({
  type: "object",
  additionalProperties: false,
  properties: { ...named, input },
  required: ["input"],
});
const receipt = {
  type: "object",
  properties: {
    number: { type: "string" },
    seq: { type: "integer" },
    state: { type: "string" },
    hash: { type: "string" },
    happened: { type: "number" },
  },
};

type Body = { readonly input: Asked["input"] };

/** Builds the service; `take` writes an act and answers its receipt. */
export function service(pool: Pool, take: (asked: Asked) => Promise<Receipt>): FastifyInstance {
  const app = Fastify({ logger: false });
  callers(app, pool);
  app.setErrorHandler((error: Error & { status?: number; statusCode?: number }, _request, reply) =>
    reply.code(error.status ?? error.statusCode ?? 500).send({ error: error.message }),
  );
  for (const [action, input] of Object.entries(inputs)) {
    const opens = action === "lodge";
    const body = bodyOf(input, opens ? { action: { type: "string", const: action } } : {});
    const schema = { body, response: { "2xx": receipt } };
    const url = opens ? "/api/appeal" : `/api/appeal/:id/${action}`;
    app.post<{ Body: Body; Params: { id?: string } }>(url, { schema }, async (request, reply) => {
      const { id } = request.params;
      if (id !== undefined && !/^[1-9]\d{0,14}$/.test(id)) throw new Refused(404, "there is no such appeal");
      const appeal = id === undefined ? null : Number(id);
      const key = keyOf(request);
      const answer = await take({ caller: request.peer, action, appeal, input: request.body.input, key });
      return reply.code(opens ? 201 : 200).send(answer);
    });
  }
  return app;
}

/** Listens on a free port and tells it to whoever started this process. */
export async function serve(app: FastifyInstance): Promise<void> {
  await app.listen({ host: "127.0.0.1", port: 0 });
  const address = app.server.address();
  if (address !== null && typeof address === "object") process.send?.({ port: address.port });
}

// Published figures: read by everybody, published by posts that publish.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import { attached } from "../download.ts";
import { Fault } from "../fault.ts";
import { editionDraft, figureEditions, publishEdition } from "../operations/editions.ts";
import { editionProof } from "../operations/figure-proof.ts";
import { perMinute } from "../rate.ts";
import { queryOf } from "./query.ts";

type Named = { readonly name: string; readonly n: string };
const partsOf = (request: FastifyRequest) => request.params as Named;
/** A reading is counted anew from the log. */
const few = perMinute(30);
const words = ["period", "asOf", "within", "reason"] as const;

/** The texts of a body; anything else in it is refused. */
function textsIn(body: unknown): Readonly<Partial<Record<(typeof words)[number], string>>> {
  const given = Object.entries(objectOf(body)).filter(([, value]) => value !== null);
  for (const [field, value] of given) {
    if (!words.some(word => word === field) || typeof value !== "string") {
      throw new Fault("bad_body", { field: field.slice(0, 40) });
    }
  }
  return Object.fromEntries(given) as Partial<Record<(typeof words)[number], string>>;
}

/** Adds `/figures/{name}/editions` and what stands below it. */
export function editionRoutes(app: FastifyInstance, context: Context): void {
  app.get("/figures/:name/editions", async request =>
    figureEditions(context, partsOf(request).name, queryOf(request), request.caller),
  );
  app.get("/figures/:name/editions/draft", few, async request =>
    editionDraft(context, partsOf(request).name, queryOf(request), request.caller),
  );
  app.post("/figures/:name/editions", few, async (request, reply) => {
    const { reason, ...asked } = textsIn(request.body);
    const { name } = partsOf(request);
    return reply.code(201).send(await publishEdition(context, name, asked, reason, request.caller));
  });
  app.get("/figures/:name/editions/:n/proof.json", few, async (request, reply) => {
    const { name, n } = partsOf(request);
    const proof = await editionProof(context, name, n, queryOf(request), request.caller);
    return reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", attached(`${name}.${n}.proof.json`))
      .send(JSON.stringify(proof));
  });
}

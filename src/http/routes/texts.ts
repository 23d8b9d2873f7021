// What is found by words while somebody writes, and the words that the office keeps.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { knownOf } from "../body.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { type Written, hintsFor } from "../operations/hints.ts";
import { dropWords, forgetSought, keepWords, listWords } from "../operations/office-words.ts";
import { perMinute } from "../rate.ts";

const longestText = 3000;

function textIn(body: Readonly<Record<string, unknown>>, name: string, longest: number): string {
  const value = body[name];
  if (typeof value === "string" && value.length <= longest) return value;
  throw new Fault("bad_body", { field: name });
}

/** What is written comes in the body: addresses are kept in the logs of whatever lies between. */
function writtenIn({ body }: FastifyRequest): Written {
  const said = knownOf(body, ["text", "area", "csrf"]);
  const area = said["area"] === undefined || said["area"] === "" ? undefined : textIn(said, "area", 40);
  return { text: textIn(said, "text", longestText), area };
}

const idOf = ({ params }: FastifyRequest): string => (params as { id: string }).id;
const entryIn = ({ body }: FastifyRequest) => knownOf(body, ["kind", "words", "csrf"]);

/** Adds `/mechanisms/{name}/hints`, `/texts/words` and `/texts/sought`. */
export function textRoutes(app: FastifyInstance, context: Context): void {
  // Somebody who types asks at most thrice a second; anybody may, signed in or not.
  const often = { config: { ...perMinute(60).config, open: true } };
  app.post("/mechanisms/:name/hints", often, async request => {
    const { name } = request.params as { name: string };
    return hintsFor(context, name, writtenIn(request), request.caller);
  });
  app.get("/texts/words", async ({ caller }) => listWords(context, caller));
  app.post("/texts/words", async (request, reply) =>
    reply.code(201).send(await keepWords(context, undefined, entryIn(request), request.caller)),
  );
  app.post("/texts/words/:id", async request =>
    keepWords(context, idOf(request), entryIn(request), request.caller),
  );
  app.delete("/texts/words/:id", async request => dropWords(context, idOf(request), request.caller));
  app.post("/texts/sought", async request =>
    forgetSought(context, knownOf(request.body, ["words", "csrf"]), request.caller),
  );
}

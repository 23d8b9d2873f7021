// Themed sessions: those to choose from, and the board of one.

import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { themedBoard, themedList } from "../operations/themed/board.ts";
import { perMinute } from "../rate.ts";

/** Adds `/themed` and `/themed/{number}`. */
export function themedRoutes(app: FastifyInstance, context: Context): void {
  // A wall asks every few seconds, and several stand behind one address.
  const often = perMinute(300);
  app.get("/themed", often, async ({ caller }) => themedList(context, caller));
  app.get("/themed/:number", often, async request =>
    themedBoard(context, (request.params as { number: string }).number, request.caller),
  );
}

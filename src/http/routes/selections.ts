// Selections of cases: the board, and the draw of its experts.

import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { currentPlan, findMatter } from "../operations/find.ts";
import { drawOf } from "../operations/draws.ts";
import { oneSelection } from "../operations/selections.ts";
import { selecting } from "../../define/selecting.ts";

const numberOf = (params: unknown): string => (params as { readonly number: string }).number;

/** Adds `/selections/{number}` and `/selections/{number}/draw`. */
export function selectionRoutes(app: FastifyInstance, context: Context): void {
  app.get("/selections/:number", async ({ params, caller }) => {
    const plan = currentPlan(context, selecting.mechanism);
    const { matter } = await findMatter(context, plan, numberOf(params), caller);
    return oneSelection(context, matter, caller);
  });
  app.get("/selections/:number/draw", async ({ params, caller }) =>
    drawOf(context, numberOf(params), caller),
  );
}

// What is read besides matters: mechanisms, orgs, the to-do list, figures, the loop, the description of the
// API.

import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { openApi } from "../openapi/document.ts";
import { figureSheet } from "../operations/figure-sheet.ts";
import { figureRows } from "../operations/figures.ts";
import { figureOfCaller, figuresOfCaller } from "../operations/kept-figures.ts";
import { loop } from "../operations/loop.ts";
import { todo } from "../operations/todo.ts";
import type { OrgView } from "../types.ts";
import { mechanismView } from "../views/mechanism.ts";
import { queryOf } from "./query.ts";

const nameOf = (request: FastifyRequest): string => (request.params as { name: string }).name;

async function orgViews({ orgs, people }: Context, { caller }: FastifyRequest): Promise<readonly OrgView[]> {
  const all = orgs.all();
  const roles = await people.posts.rolesByOrg();
  const sections = Map.groupBy(
    all.filter(({ level }) => level === "section"),
    ({ parent }) => parent,
  );
  return all.map(({ ref, parent, name, english, level, party }) => {
    // A section acts for its department, so what its posts may do the department may.
    const acting = [ref, ...(sections.get(ref) ?? []).map(section => section.ref)];
    return {
      ref,
      parent,
      name: caller.lang === "zh" ? name : english,
      level,
      party,
      roles: [...new Set(acting.flatMap(org => roles.get(org) ?? []))],
    };
  });
}

/** Adds the reserved addresses. */
export function readingRoutes(app: FastifyInstance, context: Context): void {
  app.get("/mechanisms", async ({ caller }) =>
    [...context.registry.current.values()].map(plan => mechanismView(context, plan, caller)),
  );
  app.get("/orgs", async request => orgViews(context, request));
  app.get("/todo", async request => todo(context, queryOf(request), request.caller));
  app.get("/figures", async request =>
    figuresOfCaller({ context, caller: request.caller }, queryOf(request)),
  );
  app.get("/figures/:name", async request =>
    figureOfCaller({ context, caller: request.caller }, nameOf(request), queryOf(request)),
  );
  app.get("/figures/:name/table.csv", async (request, reply) => {
    const asking = { context, caller: request.caller };
    const { file, text } = await figureSheet(asking, nameOf(request), queryOf(request));
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="${file}"`)
      .send(text);
  });
  app.get("/figures/:name/rows", async request => {
    return figureRows(context, nameOf(request), queryOf(request), request.caller);
  });
  app.get("/loop/:name", async request => loop(context, nameOf(request), request.caller));
  app.get("/openapi.json", async ({ caller }) => openApi(context, caller.lang));
}

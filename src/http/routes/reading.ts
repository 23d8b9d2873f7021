// What is read besides matters: mechanisms, orgs, the to-do list, figures, the loop, the description of the
// API.

import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { openApi } from "../openapi/document.ts";
import { allFigures, figureRows, isPublic, oneFigure } from "../operations/figures.ts";
import { keptFigures } from "../operations/kept-figures.ts";
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
  app.get("/todo", async ({ caller }) => todo(context, caller));
  app.get("/figures", async request => {
    const { caller } = request;
    const words = queryOf(request);
    // The usual question of the public is counted once for as long as nothing is written.
    const usual = isPublic(caller) && Object.keys(words).every(word => word === "lang");
    return usual ? keptFigures({ context, caller }) : allFigures(context, words, caller);
  });
  app.get("/figures/:name", async request => {
    return oneFigure(context, nameOf(request), queryOf(request), request.caller);
  });
  app.get("/figures/:name/rows", async request => {
    return figureRows(context, nameOf(request), queryOf(request), request.caller);
  });
  app.get("/loop/:name", async request => loop(context, nameOf(request), request.caller));
  app.get("/openapi.json", async ({ caller }) => openApi(context, caller.lang));
}

// The portal as one plugin: its pages, its stylesheet, and what it says where nothing is.

import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hintsScript, hintsScriptPath } from "../../portal/hints-script.ts";
import { portalCss, portalCssPath } from "../../portal/stylesheet.ts";
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import { Fault } from "../fault.ts";
import { limitRate } from "../rate.ts";
import { multipartLimits } from "../upload/parts.ts";
import { problemAnswer, send } from "./answer.tsx";
import { answerRoutes } from "./answer-routes.tsx";
import { benefitPages } from "./benefit-routes.tsx";
import { checksRoutes } from "./checks-routes.tsx";
import { figureRoutes } from "./figure-routes.tsx";
import { fileRoutes } from "./file-routes.tsx";
import { followRoutes } from "./follow-routes.tsx";
import { homeRoutes } from "./home-routes.tsx";
import { pagesOn } from "./pages.ts";
import { peopleRoutes } from "./people-routes.tsx";
import { proofRoutes } from "./proof-routes.tsx";
import { privacyRoutes } from "./privacy-routes.tsx";
import { enrolmentPages } from "./enrolment-routes.tsx";
import { livelihoodPages } from "./livelihood-routes.tsx";
import { pollPages } from "./poll-routes.tsx";
import { overviewPages } from "./overview-routes.tsx";
import { decisionPages } from "./decision-routes.tsx";
import { themePages } from "./theme-routes.tsx";
import { hotPages } from "./hot-routes.tsx";
import { servicePages } from "./service-routes.tsx";
import { themedPages } from "./themed-routes.tsx";
import { keptSetting, visitOf } from "./visit.ts";

/** The move on its board: the brand's mark, in colours of its own since no page lends it any. */
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30">' +
  '<rect width="30" height="30" fill="#fff"/>' +
  '<path d="M6 1v28M15 1v28M24 1v28M1 6h28M1 15h28M1 24h28" fill="none" ' +
  'stroke="#1B2430" stroke-width="1.6"/>' +
  '<circle cx="24" cy="6" r="5.4" fill="#23479A"/></svg>';

/** Pages of people are no business of search engines, nor are the same figures in ever other cuts. */
const kept = ["/file", "/follow", "/receipt", "/mine", "/sign-in", "/outbox", "/search", "/api"];
const robots = ["User-agent: *", ...kept.map(path => `Disallow: ${path}`)].join("\n");

function fixed(app: FastifyInstance, path: string, type: string, text: string, cache: string): void {
  // Not counted: it stands ready in memory, and the page that says to wait needs its style.
  app.get(path, { config: { rateLimit: false } }, (_request: FastifyRequest, reply: FastifyReply) =>
    reply.headers({ "cache-control": cache, "x-content-type-options": "nosniff" }).type(type).send(text),
  );
}

/** What is answered where nothing is, or when something broke before a page could answer. */
function problems(app: FastifyInstance, context: Context, door: Door): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, error: unknown) => {
    const visit = await visitOf(context, door, request, reply);
    return send(visit, problemAnswer(visit, error));
  };
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    keptSetting(request, reply, door.secure) ? reply : answer(request, reply, new Fault("not_found")),
  );
  app.setErrorHandler((error, request, reply) => answer(request, reply, error));
}

/** Adds every page of the portal, its stylesheet, and what it says where nothing is. */
export async function portal(app: FastifyInstance, context: Context, door: Door): Promise<void> {
  await limitRate(app, context, door);
  await app.register(multipart, multipartLimits);
  problems(app, context, door);
  const pages = pagesOn(app, context, door);
  homeRoutes(pages);
  figureRoutes(pages);
  fileRoutes(pages, door);
  followRoutes(pages, door);
  answerRoutes(pages);
  themedPages(pages);
  hotPages(pages);
  servicePages(pages);
  livelihoodPages(pages);
  enrolmentPages(pages);
  benefitPages(pages);
  pollPages(pages, door);
  overviewPages(pages);
  decisionPages(pages);
  themePages(pages);
  peopleRoutes(pages, door);
  checksRoutes(pages);
  privacyRoutes(pages);
  proofRoutes(pages);
  const lasting = "public, max-age=31536000, immutable";
  fixed(app, portalCssPath, "text/css; charset=utf-8", portalCss(), lasting);
  fixed(app, hintsScriptPath, "text/javascript; charset=utf-8", hintsScript(), lasting);
  fixed(app, "/favicon.svg", "image/svg+xml", mark, "public, max-age=86400");
  fixed(app, "/favicon.ico", "image/svg+xml", mark, "public, max-age=86400");
  fixed(app, "/robots.txt", "text/plain; charset=utf-8", `${robots}\n`, "public, max-age=86400");
}

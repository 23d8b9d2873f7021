// The catalogue of shared data.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { knownOf } from "../body.ts";
import type { Context } from "../context.ts";
import { listDatasets, readDataset, resumeDataset, stopDataset } from "../operations/datasets.ts";

const nameOf = ({ params }: FastifyRequest): string => (params as { name: string }).name;

/** Adds `/datasets`, one of them, and its stopping. */
export function datasetRoutes(app: FastifyInstance, context: Context): void {
  app.get("/datasets", async ({ caller }) => listDatasets(context, caller));
  app.get("/datasets/:name", async request => readDataset(context, nameOf(request), request.caller));
  app.post("/datasets/:name/stop", async request =>
    stopDataset(
      context,
      nameOf(request),
      knownOf(request.body, ["ground", "csrf"])["ground"],
      request.caller,
    ),
  );
  app.post("/datasets/:name/resume", async request =>
    resumeDataset(context, nameOf(request), request.caller),
  );
}

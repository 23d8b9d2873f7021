// School enrolment: the years, one of them, and its list as a file.

import type { FastifyInstance } from "fastify";
import { csvLine } from "../../exchange/csv-out.ts";
import type { Context } from "../context.ts";
import { attached, sheetTypes } from "../download.ts";
import { enrolmentList, enrolmentSeason, enrolmentSeasons } from "../operations/enrolment.ts";
import { perMinute } from "../rate.ts";

const numberIn = (params: unknown): string => (params as { readonly number: string }).number;

const head = ["entry", "wants", "place", "bundle", "turn", "outcome", "admittedTo", "学校", "录取学校"];

/** Adds `/school-enrolments`, `/school-enrolments/{number}` and its `/list`. */
export function enrolmentRoutes(app: FastifyInstance, context: Context): void {
  app.get("/school-enrolments", async ({ caller }) => enrolmentSeasons(context, caller));
  app.get("/school-enrolments/:number", async ({ params, caller }) =>
    enrolmentSeason(context, numberIn(params), caller),
  );
  app.get("/school-enrolments/:number/list", perMinute(20), async ({ params, caller }, reply) => {
    const rows = await enrolmentList(context, numberIn(params), caller);
    const lines = rows.map(one =>
      csvLine([
        one.entry,
        one.school,
        one.place,
        one.bundle,
        one.turn,
        one.outcome,
        one.admittedTo,
        one.schoolName,
        one.admittedName,
      ]),
    );
    return reply
      .type(sheetTypes.csv)
      .header("content-disposition", attached("派位名单.csv"))
      .send(`\ufeff${csvLine(head)}${lines.join("")}`);
  });
}

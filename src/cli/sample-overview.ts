// Publishes the sample city's year overview: its numbers are read from the log, so it follows the playing.

import { china } from "../cities/calendar.ts";
import { overviewPublisherPost } from "../cities/sample/overview/posts.ts";
import { holdersOf } from "../cities/sample/people.ts";
import { dayOf, startOfDay } from "../define/calendar.ts";
import { overview } from "../define/overviewed.ts";
import type { Caller } from "../http/caller.ts";
import { publishOverview } from "../http/operations/overview/publish.ts";
import { numberOf } from "../http/views/row.ts";
import type { BatchWriter } from "../store/writer/writer.ts";
import type { OpenCity } from "./city.ts";
import { contextOf } from "./context.ts";
import type { Names } from "./sample-actors.ts";

const hour = 3_600_000;

/** On the script's last day, in the afternoon. One that is published already, or not approved, stays. */
export async function publishSampleOverview(city: OpenCity, names: Names, end: number): Promise<void> {
  const { writer } = city;
  // What the sample does stands in the log as the sample's, not as somebody's act.
  const played: BatchWriter = {
    act: request => writer.act({ ...request, origin: "sample" }),
    history: acts => writer.history(acts),
    settle: (matters, until) => writer.settle(matters, until),
    onCommit: listener => writer.onCommit(listener),
    close: () => writer.close(),
  };
  const context = contextOf({ ...city, writer: played }, {});
  const approved = await context.query("select id from matter where mechanism = $1 and state = $2", [
    overview.mechanism,
    overview.approved,
  ]);
  const { key, org, roles } = overviewPublisherPost;
  const caller: Caller = {
    lang: "zh",
    now: Math.min(end, startOfDay(china, dayOf(china, end)) + 16.3 * hour),
    address: "sample",
    actor: {
      person: `person:${names.people.get(holdersOf(key)[0]!)!}`,
      post: `post:${names.posts.get(key)!}`,
      org: names.orgs.get(org)!,
      roles,
    },
    session: null,
    cookie: null,
    token: null,
  };
  for (const { id } of approved) await publishOverview(context, numberOf(context, Number(id)), caller);
}

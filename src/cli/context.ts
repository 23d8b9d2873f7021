// What the HTTP side is given of a city, by the server and by the commands that read as it does.

import type { Context, HttpSettings, Loading } from "../http/context.ts";
import type { OpenCity } from "./city.ts";
import { say } from "./command.ts";
import { drawnCity } from "./drawn-city.ts";

/** A city as the HTTP side needs it; `loading` says how far its sample is loaded. */
export function contextOf(
  city: OpenCity,
  settings: HttpSettings,
  loading: () => Loading | undefined = () => undefined,
): Context {
  const { instance, pool, registry, calendar, orgs, readers, uploads, ballots, polls, lists, views, writer } =
    city;
  const {
    people,
    tables,
    shared,
    rosters,
    figures,
    desk,
    replays,
    texts,
    officeWords,
    suggester,
    hot,
    detection,
  } = city;
  return {
    instance,
    registry,
    calendar,
    orgs,
    readers,
    uploads,
    ballots,
    polls,
    lists,
    views,
    writer,
    people,
    tables,
    shared,
    rosters,
    figures,
    desk,
    replays,
    texts,
    officeWords,
    suggester,
    hot,
    detection,
    log: say,
    now: Date.now,
    ...drawnCity(city),
    settings,
    loading,
    query: async (text, values) => (await pool.query(text, [...values])).rows,
    ready: () => pool.query("select"),
  };
}

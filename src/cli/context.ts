// What the HTTP side is given of a city, by the server and by the commands that read as it does.

import type { Context, HttpSettings } from "../http/context.ts";
import type { OpenCity } from "./city.ts";
import { say } from "./command.ts";
import { drawnCity } from "./drawn-city.ts";

/** A city as the HTTP side needs it. */
export function contextOf(city: OpenCity, settings: HttpSettings): Context {
  const { instance, pool, registry, calendar, orgs, readers, uploads, lists, views, writer, people, desk } =
    city;
  return {
    instance,
    registry,
    calendar,
    orgs,
    readers,
    uploads,
    lists,
    views,
    writer,
    people,
    desk,
    log: say,
    now: Date.now,
    ...drawnCity(city),
    settings,
    query: async (text, values) => (await pool.query(text, [...values])).rows,
    ready: () => pool.query("select"),
  };
}

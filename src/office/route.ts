// Places of the office as addresses. They mirror the API's, so whoever reads one can read the other.

import { useMemo, useSyncExternalStore } from "react";

export type HotPair = readonly [string, string | null];

export type Place =
  | { readonly page: "todo" }
  | { readonly page: "lead"; /** Drawn for a wall, without the office around it. */ readonly wall: boolean }
  | {
      readonly page: "themed";
      /** Of the session; null: the one that is on, else the next. */
      readonly number: string | null;
      readonly wall: boolean;
    }
  | {
      readonly page: "ballot";
      readonly mechanism: string;
      readonly number: string;
      /** Which ballot of that matter. */
      readonly name: string;
      readonly wall: boolean;
    }
  | {
      readonly page: "poll";
      readonly mechanism: string;
      readonly number: string;
      /** Which poll of that matter. */
      readonly name: string;
    }
  | { readonly page: "overviews" }
  | { readonly page: "overview"; /** Of the overview. */ readonly number: string }
  | { readonly page: "figures" }
  | { readonly page: "replays" }
  | {
      readonly page: "replay";
      readonly id: string;
      /** The figure whose matters are open, and the unit that they are narrowed to. */
      readonly figure: string | null;
      readonly unit: string | null;
    }
  | { readonly page: "imports" }
  | { readonly page: "posts" }
  | { readonly page: "people" }
  | { readonly page: "suggestions" }
  | { readonly page: "audit" }
  | { readonly page: "intake" }
  | { readonly page: "patrol" }
  | { readonly page: "findings"; /** The one whose evidence is open. */ readonly id: string | null }
  | { readonly page: "hot"; /** Two that are compared, or one alone. */ readonly pair: HotPair | null }
  | { readonly page: "tables" }
  | {
      readonly page: "table";
      readonly of: "version" | "draft";
      /** The hash of a version, the number of a draft. */
      readonly key: string;
    }
  | { readonly page: "words" }
  | { readonly page: "datasets" }
  | { readonly page: "dataset"; readonly name: string }
  | { readonly page: "import"; readonly id: string }
  | { readonly page: "figure"; readonly name: string; readonly by: string | null }
  | {
      readonly page: "ledger";
      readonly mechanism: string;
      /** Filter, sort and view, as the API's list has them. */
      readonly query: Readonly<Record<string, string>>;
    }
  | {
      readonly page: "open";
      readonly mechanism: string;
      readonly action: string;
      /** Numbers of matters that were chosen in a ledger, to stand in the form already. */
      readonly numbers: readonly string[];
      /** The field of the form for which they were chosen. */
      readonly into: string | null;
    }
  | { readonly page: "matter"; readonly mechanism: string; readonly id: string; readonly act: string | null };

const base = "/office/";

function withQuery(path: string, query: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

/** The address of a place. */
export function addressOf(place: Place): string {
  const path = (...parts: string[]) => base + parts.map(encodeURIComponent).join("/");
  switch (place.page) {
    case "todo":
      return base;
    case "lead":
      return withQuery(path("lead"), { wall: place.wall ? "1" : null });
    case "themed":
      return withQuery(path("themed", ...(place.number === null ? [] : [place.number])), {
        wall: place.wall ? "1" : null,
      });
    case "ballot":
      return withQuery(path("ballots", place.mechanism, place.number, place.name), {
        wall: place.wall ? "1" : null,
      });
    case "poll":
      return path("polls", place.mechanism, place.number, place.name);
    case "overview":
      return path("overviews", place.number);
    case "replay":
      return withQuery(path("replays", place.id), { figure: place.figure, unit: place.unit });
    case "overviews":
    case "figures":
    case "imports":
    case "replays":
    case "posts":
    case "people":
    case "suggestions":
    case "intake":
    case "patrol":
    case "words":
    case "datasets":
      return path(place.page);
    case "dataset":
      return path("datasets", place.name);
    case "findings":
      return path("findings", ...(place.id === null ? [] : [place.id]));
    case "hot":
      return withQuery(path("hot"), { pair: place.pair?.filter(Boolean).join(",") ?? null });
    case "tables":
      return path("decision-tables");
    case "table":
      return path("decision-tables", place.of, place.key);
    case "audit":
      return path("access-log");
    case "import":
      return path("imports", place.id);
    case "figure":
      return withQuery(path("figures", place.name), { by: place.by });
    case "ledger":
      return withQuery(path(place.mechanism), place.query);
    case "open":
      return withQuery(path(place.mechanism, "open", place.action), {
        numbers: place.numbers.join(","),
        into: place.into,
      });
    case "matter":
      return withQuery(path(place.mechanism, place.id), { act: place.act });
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a hand-typed address with a lone percent sign
  }
}

/** The place of an address; what is no address of ours is the to-do list. */
export function placeOf(address: string): Place {
  const { pathname, searchParams } = new URL(address, "http://office");
  if (!pathname.startsWith(base)) return { page: "todo" };
  const [first, second, third, fourth] = pathname.slice(base.length).split("/").filter(Boolean).map(decoded);
  if (!first) return { page: "todo" };
  if (first === "lead") return { page: "lead", wall: searchParams.get("wall") === "1" };
  if (
    first === "posts" ||
    first === "people" ||
    first === "intake" ||
    first === "patrol" ||
    first === "suggestions" ||
    first === "words"
  ) {
    return { page: first };
  }
  if (first === "ballots" && second && third) {
    const wall = searchParams.get("wall") === "1";
    return { page: "ballot", mechanism: second, number: third, name: fourth ?? "", wall };
  }
  if (first === "polls" && second && third && fourth) {
    return { page: "poll", mechanism: second, number: third, name: fourth };
  }
  if (first === "themed") {
    return { page: "themed", number: second ?? null, wall: searchParams.get("wall") === "1" };
  }
  if (first === "overviews") return second ? { page: "overview", number: second } : { page: "overviews" };
  if (first === "findings") return { page: "findings", id: second ?? null };
  if (first === "hot") {
    const [left, right] = (searchParams.get("pair") ?? "").split(",");
    return { page: "hot", pair: left ? [left, right || null] : null };
  }
  if (first === "decision-tables") {
    const known = second === "version" || second === "draft";
    return known && third ? { page: "table", of: second, key: third } : { page: "tables" };
  }
  if (first === "datasets") return second ? { page: "dataset", name: second } : { page: "datasets" };
  if (first === "access-log") return { page: "audit" };
  if (first === "imports") return second ? { page: "import", id: second } : { page: "imports" };
  if (first === "replays") {
    const [figure, unit] = [searchParams.get("figure"), searchParams.get("unit")];
    return second ? { page: "replay", id: second, figure, unit } : { page: "replays" };
  }
  if (first === "figures") {
    return second ? { page: "figure", name: second, by: searchParams.get("by") } : { page: "figures" };
  }
  if (!second) {
    return { page: "ledger", mechanism: first, query: Object.fromEntries(searchParams) };
  }
  if (second === "open" && third) {
    const numbers = (searchParams.get("numbers") ?? "").split(",").filter(Boolean);
    return { page: "open", mechanism: first, action: third, numbers, into: searchParams.get("into") };
  }
  return { page: "matter", mechanism: first, id: second, act: searchParams.get("act") };
}

const moved = new EventTarget();

/** Goes to a place; `replace` leaves no step behind, for what only refines the same page. */
export function go(place: Place, replace = false): void {
  if (replace) history.replaceState(null, "", addressOf(place));
  else history.pushState(null, "", addressOf(place));
  moved.dispatchEvent(new Event("moved"));
}

function watch(changed: () => void): () => void {
  addEventListener("popstate", changed);
  moved.addEventListener("moved", changed);
  return () => {
    removeEventListener("popstate", changed);
    moved.removeEventListener("moved", changed);
  };
}

/** Where the browser stands. */
export function usePlace(): Place {
  const address = useSyncExternalStore(watch, () => location.pathname + location.search);
  return useMemo(() => placeOf(address), [address]);
}

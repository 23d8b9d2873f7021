// Arrows between the rooms of the house go one way (ARCHITECTURE.md).

import { dirname } from "node:path";
import { expect, test } from "vitest";
import { importsOf, sources } from "./sources.ts";

/** A room may import itself, `define`, and what stands here. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  define: [],
  mechanisms: [],
  cities: ["mechanisms", "share"],
  engine: [],
  figures: [],
  exchange: ["engine"],
  share: ["engine"],
  store: ["engine", "exchange", "figures", "share", "text"],
  people: ["engine", "exchange", "store"],
  look: [],
  portal: ["look"],
  office: ["look", "overview"],
  overview: [],
  documents: [],
  text: ["engine"],
  proof: ["engine"],
  replay: ["engine", "figures"],
  detect: ["engine", "text"],
  decide: [],
  http: [
    "decide",
    "detect",
    "documents",
    "engine",
    "exchange",
    "figures",
    "overview",
    "people",
    "portal",
    "proof",
    "replay",
    "share",
    "store",
    "text",
  ],
};
const room = (path: string) => path.split("/")[1] ?? "";
const isTest = (path: string) => /\.test\.tsx?$|\/test\//.test(path);

test("every import goes along an arrow", () => {
  const against = sources
    .filter(({ path }) => path.startsWith("src/") && !path.startsWith("src/cli/") && !isTest(path))
    .flatMap(source => {
      const from = room(source.path);
      return importsOf(source)
        .filter(to => to.startsWith("src/") && room(to) !== from && room(to) !== "define")
        .filter(to => !(allowed[from] ?? []).includes(room(to)))
        .filter(to => !((from === "portal" || from === "office") && to === "src/http/types.ts"))
        .filter(to => !(source.path === "src/mechanisms/load.ts" && room(to) === "engine"))
        .map(to => `${source.path} → ${to}`);
    });
  expect(against).toEqual([]);
});

/** One for whoever decides, one for those who keep the tables. */
const doors = new Set(["src/decide/decisions.ts", "src/decide/shelf.ts"]);

test("decisions have two doors", () => {
  const behind = sources
    .filter(({ path }) => !path.startsWith("src/decide/") && !isTest(path))
    .flatMap(source =>
      importsOf(source)
        .filter(to => to.startsWith("src/decide/") && !doors.has(to))
        .map(to => `${source.path} → ${to}`),
    );
  expect(behind).toEqual([]);
});

test("portal and office do not know define either, only what the API answers", () => {
  const known = sources
    .filter(({ path }) => /^src\/(portal|office)\//.test(path) && !isTest(path))
    .flatMap(source =>
      importsOf(source)
        .filter(to => to.startsWith("src/define/"))
        .map(to => `${source.path} → ${to}`),
    );
  expect(known).toEqual([]);
});

test("a mechanism imports define, its own folder and the tables of its room, nothing else", () => {
  const strangers = sources
    .filter(({ path }) => /^src\/mechanisms\/[a-z]+\//.test(path) && !isTest(path))
    .flatMap(source => {
      const own = source.path.split("/").slice(0, 4).join("/");
      return importsOf(source)
        .filter(to => !to.startsWith("src/define/") && !to.startsWith(own))
        .filter(to => dirname(to) !== dirname(own))
        .map(to => `${source.path} → ${to}`);
    });
  expect(strangers).toEqual([]);
});

// docs/rules.md says to an auditor which test shows which rule: what it names must be there.

import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "./sources.ts";

const roots = [
  "",
  "src/",
  "src/mechanisms/ask/",
  "src/mechanisms/plan/",
  "src/mechanisms/judge/",
  "src/mechanisms/",
];
const found = (path: string) => roots.map(root => root + path).find(one => existsSync(one));
const rows = read("docs/rules.md").lines.filter(line => /^\| \d+ /.test(line));
const files = (row: string) =>
  [...row.matchAll(/`([\w./-]+\.(?:tsx?|css|sql|md))`/g)].map(([, path]) => path!);

test("every row of docs/rules.md has its number, files that exist, and a test or 未做 with its reason", () => {
  expect(rows.map(row => Number(row.split("|")[1]))).toEqual(rows.map((_, at) => at + 1));
  expect(rows.flatMap(files).filter(path => found(path) === undefined)).toEqual([]);
  const bare = rows.filter(row => !/`[^`]+`「|未做：|部分：/.test(row.split("|")[4] ?? ""));
  expect(bare).toEqual([]);
});

test("each test that docs/rules.md names is in its file", () => {
  const named = rows.flatMap(row => [...row.matchAll(/`([\w./-]+)`「([^」]*)」/g)]);
  expect(named.length).toBeGreaterThan(100);
  const lost = named.filter(([, path, title]) => {
    const at = found(path!);
    return title === "" || at === undefined || !read(at).text.includes(title!);
  });
  expect(lost.map(([said]) => said)).toEqual([]);
});

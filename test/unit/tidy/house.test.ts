// What a newcomer may rely on: no dead file or export, no word of another place, a scenario and a README line
// per mechanism.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, paths, read, sources } from "./sources.ts";

const entries = [
  /^src\/cli\/main\.ts$/,
  /^(src|test)(\/decide)?\/mechanisms\/.*\/(definition|english|scenario)\.ts$/,
  /^src\/office\/main\.tsx$/,
  /\.test\.tsx?$/,
  /^bench\//,
  /^scripts\//,
  /\.config\.ts$/,
  /^test\/harness\/global-setup\.ts$/,
  /^test\/.*-process\.ts$/, // started by its path, as a process of its own
];

test("every file is reached from somewhere", () => {
  const reached = new Set(sources.flatMap(importsOf));
  const dead = sources.filter(({ path }) => !reached.has(path) && !entries.some(entry => entry.test(path)));
  expect(dead.map(({ path }) => path)).toEqual([]);
});

test("every export is used by another file", () => {
  const files = new Map<string, number>();
  for (const { text } of sources)
    for (const word of new Set(text.match(/[A-Za-z_$][\w$]*/g))) files.set(word, (files.get(word) ?? 0) + 1);
  const dead = sources
    .filter(({ path }) => path.startsWith("src/") && !entries.some(entry => entry.test(path)))
    .flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /^export (?:declare )?(?:async )?(?:const|function\*?|class|interface|type) ([A-Za-z_$][\w$]*)/gm,
        ),
      ]
        .map(([, name = ""]) => name)
        .filter(name => files.get(name) === 1)
        .filter(name => (text.match(new RegExp(`\\b${name.replace("$", "\\$")}\\b`, "g")) ?? []).length < 2)
        .map(name => `${path}: ${name}`),
    );
  expect(dead).toEqual([]);
});

test("nothing is called utils, helpers or common", () => {
  expect(paths.filter(path => /(^|\/)(utils?|helpers?|common)(\.|\/|$)/.test(path))).toEqual([]);
});

test("nothing is left for later in the code, and no test is skipped without its reason", () => {
  const marks = new RegExp(
    `\\b(${["TO.DO", "FIX.ME", "X.XX", "HA.CK"].map(mark => mark.replace(".", "")).join("|")})\\b`,
  );
  const left = sources.flatMap(({ path, lines }) =>
    lines.flatMap((line, i) => (marks.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
  );
  expect(left).toEqual([]);
  const skipped = sources
    .filter(({ path }) => path.endsWith(".test.ts"))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, i) =>
        /\b(it|test|describe)\.(skip|only|todo)\b/.test(line) && !/\/\//.test(lines[i - 1] ?? "")
          ? [`${path}:${i + 1}`]
          : [],
      ),
    );
  expect(skipped).toEqual([]);
});

test("the lockfile and the settings name no host", () => {
  const lock = readFileSync("package-lock.json", "utf8");
  expect(lock).not.toContain('"resolved"');
  expect(lock.match(/https?:\/\/[^"\s]*(registry|npm)[^"\s]*/g)).toBeNull();
});

test("each mechanism has its English, a scenario, a test and a line in the README", () => {
  const folders = paths
    .filter(path => /^src\/mechanisms\/[a-z]+\/[^/]+\/definition\.ts$/.test(path))
    .map(dirname);
  expect(folders.length).toBeGreaterThan(0);
  const without = (has: (folder: string) => boolean) => folders.filter(folder => !has(folder));
  for (const file of ["english.ts", "scenario.ts", "rules.json"])
    expect(
      without(folder => existsSync(join(folder, file))),
      `have no ${file}`,
    ).toEqual([]);
  const tests = paths.filter(path => path.endsWith(".test.ts"));
  expect(
    without(folder => tests.some(path => path.startsWith(`${folder}/`))),
    "have no test",
  ).toEqual([]);
  for (const file of ["README.md", "README.en.md"]) {
    const { text } = read(file);
    expect(
      without(folder => text.includes(`${folder}/`)),
      `have no line in ${file}`,
    ).toEqual([]);
  }
});

// A tail of long files and long functions is where a reader gets lost.

import { expect, test } from "vitest";
import { nodesOf, paths, read, sources, treeOf } from "./sources.ts";

const lineOf = (text: string, offset: number) => text.slice(0, offset).split("\n").length;
const functions = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

test("no source file is longer than 300 lines", () => {
  const written = paths.filter(path => /\.(tsx?|mjs|css|sql)$/.test(path)).map(read);
  expect(
    written.filter(({ lines }) => lines.length > 301).map(({ path, lines }) => `${path}: ${lines.length}`),
  ).toEqual([]);
});

// Every file is parsed, which takes a busy machine its time.
test("no function is longer than 60 lines", { timeout: 120_000 }, () => {
  const long = sources
    .filter(({ path }) => !/\.test\.tsx?$/.test(path))
    .flatMap(source =>
      [...nodesOf(treeOf(source))]
        .filter(node => functions.has(node.type))
        .map(node => ({ first: lineOf(source.text, node.start), last: lineOf(source.text, node.end) }))
        .filter(({ first, last }) => last - first >= 60)
        .map(({ first, last }) => `${source.path}:${first} has ${last - first + 1} lines`),
    );
  expect(long).toEqual([]);
});

test("lines stay within 110 columns, 150 in a mechanism's definition", () => {
  const wide = sources.flatMap(({ path, text, lines }) => {
    const defines = path.startsWith("src/mechanisms/") || /= (defineMechanism|inEnglish)\(/.test(text);
    const most = defines ? 150 : 110;
    return lines.flatMap((line, i) =>
      line.length > most ? [`${path}:${i + 1} has ${line.length} columns`] : [],
    );
  });
  expect(wide).toEqual([]);
});

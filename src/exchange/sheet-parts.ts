// Which cells are merged, read from the sheets' own text while the ZIP is guarded: the library would visit
// every cell of a merge, and a merge may be as large as its author types.

import type { Merge } from "./grid.ts";
import type { Hear } from "./zip-guard.ts";

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const rangesMost = 50_000;

/** The merges of ranges such as "A1:B2". */
export const mergesOf = (ranges: readonly string[]): readonly Merge[] =>
  ranges.flatMap(range => {
    const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range) ?? [];
    if (left === undefined || right === undefined) return [];
    return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
  });

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const tagsOf = (text: string, name: string): readonly string[] =>
  text.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g")) ?? [];

/** A tag that is cut in two between pieces is not longer than this. */
const tail = 200;
const indexMost = 1_000_000;

/** Listens to the pieces of a ZIP; `ranges` are the merged ranges of each sheet, in the workbook's order. */
export function sheetParts(): { hear: Hear; ranges(): readonly (readonly string[])[] } {
  const ranges = new Map<string, Set<string>>();
  const kept = new Map<string, string>();
  return {
    hear(entry, piece) {
      const text = (kept.get(entry) ?? "") + piece;
      if (/^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels)$/.test(entry)) {
        kept.set(entry, text.slice(0, indexMost));
      } else if (/^xl\/worksheets\/.*\.xml$/.test(entry)) {
        const found = ranges.get(entry) ?? new Set();
        for (const tag of tagsOf(text, "mergeCell"))
          if (found.size < rangesMost) found.add(attribute(tag, "ref"));
        ranges.set(entry, found);
        kept.set(entry, text.slice(-tail));
      }
    },
    ranges() {
      const relations = tagsOf(kept.get("xl/_rels/workbook.xml.rels") ?? "", "Relationship");
      const targets = new Map(relations.map(tag => [attribute(tag, "Id"), attribute(tag, "Target")]));
      const paths = tagsOf(kept.get("xl/workbook.xml") ?? "", "sheet").map(
        tag => targets.get(attribute(tag, "r:id"))?.replace(/^\/?(xl\/)?/, "xl/") ?? "",
      );
      return paths.filter(path => /worksheets\//.test(path)).map(path => [...(ranges.get(path) ?? [])]);
    },
  };
}

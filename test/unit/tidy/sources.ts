// The project's own files, read and parsed once for the house rules.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { parseAst } from "rolldown/parseAst";

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" });

/** Every file that git knows or would add. */
export const paths: readonly string[] = listed
  .split("\n")
  .filter(path => path !== "" && !path.endsWith(".png"));

export const read = (path: string): Source => {
  const text = readFileSync(path, "utf8");
  return { path, text, lines: text.split("\n") };
};

const code = new Set([".ts", ".tsx", ".mjs"]);
export const isCode = (path: string): boolean => code.has(extname(path));
export const sources: readonly Source[] = paths.filter(isCode).map(read);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

export const treeOf = ({ path, text }: Source): Node =>
  parseAst(text, {
    lang: extname(path) === ".tsx" ? "tsx" : extname(path) === ".ts" ? "ts" : "js",
  }) as unknown as Node;

/** Every node of a tree, outer ones first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const member of Object.values(node)) {
    for (const child of Array.isArray(member) ? member : [member]) if (isNode(child)) yield* nodesOf(child);
  }
}

/** The files of ours that a file imports, types included. */
export function importsOf(source: Source): readonly string[] {
  const found = source.text.matchAll(/(?:from\s+|import\s+|import\()\s*["'](\.[^"']+)["']/g);
  return [...found].map(([, to = ""]) => normalize(join(dirname(source.path), to)));
}

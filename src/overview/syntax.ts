// The text of an overview as it is stored: one line a block, numbers and claims as tokens between double
// braces. Stable and readable in the log; parse and print are inverse to one another. Nothing of ours is
// imported, so that the editor in the browser reads the same text by the same rules.

/** A figure of this city: what it counts, in which period, as of which day, within what, in which words. */
export interface Live {
  readonly kind: "live";
  /** `appeal.onTimeShare` */
  readonly figure: string;
  /** As an address has it: "2026", "2026-Q2", "all". */
  readonly period: string;
  /** The last day that counts, "2026-10-31". */
  readonly asOf: string;
  /** "channel:portal,street:org:12"; "" for the whole. */
  readonly within: string;
  /** How it is rounded (rounding.ts); "" for the exact number. */
  readonly format: string;
}

/** A number that somebody else has published, registered with its source; never computed. */
export interface Outside {
  readonly kind: "outside";
  /** The number in the register of outside figures, "2026-003". */
  readonly code: string;
  readonly format: string;
}

/** Words that claim to be first or best, with the paper that proves them. */
export interface Claim {
  readonly kind: "claim";
  readonly words: string;
  readonly issuer: string;
  readonly document: string;
  readonly date: string;
}

export type Token = Live | Outside | Claim;
export type Inline = { readonly kind: "text"; readonly text: string } | Token;

export const blockKinds = ["heading", "subheading", "paragraph", "item", "numbered", "quote"] as const;
export type BlockKind = (typeof blockKinds)[number];
export interface Block {
  readonly kind: BlockKind;
  readonly inlines: readonly Inline[];
}

const marks: Readonly<Record<BlockKind, string>> = {
  heading: "# ",
  subheading: "## ",
  paragraph: "",
  item: "- ",
  numbered: "+ ",
  quote: "> ",
};

const escaped = (part: string): string => part.replace(/[\\{}|]/g, "\\$&");

/** A token as it stands in the text. */
export function printToken(token: Token): string {
  const parts = (...all: readonly string[]): string => all.map(escaped).join("|");
  switch (token.kind) {
    case "live": {
      const { figure, period, asOf, within, format } = token;
      return `{{figure:${parts(figure, period, asOf, within, format)}}}`;
    }
    case "outside":
      return `{{outside:${parts(token.code, token.format)}}}`;
    case "claim":
      return `{{claim:${parts(token.words, token.issuer, token.document, token.date)}}}`;
  }
}

const printText = (text: string): string => text.replace(/[\\{]/g, "\\$&");

const printInlines = (inlines: readonly Inline[]): string =>
  inlines.map(one => (one.kind === "text" ? printText(one.text) : printToken(one))).join("");

function printBlock({ kind, inlines }: Block): string {
  const line = printInlines(inlines);
  // A paragraph that begins like another kind of block says that it is none.
  return kind === "paragraph" && /^(?:#|-|\+|>)/.test(line) ? `\\${line}` : `${marks[kind]}${line}`;
}

/** The text of blocks; those without content are left out. */
export const print = (blocks: readonly Block[]): string =>
  blocks.map(tidy).filter(isFilled).map(printBlock).join("\n");

const isFilled = ({ inlines }: Block): boolean => inlines.length > 0;

/** Neighbouring texts are one, line breaks are spaces, and a block neither begins nor ends with space. */
function tidy({ kind, inlines }: Block): Block {
  const joined: Inline[] = [];
  for (const one of inlines) {
    const last = joined.at(-1);
    const text = one.kind === "text" ? one.text.replace(/\s+/g, " ") : undefined;
    if (text === undefined) joined.push(one);
    else if (last?.kind === "text") joined[joined.length - 1] = { kind: "text", text: last.text + text };
    else joined.push({ kind: "text", text });
  }
  const trimmed = joined.map((one, at): Inline => {
    if (one.kind !== "text") return one;
    const start = at === 0 ? one.text.trimStart() : one.text;
    return { kind: "text", text: at === joined.length - 1 ? start.trimEnd() : start };
  });
  return { kind, inlines: trimmed.filter(one => one.kind !== "text" || one.text !== "") };
}

/** Parts between bars, escapes undone; undefined where the text ends before the token does. */
function partsAt(text: string, start: number): { parts: readonly string[]; end: number } | undefined {
  const parts = [""];
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === "\\" && at + 1 < text.length) parts[parts.length - 1] += text[(at += 1)]!;
    else if (sign === "|") parts.push("");
    else if (text.startsWith("}}", at)) return { parts, end: at + 2 };
    else if (sign === "{" || sign === "}") return undefined;
    else parts[parts.length - 1] += sign;
  }
  return undefined;
}

function tokenOf(kind: string, parts: readonly string[]): Token | undefined {
  const [one = "", two = "", three = "", four = "", five = ""] = parts;
  if (kind === "figure" && parts.length === 5) {
    return { kind: "live", figure: one, period: two, asOf: three, within: four, format: five };
  }
  if (kind === "outside" && parts.length === 2) return { kind: "outside", code: one, format: two };
  if (kind === "claim" && parts.length === 4) {
    return { kind: "claim", words: one, issuer: two, document: three, date: four };
  }
  return undefined;
}

const opening = /\{\{(figure|outside|claim):/y;

/** One line's content. What looks like a token and is none stays text. */
export function parseInlines(line: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let text = "";
  for (let at = 0; at < line.length;) {
    opening.lastIndex = at;
    const opened = opening.exec(line);
    const read = opened === null ? undefined : partsAt(line, opening.lastIndex);
    const token = read === undefined ? undefined : tokenOf(opened![1]!, read.parts);
    if (token !== undefined) {
      if (text !== "") inlines.push({ kind: "text", text });
      text = "";
      inlines.push(token);
      at = read!.end;
      continue;
    }
    if (line[at] === "\\" && at + 1 < line.length) at += 1;
    text += line[at]!;
    at += 1;
  }
  return text === "" ? inlines : [...inlines, { kind: "text", text }];
}

const kindsByMark: readonly (readonly [string, BlockKind])[] = [
  ["## ", "subheading"],
  ["# ", "heading"],
  ["- ", "item"],
  ["+ ", "numbered"],
  ["> ", "quote"],
];

function parseBlock(line: string): Block {
  const marked = kindsByMark.find(([mark]) => line.startsWith(mark));
  const [mark, kind] = marked ?? ["", "paragraph" as const];
  return tidy({ kind, inlines: parseInlines(line.slice(mark.length)) });
}

/** The blocks of a text; empty lines are none. */
export const parse = (text: string): readonly Block[] => text.split("\n").map(parseBlock).filter(isFilled);

export const isToken = (inline: Inline): inline is Token => inline.kind !== "text";

/** A number of this city or of somebody else's. */
export const isNumber = (inline: Inline): inline is Live | Outside =>
  inline.kind === "live" || inline.kind === "outside";

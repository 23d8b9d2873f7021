// Writes a table back into its file: the text of that one table is replaced, every other letter stays, so
// that drawings, notes and what other editors keep in the file are not lost.

import { aggregations, hitPolicies } from "../model.ts";
import type { Grid, GridInput, GridOutput, GridRow } from "./grid.ts";

const ours = "urn:keymove:decisions";

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // What XML can't hold would make the file unreadable.
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

const attribute = (name: string, value: string | undefined): string =>
  value === undefined || value === "" ? "" : ` ${name}="${escaped(value).replaceAll("\n", "&#10;")}"`;

const wordFor = <Letter extends string>(words: Readonly<Record<string, Letter>>, letter: Letter): string =>
  Object.entries(words).find(([, own]) => own === letter)![0];

/** Elements in the file's own prefix. */
class Elements {
  readonly #prefix: string;
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(tag: string, attributes: string, inner: string): string {
    const name = `${this.#prefix}${tag}`;
    return inner === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
  }

  text(tag: string, text: string | undefined, attributes = ""): string {
    return text === undefined
      ? ""
      : this.of(tag, attributes, `<${this.#prefix}text>${escaped(text)}</${this.#prefix}text>`);
  }

  input({ id, label, expression, type, values }: GridInput): string {
    const inner =
      this.text("inputExpression", expression, attribute("typeRef", type)) +
      this.text("inputValues", values || undefined);
    return this.of("input", attribute("id", id) + attribute("label", label), inner);
  }

  output({ id, label, name, type, values, otherwise }: GridOutput): string {
    const attributes =
      attribute("id", id) + attribute("label", label) + attribute("name", name) + attribute("typeRef", type);
    const inner =
      this.text("outputValues", values || undefined) +
      this.text("defaultOutputEntry", otherwise || undefined);
    return this.of("output", attributes, inner);
  }

  row({ id, inputs, outputs, notes }: GridRow): string {
    const cells = [
      ...inputs.map(cell => this.text("inputEntry", cell.trim() === "" ? "-" : cell)),
      ...outputs.map(cell => this.text("outputEntry", cell)),
      ...notes.map(note => this.text("annotationEntry", note)),
    ];
    return this.of("rule", attribute("id", id), cells.join(""));
  }
}

const hidden = /<!--|<!\[CDATA\[/g;

/** The same length, without what looks like an element and is none. Walks through once, whatever is typed. */
function masked(xml: string): string {
  let text = "";
  let at = 0;
  hidden.lastIndex = 0;
  for (let found = hidden.exec(xml); found !== null; found = hidden.exec(xml)) {
    const close = found[0] === "<!--" ? "-->" : "]]>";
    const end = xml.indexOf(close, found.index + found[0].length);
    if (end < 0) break;
    const next = end + close.length;
    text += xml.slice(at, found.index) + " ".repeat(next - found.index);
    at = hidden.lastIndex = next;
  }
  return text + xml.slice(at);
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  /** The attributes of the element, as they stand. */
  readonly attributes: string;
}

// An attribute holds no "<", so that nothing is searched beyond the tag.
const opening = /<((?:[\w.-]+:)?)decisionTable(\s(?:[^"'<>]|"[^"<]*"|'[^'<]*')*?)?(\/?)>/g;

/** Where the tables stand in the text, in its order. */
function tablesIn(xml: string): readonly Found[] {
  const text = masked(xml);
  const found: Found[] = [];
  for (const { 0: whole, 1: prefix = "", 2: attributes = "", 3: closed, index: start } of text.matchAll(
    opening,
  )) {
    let end = start + whole.length;
    if (!closed) {
      const close = text.indexOf(`</${prefix}decisionTable`, start);
      end = close < 0 ? 0 : text.indexOf(">", close) + 1;
      // What does not end here ends nowhere.
      if (end === 0) break;
    }
    found.push({ start, end, prefix, attributes });
  }
  return found;
}

/** Puts a table in the place of the file's `nth`, from 0. Throws a RangeError when there is no such table. */
export function writeGrid(xml: string, nth: number, grid: Grid): string {
  const found = tablesIn(xml)[nth];
  if (found === undefined) throw new RangeError(`the file has no table ${nth}`);
  const { start, end, prefix, attributes } = found;
  const kept = attributes.replaceAll(/\s(hitPolicy|aggregation)=("[^"]*"|'[^']*')/g, "");
  const elements = new Elements(prefix);
  const policy =
    attribute("hitPolicy", wordFor(hitPolicies, grid.hit)) +
    (grid.aggregation === undefined ? "" : attribute("aggregation", wordFor(aggregations, grid.aggregation)));
  const inner = [
    ...grid.inputs.map(column => elements.input(column)),
    ...grid.outputs.map(column => elements.output(column)),
    ...grid.notes.map(name => elements.of("annotation", ` name="${escaped(name)}"`, "")),
    ...grid.rows.map(row => elements.row(row)),
  ];
  const lines = inner.map(line => `\n  ${line}`).join("");
  const table = `<${prefix}decisionTable${kept.trimEnd()}${policy}>${lines}\n</${prefix}decisionTable>`;
  return xml.slice(0, start) + table + xml.slice(end);
}

const literal =
  /<((?:[\w.-]+:)?)literalExpression(?:\s(?:[^"'<>]|"[^"<]*"|'[^'<]*')*?)?>\s*<\1text>([^<]*)<\/\1text>/g;

/** Puts an expression in the place of the file's `nth`, from 0. Throws a RangeError when there is none. */
export function writeText(xml: string, nth: number, text: string): string {
  const found = [...masked(xml).matchAll(literal)][nth];
  if (found === undefined) throw new RangeError(`the file has no expression ${nth}`);
  const [whole, prefix = "", inner = ""] = found;
  const close = `</${prefix}text>`;
  const end = found.index + whole.length - close.length;
  return xml.slice(0, end - inner.length) + escaped(text) + xml.slice(end);
}

const definitions = /<(?:[\w.-]+:)?definitions\b(?:[^"'<>]|"[^"<]*"|'[^'<]*')*/;

/** Puts the first day into the file. Throws a RangeError when it is no DMN file. */
export function writeFrom(xml: string, from: string): string {
  const found = definitions.exec(masked(xml));
  if (found === null) throw new RangeError("no definitions");
  const start = found.index;
  const tag = xml.slice(start, start + found[0].length);
  const [, prefix] = /\sxmlns:([\w.-]+)=["']urn:keymove:decisions["']/.exec(tag) ?? [];
  const known = prefix === undefined ? ` xmlns:km="${ours}"` : "";
  const without =
    prefix === undefined ? tag : tag.replace(new RegExp(`\\s${prefix}:from=("[^"]*"|'[^']*')`), "");
  const slash = without.endsWith("/") ? "/" : "";
  const open = slash ? without.slice(0, -1) : without;
  const day = ` ${prefix ?? "km"}:from="${escaped(from)}"`;
  return `${xml.slice(0, start)}${open.trimEnd()}${known}${day}${slash}${xml.slice(start + found[0].length)}`;
}

// A FEEL text becomes a tree of nodes, read by the library's parser; what it stumbles over is told with its
// place in the text.

import { parseExpression, parseUnaryTests } from "feelin";
import type { Said } from "../defect.ts";

export interface Node {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Node[];
}

/** A text that is no FEEL, or that the library would read wrongly. */
export class NotFeel extends Error {
  readonly code: "decision_syntax" | "decision_exponent";
  readonly said: Said;

  constructor(code: "decision_syntax" | "decision_exponent", said: Said) {
    super(said.en);
    this.code = code;
    this.said = said;
  }
}

interface Building {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly children: Node[];
}

/** A cell is read by people; a longer one costs the parser seconds, and names a list that belongs in data. */
const longest = 4000;
/** So much of a text is said again: the author finds it by its place. */
const saidMost = 60;

const said = (text: string): string => (text.length > saidMost ? `${text.slice(0, saidMost)}…` : text);

function broken(text: string, at: number): NotFeel {
  const [whole, rest] = [said(text), said(text.slice(at).trim())];
  if (rest === "") {
    const zh = `“${whole}”没有写完；请补全。`;
    return new NotFeel("decision_syntax", { zh, en: `“${whole}” is not finished; complete it.` });
  }
  const zh = `“${whole}”从第 ${at + 1} 个字“${rest}”起读不懂；文字要加英文双引号，区间写作 [1..5]。`;
  const en = `“${whole}” can't be read from character ${at + 1}, “${rest}”; texts are "a", ranges [1..5].`;
  return new NotFeel("decision_syntax", { zh, en });
}

const tooLong = ({ length }: string): NotFeel =>
  new NotFeel("decision_syntax", {
    zh: `一格最多 ${longest} 个字，现有 ${length} 个字；请分成几行，或者先算成一个决策再引用。`,
    en: `it has ${length} characters, more than ${longest}; divide it into rows or decisions.`,
  });

const exponent = (text: string): NotFeel =>
  new NotFeel("decision_exponent", {
    zh: `数字“${text}”用了指数写法；请写成普通数字。`,
    en: `the number “${text}” has an exponent; write it out.`,
  });

/**
 * Parses an expression or the tests of a cell. `names` are the names that may be used, with sample values:
 * names may hold blanks and signs, so the parser has to know them. Throws `NotFeel`.
 */
export function parse(what: "expression" | "tests", text: string, names: Record<string, unknown>): Node {
  if (text.length > longest) throw tooLong(text);
  const tree = (what === "tests" ? parseUnaryTests : parseExpression)(text, names, undefined);
  const root: Building = { name: "", from: 0, to: text.length, children: [] };
  const open = [root];
  tree.iterate({
    enter: ({ type, name, from, to }) => {
      if (type.isError) throw broken(text, from);
      if (type.isSkipped) return false;
      if (name === "NumericLiteral" && /e/i.test(text.slice(from, to))) throw exponent(text.slice(from, to));
      open.push({ name, from, to, children: [] });
      return true;
    },
    leave: ({ type }) => {
      if (type.isSkipped) return;
      const { name, from, to, children } = open.pop()!;
      open.at(-1)!.children.push({ name, text: text.slice(from, to), children });
    },
  });
  return root.children[0]!;
}

/** A name as the library compares names: one blank where there are several, and around signs. */
export const normal = (name: string): string =>
  name
    .replace(/\s*([./\-'+]|\*\*?)\s*/g, " $1 ")
    .replace(/\s{2,}/g, " ")
    .trim();

// Fills a paper from what its matter held when it was made.

import type { Document } from "../define/shown.ts";
import type { Fact, Paper } from "./paper.ts";

/** What stands behind the names in a definition's paper, as text; "" for what is not there. */
export interface Filling {
  /** `number`, `today`, `due.CLOCK` or the name of a field. */
  readonly text: (placeholder: string) => string;
  readonly label: (field: string) => string;
  /** The orgs in a field, or the text in it. */
  readonly named: (field: string) => readonly string[];
  readonly issuer: string;
  /** 发文字号; null while the register has not given it. */
  readonly number: string | null;
  /** The civil day of the act, "2026-11-20". */
  readonly date: string;
  readonly sample: boolean;
}

const places = /\{([\w.]+)\}/g;

const fill = (says: string, text: Filling["text"]): string =>
  says.replace(places, (_, name: string) => text(name));

/** A paragraph without one of its values says nothing, and is left out. */
const complete = (says: string, text: Filling["text"]): boolean =>
  [...says.matchAll(places)].every(([, name = ""]) => text(name) !== "");

/** The paper of a definition, filled. */
export function paperOf(document: Document, filling: Filling): Paper {
  const { text, label, named, issuer, number, date, sample } = filling;
  const facts = (document.table ?? []).map((field): Fact => ({ label: label(field), text: text(field) }));
  return {
    kind: document.kind,
    issuer,
    number,
    heading: fill(document.heading, text),
    to: document.to === undefined ? [] : named(document.to),
    copies: document.copies === undefined ? [] : named(document.copies),
    paragraphs: document.says.filter(says => complete(says, text)).map(says => fill(says, text)),
    facts: facts.filter(fact => fact.text !== ""),
    date,
    sample,
  };
}

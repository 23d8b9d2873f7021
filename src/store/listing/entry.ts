// A matter's row in `listed`: what it is found by and sorted by, computed from the matter and its definition.

import { type Field, isApart } from "../../define/fields.ts";
import { maskText } from "../../define/mask.ts";
import type { Plan } from "../../engine/registry.ts";
import type { StoredMatter } from "../matter-row.ts";
import {
  askerToken,
  lightToken,
  openToken,
  stateToken,
  tokenKey,
  traceKey,
  valueToken,
  wordToken,
  wordsOf,
} from "./tokens.ts";

/** How a matter stands at a moment: its light, the deadline that is shown, ms or null. */
export interface Standing {
  readonly light: string;
  readonly due: number | null;
}

export interface Entry extends Standing {
  readonly matter: number;
  readonly mechanism: string;
  readonly seq: number;
  readonly state: string;
  readonly opened: number;
  readonly happened: number;
  readonly number: string;
  readonly keys: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

const sorted = new Set(["choice", "org", "date", "number", "yuan", "mu", "flag"]);
const numeric = new Set(["number", "yuan", "mu"]);

/** Whether a list can be sorted by a field: one value, in the log, with an order. */
export const isSortable = (field: Field): boolean => sorted.has(field.kind) && !isApart(field);

/** Whether its order is that of numbers. */
export const isNumeric = ({ kind }: Field): boolean => numeric.has(kind);

const equalled = new Set(["choice", "org", "flag", "creditCode", "person", "matter"]);

/** Whether a matter is found by one of a field's values. */
const isFoundByValue = (field: Field): boolean => {
  const kind = field.kind === "list" ? field.of : field.kind;
  return equalled.has(kind) && !isApart(field);
};

function valueTokens({ mechanism }: Plan, name: string, field: Field, value: unknown): string[] {
  if (isFoundByValue(field)) {
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return values.map(one => valueToken(mechanism.name, name, String(one)));
  }
  const isText = field.kind === "text" || (field.kind === "list" && field.of === "text");
  const { fields: published } = mechanism.publishes ?? {};
  if (!isText || isApart(field) || published?.includes(name) === false) return [];
  // As it is shown to the public: a telephone number that slipped into a text must not be sought by.
  const texts = Array.isArray(value) ? (value as unknown[]) : [value];
  return texts.flatMap(text => wordsOf(maskText(String(text))).map(one => wordToken(mechanism.name, one)));
}

/** The row of a matter that stands so; `number` is the asker's, without its hyphen. */
export function entryOf(plan: Plan, matter: StoredMatter, standing: Standing, number: string): Entry {
  const { name, fields } = plan.mechanism;
  const { id, seq, state, opened, happened, asker, settled } = matter;
  const tokens = new Set([stateToken(name, state), lightToken(name, standing.light)]);
  if (!settled) tokens.add(openToken(name));
  if (asker !== null) tokens.add(askerToken(name, asker));
  const facts: Record<string, unknown> = {};
  for (const [held, value] of Object.entries(matter.fields)) {
    const field = fields[held];
    if (field === undefined) continue;
    for (const token of valueTokens(plan, held, field, value)) tokens.add(token);
    if (isSortable(field) && value !== null) facts[held] = value;
  }
  const keys = [...tokens].map(tokenKey);
  return { matter: id, mechanism: name, seq, state, opened, happened, number, keys, facts, ...standing };
}

/** A person's name is a short personal text (as masks have it); a longer one is their own words. */
const isName = (field: Field): boolean =>
  field.kind === "text" && field.personal !== "none" && !field.long && (field.max ?? 500) <= 40;

/** The fields whose values lead to a person, where a mechanism has any. */
export const traceFields = ({ mechanism }: Plan): readonly string[] =>
  Object.entries(mechanism.fields).flatMap(([name, field]) =>
    field.kind === "phone" || isName(field) ? [name] : [],
  );

const digits = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\D/g, "")
    .replace(/^86(?=1\d{10}$)/, "");

/** What a name or a telephone number leaves in the index: a name whole and by pairs, a number whole. */
function traceTokens(text: string): readonly string[] {
  const number = digits(text);
  if (number.length >= 7) return [`phone ${number}`];
  const name = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  if ([...name].length < 2) return [];
  return [...new Set([`name ${name}`, ...wordsOf(name).map(pair => `pair ${pair}`)])];
}

/** What somebody who looks for a person asks the index: all of these. */
export function soughtTraces(text: string): readonly string[] {
  const all = traceTokens(text);
  const by = all.filter(token => token.startsWith("pair "));
  return by.length > 0 ? by : all;
}

/** The keys that the values of a matter's person leave. */
export const traceKeys = (
  plan: Plan,
  held: Readonly<Record<string, unknown>>,
  secret: Uint8Array,
): readonly string[] => {
  const tokens = traceFields(plan).flatMap(name =>
    typeof held[name] === "string" ? traceTokens(held[name]) : [],
  );
  return [...new Set(tokens)].map(token => traceKey(secret, token));
};

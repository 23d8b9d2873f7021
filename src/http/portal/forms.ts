// Forms as browsers send them: texts by name. What a field's kind makes of its text is decided here;
// whether it is right is the engine's to say.

import { randomUUID } from "node:crypto";
import type { Gathered } from "../../portal/pages/file-steps.ts";
import type { AskView } from "../types.ts";
import type { Visit } from "./visit.ts";

export type Body = Readonly<Record<string, unknown>>;

/** The body of a form. */
export const bodyOf = ({ request }: Visit): Body => (request.body ?? {}) as Body;

/** One text of a form; empty when it was not sent, the first when it was sent twice. */
export function textOf(body: Body, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first : "";
}

/** The answers to these questions as they were sent, to be shown again. */
export function gathered(body: Body, asks: readonly AskView[]): Gathered {
  const entries = asks.flatMap(({ name }): [string, string | string[]][] => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    if (typeof value === "string") return [[name, value]];
    return Array.isArray(value) ? [[name, value.filter(one => typeof one === "string")]] : [];
  });
  return Object.fromEntries(entries);
}

const numeral = /^[-+]?\d{1,15}(\.\d+)?$/;

function numberOf(text: string, factor: number): number | string {
  const plain = text.normalize("NFKC").replaceAll(",", "").trim();
  // Rounding takes away what the factor adds: 0.29 × 100 is 28.999…; a finer part than the unit stays wrong
  // and is refused.
  if (!numeral.test(plain)) return text;
  const scaled = Number(plain) * factor;
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) < 1e-6 ? whole : scaled;
}

function valueOf(ask: AskView, sent: string | readonly string[]): unknown {
  const texts = typeof sent === "string" ? [sent] : sent;
  const text = texts[0] ?? "";
  switch (ask.kind) {
    case "list":
      return texts
        .flatMap(one => one.split(/\r?\n/))
        .map(one => one.trim())
        .filter(Boolean);
    case "flag":
      return ["true", "on", "1"].includes(text) ? true : text === "" ? undefined : text;
    case "number":
      return text.trim() === "" ? undefined : numberOf(text, 1);
    case "yuan":
    case "mu":
      return text.trim() === "" ? undefined : numberOf(text, 100);
    default:
      return text;
  }
}

/** The input of an act from what a form gathered; what was left blank is left out. */
export function inputOf(asks: readonly AskView[], sent: Gathered): Record<string, unknown> {
  const entries = asks.flatMap((ask): [string, unknown][] => {
    const given = Object.hasOwn(sent, ask.name) ? sent[ask.name] : undefined;
    const value = given === undefined ? undefined : valueOf(ask, given);
    return value === undefined || value === "" ? [] : [[ask.name, value]];
  });
  return Object.fromEntries(entries);
}

/** The key of a form: made when it is first shown, so that however often it is sent, it is one act. */
export const newKey = (): string => randomUUID();

/** The key that came with a form; a new one when it was lost or is none. */
export function keyOf(body: Body): string {
  const key = textOf(body, "key");
  return /^[\x21-\x7e]{1,200}$/.test(key) ? key : newKey();
}

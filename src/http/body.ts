// Bodies as they are sent: strict UTF-8, plain JSON of a sensible depth, or a form. What is malformed gets
// a sentence.

import type { FastifyInstance } from "fastify";
import { Fault } from "./fault.ts";

export const bodyLimit = 256 * 1024;

const deepest = 20;
const membersMost = 20_000;

const decoder = new TextDecoder("utf-8", { fatal: true });

function decoded(body: Buffer): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new Fault("bad_encoding");
  }
}

interface Seen {
  members: number;
}

/**
 * Refuses what no form of ours can mean: half characters, infinite numbers, reserved names, endless
 * nesting.
 */
function check(value: unknown, depth: number, seen: Seen): void {
  seen.members += 1;
  if (depth > deepest || seen.members > membersMost) throw new Fault("json_too_deep");
  if (typeof value === "string" && !value.isWellFormed()) throw new Fault("bad_encoding");
  // JSON.parse reads 1e999 as infinity, which has no canonical text.
  if (typeof value === "number" && !Number.isFinite(value)) throw new Fault("bad_json");
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    if (name === "__proto__") throw new Fault("reserved_key");
    if (!name.isWellFormed()) throw new Fault("bad_encoding");
    check(member, depth + 1, seen);
  }
}

/** The value of a JSON body. Throws a Fault. */
export function readJson(body: Buffer): unknown {
  const text = decoded(body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Fault("bad_json");
  }
  check(value, 0, { members: 0 });
  return value;
}

function formPart(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new Fault("bad_encoding");
  }
}

/** The fields of a form; a name that is sent several times has a list. Throws a Fault. */
export function readForm(text: string): Record<string, string | string[]> {
  if (text.includes("\ufffd")) throw new Fault("bad_encoding");
  const fields = new Map<string, string[]>();
  const pairs = text === "" ? [] : text.split("&");
  if (pairs.length > membersMost) throw new Fault("json_too_deep");
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const name = formPart(at < 0 ? pair : pair.slice(0, at));
    if (name === "__proto__") throw new Fault("reserved_key");
    fields.set(name, [...(fields.get(name) ?? []), at < 0 ? "" : formPart(pair.slice(at + 1))]);
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length > 1 ? values : values[0]!]),
  );
}

/** Teaches the app to read JSON; forms are read by the plugin, with `readForm`. */
export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer", bodyLimit }, (_request, body, done) => {
    try {
      done(null, readJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** A body that must be an object. Throws `bad_body`. */
export function objectOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body === "object" && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new Fault("bad_body");
}

/** Only these may stand in an object, so that a misspelt name is not silently lost. Throws `bad_body`. */
export function knownOf(body: unknown, known: readonly string[]): Readonly<Record<string, unknown>> {
  const object = objectOf(body ?? {});
  const strange = Object.keys(object).find(name => !known.includes(name));
  if (strange !== undefined) throw new Fault("bad_body", { field: strange.slice(0, 40) });
  return object;
}

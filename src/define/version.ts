// A definition's version is a hash of what decides: states, actions, fields, clocks and links, without labels. Figures have
// their own hash, so a new figure makes no new version. Functions can't be hashed for meaning: their author raises
// `revision`, and a test fails when their text changed and the number did not.

import { hash } from "node:crypto";
import { jcs } from "./jcs.ts";
import type { AnyMechanism } from "./mechanism.ts";

/** What people read and no decision depends on. */
const labels = new Set(["title", "label", "hint", "purpose", "says", "pages"]);

function withoutLabels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLabels);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !labels.has(key) || typeof member === "object")
      .map(([key, member]) => [key, key === "options" ? Object.keys(member as object).sort() : withoutLabels(member)]),
  );
}

/** 16 hex digits over the deciding parts and the revision of the rules. */
export function versionOf(mechanism: AnyMechanism): string {
  const { name, revision, roles, relations, states, fields, actions } = mechanism;
  const { imports, clocks, dispatches, links, notices } = mechanism;
  const decides = {
    name, revision, relations, fields, actions, imports, clocks, dispatches, links, notices,
    roles: Object.keys(roles).sort(),
    states: Object.entries(states).map(([state, said]) => [state, typeof said === "object" ? (said.done ?? "") : ""]).sort(),
  };
  return hash("sha256", jcs(withoutLabels(decides))).slice(0, 16);
}

/**
 * A hash of the text of the rules in a definition's source, to notice a change whose author forgot to raise `revision`.
 * White space does not count; a definition without rules has the hash of the empty text.
 */
export function rulesText(source: string): string {
  const start = source.lastIndexOf("\n  rules: {");
  return hash("sha256", start < 0 ? "" : source.slice(start).replace(/\s+/g, " ")).slice(0, 16);
}

// A definition's version is a hash of what decides: states, actions, fields, clocks and links, without
// labels. Figures have their own hash, so a new figure makes no new version. Functions can't be hashed for
// meaning: their author raises `revision`, and a test fails when their text changed and the number did not.

import { hash } from "node:crypto";
import type { Field, Fields } from "./fields.ts";
import { jcs } from "./jcs.ts";
import type { AnyMechanism } from "./mechanism.ts";
import { doneAs } from "./derive.ts";

type Named<T> = Readonly<Record<string, T>> | undefined;

/**
 * Each part of a map without what people read and no decision depends on. Names are never taken for labels.
 */
const without = <T extends object>(parts: Named<T>, ...labels: readonly string[]) =>
  parts &&
  each(parts, part => Object.fromEntries(Object.entries(part).filter(([key]) => !labels.includes(key))));

const each = <T, U>(parts: Readonly<Record<string, T>>, change: (part: T, name: string) => U) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part, name)]));

/** The options of a choice count by their names: what they are called may be put better at any time. */
const fieldsOf = (fields: Fields) =>
  each(fields, ({ label: _label, hint: _hint, ...rest }: Field) =>
    "options" in rest ? { ...rest, options: Object.keys(rest.options).toSorted() } : rest,
  );

/** 16 hex digits over the deciding parts and the revision of the rules. */
export function versionOf(mechanism: AnyMechanism): string {
  const { name, revision, relations, states, fields, actions } = mechanism;
  const { imports, clocks, dispatches, links, notices, rounds, samples, merges, documents } = mechanism;
  const { suggests, replies, echoes, checks, ballots, polls, decisions, unique, drives } = mechanism;
  const decides = {
    name,
    revision,
    imports,
    dispatches,
    roles: Object.keys(mechanism.roles).toSorted(),
    states: each(states, (_, state) => doneAs(mechanism, state) ?? ""),
    fields: fieldsOf(fields),
    relations: without(relations, "title"),
    actions: without(actions, "title", "pages", "basis", "optional"),
    clocks: without(clocks, "title", "basis", "window"),
    links: without(links, "title"),
    notices: without(notices, "title", "says"),
    rounds: without(rounds, "title"),
    samples: without(samples, "title"),
    merges,
    suggests,
    replies,
    echoes: without(echoes as Named<object>, "unit"),
    checks: without(checks, "title"),
    decisions: without(decisions, "title"),
    unique,
    drives: without(drives as Named<object>, "title"),
    ballots: without(ballots as Named<object>, "title"),
    polls: without(polls as Named<object>, "title"),
    documents: without(documents, "title", "kind", "heading", "says", "table", "to", "copies", "audience"),
  };
  return hash("sha256", jcs(decides)).slice(0, 16);
}

/**
 * What everybody sees and what is kept from all but one role, as 16 hex digits of their own: it may change
 * without a new version, and whoever looks can tell that it has.
 */
export const publicationOf = ({ publishes, conceals, withholds, fields }: AnyMechanism): string => {
  const audiences = each(fields, ({ audience }: Field) => audience);
  return hash("sha256", jcs({ publishes, conceals, withholds, audiences })).slice(0, 16);
};

/**
 * A hash of the text of the functions in a definition's source, to notice a change whose author forgot to
 * raise `revision`: its `rules`, what stands before the definition for them to call, and the whole of the
 * files in its folder `rules/`, in the order of their names. White space, comments and imports do not count.
 */
export function rulesText(source: string, beside: readonly string[] = []): string {
  const rules = source.lastIndexOf("\n  rules: {");
  const before = source.slice(0, Math.max(0, source.indexOf("export const definition")));
  const code = [before, rules < 0 ? "" : source.slice(rules), ...beside]
    .join("\n")
    .replace(/^import\b[^;]*;/gm, "")
    .replace(/^\s*\/\/.*$/gm, "");
  return hash("sha256", code.replace(/\s+/g, " ").trim()).slice(0, 16);
}

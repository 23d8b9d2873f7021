// The words of a list's address as a question to the lists: what may be filtered and sorted by follows from
// the definition, and from what the reader may read of it.

import { startOfDay } from "../../define/calendar.ts";
import { dayFromDate, isDate } from "../../define/civil.ts";
import type { Field, OrgRef } from "../../define/fields.ts";
import { fromNumber } from "../../engine/number.ts";
import type { Plan } from "../../engine/registry.ts";
import { isNumeric, isSortable } from "../../store/listing/entry.ts";
import {
  askerToken,
  lightToken,
  openToken,
  stateToken,
  tokenKey,
  valueToken,
} from "../../store/listing/tokens.ts";
import type { PageAsked } from "../../store/readers/pages.ts";
import type { Last, Range, SortBy, Wanted } from "../../store/readers/seek.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { hasPart, mayAsk } from "../views/may-ask.ts";
import { filterOf } from "../views/ledger.ts";
import { overseesAny } from "../views/sight.ts";
import { signedIn } from "./act.ts";
import { wordsWanted } from "./sought-words.ts";

export type QueryWords = Readonly<Record<string, string>>;

const lights = new Set(["idle", "normal", "due", "late", "over", "done", "ended"]);
const known = new Set(
  "state light open handler mine q number sort opened happened due after limit lang".split(" "),
);
const mostValues = 60;

const bad = (field: string): Fault => new Fault("bad_query", { field: field.slice(0, 40) });

function valuesOf(word: string, text: string, fits: (value: string) => boolean): readonly string[] {
  const values = [...new Set(text.split(","))];
  if (values.length > mostValues || !values.every(fits)) throw bad(word);
  return values;
}

/** Orgs of this ref and everything below it. */
function orgsBelow({ orgs }: Context, ref: string): readonly string[] {
  const above = (one: OrgRef): readonly string[] => orgs.above(one);
  const below = orgs.all().filter(({ ref: one }) => one === ref || above(one).includes(ref));
  return below.length > 0 ? below.map(({ ref: one }) => one) : [ref];
}

/** The orgs that an official acts for: their own, and of a section its department. */
export function ownOrgs({ orgs }: Pick<Context, "orgs">, org: OrgRef): readonly string[] {
  const section = orgs.level(org) === "section";
  return [org, ...(section ? orgs.above(org).slice(0, 1) : [])];
}

/** Keys of the matters that are a citizen's own, or in which an official's org has a part. */
export function ownKeys(context: Context, plan: Plan, caller: Caller): readonly string[] {
  const { person, org } = signedIn(caller);
  const { name, relations, dispatches } = plan.mechanism;
  if (org === null) return [tokenKey(askerToken(name, person))];
  if (!hasPart(plan, caller.actor)) return [];
  const fields = Object.values(relations).flatMap(relation => ("org" in relation ? [relation.org] : []));
  const parts = new Set([...fields, ...(dispatches ? [dispatches.lead] : [])]);
  return ownOrgs(context, org).flatMap(own =>
    [...parts].map(field => tokenKey(valueToken(name, field, own))),
  );
}

function fieldOf(plan: Plan, name: string, caller: Caller, ownOnly: boolean): Field {
  const { fields } = plan.mechanism;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined || !mayAsk(plan, name, caller, ownOnly)) throw bad(`f.${name}`);
  return field;
}

const isOrg = (value: string) => /^org:[1-9]\d{0,9}$/.test(value);

interface Span {
  readonly from?: string;
  readonly to?: string;
}

function spanOf(word: string, text: string, fits: (value: string) => boolean): Span {
  const [from = "", to = "", more] = text.includes("..") ? text.split("..") : [text, text];
  const wrong = more !== undefined || (from === "" && to === "");
  if (wrong || ![from, to].every(end => end === "" || fits(end))) throw bad(word);
  return { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
}

/** Days as they are typed, both included, as moments. */
function moments({ calendar }: Context, by: SortBy, word: string, text: string): Range {
  const { from, to } = spanOf(word, text, isDate);
  return {
    by,
    ...(from === undefined ? {} : { from: startOfDay(calendar, dayFromDate(from)) }),
    ...(to === undefined ? {} : { below: startOfDay(calendar, dayFromDate(to) + 1) }),
  };
}

function fieldRange(by: SortBy, word: string, text: string, days: boolean): Range {
  const isAmount = (value: string) => /^-?\d{1,15}$/.test(value);
  const { from, to } = spanOf(word, text, days ? isDate : isAmount);
  // A day's text and the one after it in order: "2026-11-20" < "2026-11-20~".
  const below = to === undefined ? {} : { below: days ? `${to}~` : Number(to) + 1 };
  // Without a lower end, what holds no value would stand in front.
  const least = days ? "0" : -Number.MAX_SAFE_INTEGER;
  return { by, from: from === undefined ? least : days ? from : Number(from), ...below };
}

interface Parts {
  readonly groups: (readonly string[])[];
  readonly ranges: Range[];
}

function addField(
  context: Context,
  plan: Plan,
  name: string,
  text: string,
  field: Field,
  parts: Parts,
): void {
  const word = `f.${name}`;
  const mechanism = plan.mechanism.name;
  const keys = (values: readonly string[]) => values.map(one => tokenKey(valueToken(mechanism, name, one)));
  switch (filterOf(field)) {
    case "orgs": {
      const refs = valuesOf(word, text, isOrg).flatMap(ref => orgsBelow(context, ref));
      parts.groups.push(keys(refs));
      return;
    }
    case "values": {
      const options = "options" in field ? Object.keys(field.options) : ["true", "false"];
      parts.groups.push(keys(valuesOf(word, text, value => options.includes(value))));
      return;
    }
    case "days":
    case "numbers": {
      const by = { field: name, numeric: isNumeric(field) };
      parts.ranges.push(fieldRange(by, word, text, field.kind === "date"));
      return;
    }
    default:
      throw bad(word);
  }
}

function addFlags(context: Context, plan: Plan, words: QueryWords, caller: Caller, parts: Parts): void {
  const { light, open, mine, handler } = words;
  const { name, dispatches } = plan.mechanism;
  if (light !== undefined) {
    const chosen = valuesOf("light", light, one => lights.has(one));
    parts.groups.push(chosen.map(one => tokenKey(lightToken(name, one))));
  }
  if (open !== undefined && open !== "1") throw bad("open");
  if (open !== undefined) parts.groups.push([tokenKey(openToken(name))]);
  if (mine !== undefined && mine !== "1") throw bad("mine");
  if (mine !== undefined) parts.groups.push(ownKeys(context, plan, caller));
  if (handler === undefined) return;
  const refs = valuesOf("handler", handler, isOrg).flatMap(ref => orgsBelow(context, ref));
  const lead = dispatches?.lead;
  // Nothing is ever dispatched in such a mechanism, so nothing is found.
  parts.groups.push(lead ? refs.map(ref => tokenKey(valueToken(name, lead, ref))) : []);
}

/** Before a matter is published only those see it in lists who oversee the mechanism or have a part in it. */
function addPublished(context: Context, plan: Plan, caller: Caller, ownOnly: boolean, parts: Parts): void {
  const { name, publishes } = plan.mechanism;
  if (publishes === undefined || ownOnly || overseesAny(plan, caller.actor)) return;
  const published = publishes.in.map(state => tokenKey(stateToken(name, state)));
  parts.groups.push([...published, ...(caller.actor === null ? [] : ownKeys(context, plan, caller))]);
}

/**
 * Matters by their numbers: several whole ones, which anybody may ask by who knows them, or for officials the
 * beginning of one, without blanks and hyphens, as it is listed.
 */
function numberOf(context: Context, text: string, { actor }: Caller): Pick<Wanted, "ids" | "number"> {
  const typed = text.split(",").filter(Boolean);
  const ids = typed.map(one => fromNumber(context.instance.numberKey, one));
  const whole = ids.filter(id => id !== null);
  if (typed.length > mostValues) throw bad("number");
  if (typed.length > 1 || whole.length > 0) return { ids: whole };
  const bare = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐‑–—]/g, "");
  if (actor === null || actor.org === null || !/^[0-9A-Z]{2,10}$/.test(bare)) throw bad("number");
  return { number: bare.replace(/O/g, "0").replace(/[IL]/g, "1") };
}

/** What is wanted of a mechanism's list. Throws `bad_query`, naming the word. */
function wantedOf(context: Context, plan: Plan, words: QueryWords, caller: Caller): Wanted {
  const strange = Object.keys(words).find(word => !known.has(word) && !word.startsWith("f."));
  if (strange !== undefined) throw bad(strange);
  const { state, mine, number, q } = words;
  const { name, states } = plan.mechanism;
  const ownOnly = mine === "1";
  const parts: Parts = { groups: [], ranges: [] };
  addFlags(context, plan, words, caller, parts);
  addPublished(context, plan, caller, ownOnly, parts);
  for (const [word, text] of Object.entries(words)) {
    if (!word.startsWith("f.")) continue;
    const field = fieldOf(plan, word.slice(2), caller, ownOnly);
    addField(context, plan, word.slice(2), text, field, parts);
  }
  for (const by of ["opened", "happened", "due"] as const) {
    const text = words[by];
    if (text !== undefined) parts.ranges.push(moments(context, by, by, text));
  }
  return {
    mechanism: name,
    groups: parts.groups,
    ranges: parts.ranges,
    ...(state === undefined ? {} : { states: valuesOf("state", state, one => Object.hasOwn(states, one)) }),
    ...(number === undefined ? {} : numberOf(context, number, caller)),
    ...(q === undefined ? {} : { words: wordsWanted(context, plan, q, caller, ownOnly) }),
  };
}

function sortOf(plan: Plan, text: string, caller: Caller, ownOnly: boolean): SortBy {
  if (text === "opened" || text === "happened" || text === "due" || text === "state") return text;
  if (!text.startsWith("f.")) throw bad("sort");
  const field = fieldOf(plan, text.slice(2), caller, ownOnly);
  if (!isSortable(field)) throw bad("sort");
  return { field: text.slice(2), numeric: isNumeric(field) };
}

const cursorOf = ({ value, id }: Last): string => Buffer.from(`${id}.${value}`).toString("base64url");

function lastOf(after: string, by: SortBy): Last {
  const [, id = "", value = ""] =
    /^([1-9]\d{0,14})\.([^]*)$/.exec(Buffer.from(after, "base64url").toString()) ?? [];
  const time = /^(infinity|-?\d{1,16}(\.\d{1,6})?)$/;
  const amount = /^-?(Infinity|\d{1,25}(\.\d+)?(e[+-]?\d{1,3})?)$/;
  const isTime = typeof by === "string" && by !== "state";
  const fits = isTime
    ? time.test(value) && !(Math.abs(Number(value)) > 8.64e15 && value !== "infinity")
    : typeof by === "object" && by.numeric
      ? amount.test(value)
      : value.length <= 500 && !/[\u0000\ufffd]/.test(value);
  if (id === "" || !fits) throw bad("after");
  return { id: Number(id), value };
}

/** What a list's address asks for: all but how many rows. Throws `bad_query`, naming the word. */
export function askedOf(
  context: Context,
  plan: Plan,
  words: QueryWords,
  caller: Caller,
): Omit<PageAsked, "limit"> {
  const { sort: typed = "-opened", after, mine } = words;
  const descending = typed.startsWith("-");
  const sort = sortOf(plan, descending ? typed.slice(1) : typed, caller, mine === "1");
  const wanted = wantedOf(context, plan, words, caller);
  return { ...wanted, sort, descending, ...(after === undefined ? {} : { after: lastOf(after, sort) }) };
}

/** The cursor of a page's last row. */
export const nextOf = (last: Last | null): string | null => (last === null ? null : cursorOf(last));

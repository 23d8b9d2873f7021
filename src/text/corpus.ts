// The texts of matters: what one says is read from its definition, never from a mechanism's name. They are
// personal: they live in memory, are never written down again, and leave as soon as they are erased.

import { concealedIn } from "../define/derive.ts";
import { type Field, isApart } from "../define/fields.ts";
import type { Values } from "../engine/event.ts";
import type { Plan, Registry } from "../engine/registry.ts";
import { firstClause } from "./plain.ts";

/** A matter with what stands apart of it, as the store reads it. */
export interface HeldTexts {
  readonly id: number;
  readonly mechanism: string;
  readonly version: string;
  readonly state: string;
  readonly opened: number;
  readonly happened: number;
  readonly settled: boolean;
  /** `person:ID`; null where nobody is known. Never shown. */
  readonly asker: string | null;
  readonly handler: string | null;
  readonly fields: Values;
  /** The last value of each field that stands apart; what was erased is missing. */
  readonly apart: Values;
}

/** How far the log has been read: the batch of each bucket. */
export type Marks = ReadonlyMap<number, number>;

/** The port that the store implements. */
export interface TextSource {
  /** Matters whose id is greater than `after`, by id. */
  page(after: number, limit: number): Promise<readonly HeldTexts[]>;
  /** These matters; those that are not there are left out. */
  of(ids: readonly number[]): Promise<readonly HeldTexts[]>;
  /** Where the log stands now. */
  marks(): Promise<Marks>;
  /** Matters that were acted on behind these marks, of a portion of the log, and the marks after it. */
  changed(since: Marks): Promise<{ readonly matters: readonly number[]; readonly marks: Marks }>;
  /** Matters that were erased after `since` (ms). Erasing is no event of the log. */
  erased(since: number): Promise<readonly number[]>;
}

/** What a matter says, by the parts that its definition gives it. */
export interface CorpusText {
  readonly matter: number;
  readonly mechanism: string;
  readonly state: string;
  readonly settled: boolean;
  /** ms */
  readonly opened: number;
  /** The district, where the form asks for one. */
  readonly area: string | undefined;
  readonly street: string | undefined;
  /** The option of the first choice of the headline. */
  readonly topic: string | undefined;
  /** The org that it was dispatched to. */
  readonly handler: string | undefined;
  /** `person:ID`: for counting people, never shown. */
  readonly asker: string | undefined;
  /** What it is called; of one without a title the first clause of its body. */
  readonly title: string;
  /** What was asked, in the asker's words. */
  readonly body: string;
  /** Where, in the asker's words. */
  readonly place: string;
  /** What the unit answered. */
  readonly answer: string;
  /** The whole of what the log holds. */
  readonly fields: Values;
}

/** The fields of a mechanism that its texts are made of. */
export interface TextFields {
  readonly title: string | undefined;
  readonly body: readonly string[];
  readonly place: string | undefined;
  readonly answer: string | undefined;
  readonly topic: string | undefined;
  readonly area: string | undefined;
  readonly street: string | undefined;
}

/** A short personal text is a name (as lists have it): it is no part of what a matter says. */
const isName = (field: Field): boolean =>
  field.kind === "text" && field.personal !== "none" && !field.long && (field.max ?? 500) <= 40;

/** Which fields say what, by kind, audience, and the acts that ask for them. */
export function textFields({ mechanism, actions }: Plan): TextFields {
  const { fields, headline, withholds = {} } = mechanism;
  const opening = [...actions.values()].filter(({ from }) => from.has("new"));
  const asked = [...new Set(opening.flatMap(({ asks }) => [...asks.keys()]))];
  const find = (names: readonly string[], fits: (field: Field) => boolean) =>
    names.find(name => fields[name] !== undefined && fits(fields[name]));
  const isText = (field: Field) => field.kind === "text" && field.audience !== "staff" && !isName(field);
  const level = (wanted: string) => (field: Field) => field.kind === "org" && field.level === wanted;
  const title = find(headline, field => field.kind === "text");
  const texts = asked.filter(name => isText(fields[name]!) && name !== title);
  const long = texts.filter(name => (fields[name] as { long?: boolean }).long);
  const isPlace = (field: Field) => field.kind === "text" && isApart(field) && !field.long;
  return {
    title,
    body: long.length > 0 ? long : texts,
    place: long.length > 0 ? find(texts, isPlace) : undefined,
    answer: find(Object.keys(withholds), field => field.kind === "text" && field.long === true),
    topic: find(headline, field => field.kind === "choice"),
    area: find(headline, field => field.kind === "org") ?? find(asked, level("district")),
    street: find(asked, level("street")),
  };
}

const known = new WeakMap<Plan, TextFields>();

/** `textFields`, worked out once for each definition. */
export function textFieldsOf(plan: Plan): TextFields {
  const found = known.get(plan) ?? textFields(plan);
  known.set(plan, found);
  return found;
}

/** The definition that a matter runs under; the current one where its own is not known any more. */
const planOf = (registry: Registry, { mechanism, version }: HeldTexts): Plan | undefined =>
  registry.version(mechanism, version) ?? registry.current.get(mechanism);

/** What a matter says; undefined where its mechanism is unknown. */
export function corpusText(registry: Registry, held: HeldTexts): CorpusText | undefined {
  const plan = planOf(registry, held);
  if (plan === undefined) return undefined;
  const parts = textFieldsOf(plan);
  const textOf = (name: string | undefined): string => {
    const value = name === undefined ? undefined : (held.apart[name] ?? held.fields[name]);
    return typeof value === "string" ? value : "";
  };
  const valueOf = (name: string | undefined) => textOf(name) || undefined;
  const body = parts.body.map(textOf).filter(Boolean).join("\n");
  return {
    matter: held.id,
    mechanism: held.mechanism,
    state: held.state,
    settled: held.settled,
    opened: held.opened,
    area: valueOf(parts.area),
    street: valueOf(parts.street),
    topic: valueOf(parts.topic),
    handler: held.handler ?? undefined,
    asker: held.asker ?? undefined,
    title: textOf(parts.title) || firstClause(body),
    body,
    place: textOf(parts.place),
    answer: textOf(parts.answer),
    fields: held.fields,
  };
}

/** Whether any of its texts is known to one role alone. */
export function concealedTexts(registry: Registry, held: HeldTexts): boolean {
  const plan = planOf(registry, held);
  if (plan === undefined) return true;
  const hidden = concealedIn(plan.mechanism, held.fields);
  const { title, body, place } = textFieldsOf(plan);
  return [title, place, ...body].some(name => name !== undefined && hidden.includes(name));
}

// Fields: what a matter can hold. A field is plain data (label, kind, who may read it, whether it is
// personal), so the form, the column, the API schema, the mask and the open-data column are all derived from
// it.

import type { Asked, Chosen, Filed, FileLists, Identifying, Listed, More, Simple } from "./field-makers.ts";
import type { When } from "./when.ts";

/** Who may read a value: everybody, the people concerned and the handling orgs, or officials only. */
export type Audience = "public" | "parties" | "staff";

/**
 * Personal information law (PIPL Art 4 and 28): personal and sensitive values stand apart from the log, in
 * `person_data`, and only a salted commitment enters the event. Free text written by citizens counts as
 * personal.
 */
export type Personal = "none" | "personal" | "sensitive";

/** References carry their kind, so a person can never be passed where an org is meant. */
export type OrgRef = `org:${string}`;
/** An official by their opaque id; a citizen by the name that this matter alone knows them by. */
export type PersonRef = `person:${string}` | `citizen:${string}`;
export type MatterRef = `matter:${string}`;
/**
 * A file of a matter. In the log: the keyed hash of its content (engine/file.ts). On its way in: what the
 * upload was answered with.
 */
export type FileRef = `file:${string}`;

/**
 * The TypeScript value behind each simple kind. Adding a kind is adding a line here and one in `value.ts`.
 */
export interface ValueByKind {
  text: string;
  /** Chinese mobile or landline number. */
  phone: string;
  /** GB 11643 citizen identity number. */
  identity: string;
  /** GB 32100 unified social credit code. */
  creditCode: string;
  /** Civil day, "2026-11-20". */
  date: string;
  flag: boolean;
  number: number;
  /** Integer 分. */
  yuan: number;
  /** Integer 1/100 亩. */
  mu: number;
  org: OrgRef;
  person: PersonRef;
  matter: MatterRef;
  file: FileRef;
}

export type SimpleKind = keyof ValueByKind;
/** What a figure may sum. */
export type NumberKind = "number" | "yuan" | "mu";
/** What a figure may count once each. */
export type EntityKind = "org" | "person" | "matter" | "creditCode";

/** 市, 区县, 镇街, 社区, 网格; departments and their sections; 功能区 without a code of GB/T 2260 is an area as well. */
export type OrgLevel = "city" | "district" | "street" | "community" | "grid" | "department" | "section";

export interface FieldBase<A extends Audience = Audience, P extends Personal = Personal> {
  readonly label: string;
  readonly audience: A;
  readonly personal: P;
  /** One line under the label of the form. */
  readonly hint?: string;
  /**
   * Asked only where the matter's choices and flags are so, in this input or before; elsewhere a value is
   * refused. The choice is asked before it or with it.
   */
  readonly when?: When;
}
/** A field that some matters alone are asked for: no rule may take its value for granted. */
export interface Conditional {
  readonly when: When;
}
export interface SimpleField<
  K extends SimpleKind = SimpleKind,
  A extends Audience = Audience,
  P extends Personal = Personal,
> extends FieldBase<A, P> {
  readonly kind: K;
  /** Least length of a text in characters, or least number. */
  readonly min?: number;
  /** Greatest length of a text in characters (500 when left out), or greatest number. */
  readonly max?: number;
  /** A text of several lines. */
  readonly long?: boolean;
  /** Only orgs of this level, or of one of these, may be chosen. */
  readonly level?: OrgLevel | readonly OrgLevel[];
}
export interface ChoiceField<
  O extends string = string,
  A extends Audience = Audience,
  P extends Personal = Personal,
> extends FieldBase<A, P> {
  readonly kind: "choice";
  readonly options: Readonly<Record<O, string>>;
}
export interface ListField<
  K extends SimpleKind = SimpleKind,
  A extends Audience = Audience,
  P extends Personal = Personal,
> extends FieldBase<A, P> {
  readonly kind: "list";
  readonly of: K;
  /** Most entries; 200 when left out. */
  readonly max?: number;
  /** Every entry is chosen from this list of the matter. */
  readonly among?: string;
}
export type Field = SimpleField | ChoiceField | ListField;
export type Fields = Readonly<Record<string, Field>>;

/**
 * What stands apart from the log, with a commitment in the event: everything personal, and every text and
 * file that is not public, since officials name citizens in their notes and answers, and an outsider who
 * checks the log must not read them, nor guess at a file by its hash.
 */
export type Apart =
  | { readonly personal: "personal" | "sensitive" }
  | SimpleField<"text", "parties" | "staff">
  | ListField<"text" | "file", "parties" | "staff">;

const kindOf = (field: Field): SimpleKind | "choice" => (field.kind === "list" ? field.of : field.kind);

export const isApart = (field: Field): boolean =>
  field.personal !== "none" || (field.audience !== "public" && ["text", "file"].includes(kindOf(field)));

/** The levels that an org of the field may have; none: any. */
export const levelsOf = ({ level }: Pick<SimpleField, "level">): readonly OrgLevel[] | undefined =>
  typeof level === "string" ? [level] : level;

/** Whether the field takes files. */
export const isFiles = (field: Field): boolean => kindOf(field) === "file";

/** The most files of one act, and so of one field. */
export const filesMost = 10;

/** What a value in the log can be. */
export type Value = string | number | boolean | readonly string[];

/** The TypeScript value that a field holds. */
export type ValueOf<X> =
  X extends ChoiceField<infer O>
    ? O
    : X extends ListField<infer K>
      ? readonly ValueByKind[K][]
      : X extends SimpleField<infer K>
        ? ValueByKind[K]
        : never;

const simple = <const K extends SimpleKind>(kind: K): Simple<K> =>
  ((label: string, audience: Audience, more: More = {}) => ({
    kind,
    label,
    audience,
    personal: "none",
    ...more,
  })) as Simple<K>;

export const text = simple("text");
export const date = simple("date");
export const flag = simple("flag");
export const number = simple("number");
export const yuan = simple("yuan");
export const mu = simple("mu");
export const org = simple("org");
export const person = simple("person");
export const otherMatter = simple("matter");
export const creditCode = simple("creditCode");

const moreOf = (more: Asked | undefined) =>
  more === undefined ? {} : typeof more === "string" ? { hint: more } : more;

const identifying = <const K extends "phone" | "identity">(kind: K): Identifying<K> =>
  ((label: string, audience: Audience, more?: Asked) => ({
    kind,
    label,
    audience,
    personal: "personal",
    ...moreOf(more),
  })) as Identifying<K>;

/** Always personal: a phone number identifies its owner. */
export const phone = identifying("phone");
/** Always personal: an identity number. */
export const identity = identifying("identity");

export const choice = ((
  label: string,
  audience: Audience,
  options: Readonly<Record<string, string>>,
  more?: Asked,
) => ({ kind: "choice", label, audience, personal: "none", options, ...moreOf(more) })) as Chosen;

export const list = ((label: string, audience: Audience, of: SimpleKind, more: Filed = {}) => ({
  kind: "list",
  label,
  audience,
  personal: "none",
  of,
  ...more,
})) as Listed;

/** Files: pictures, PDF, Word, Excel, plain text. Photos that citizens take are personal. */
export const files = ((label: string, audience: Audience, more: Filed & { personal?: "personal" } = {}) => ({
  kind: "list",
  of: "file",
  label,
  audience,
  personal: "none",
  max: filesMost,
  ...more,
})) as FileLists;

// The types of what makes a field: they tell a personal one and a conditional one from the rest, so that no
// rule takes a value for granted or sees one that stands apart.

import type {
  Audience,
  ChoiceField,
  Conditional,
  ListField,
  OrgLevel,
  SimpleField,
  SimpleKind,
} from "./fields.ts";

/** What may be said of a field besides its label and its readers. */
export interface More {
  readonly hint?: string;
  readonly min?: number;
  readonly max?: number;
  readonly long?: boolean;
  readonly level?: OrgLevel | readonly OrgLevel[];
}
type Class = "personal" | "sensitive";
/**
 * Said by the types that follow from them, so each is written out or spread, and never lost: the compiler
 * lets a spread carry parts that nobody asked for.
 */
interface Unclassed {
  readonly personal?: never;
}
interface Unconditional {
  readonly when?: never;
}

/**
 * Makes a field of one kind. Without a personal class it is not personal, without a condition every matter is
 * asked: its type says so.
 */
export interface Simple<K extends SimpleKind> {
  <const A extends Audience>(
    label: string,
    audience: A,
    more?: More & Unclassed & Unconditional,
  ): SimpleField<K, A, "none">;
  <const A extends Audience, const P extends Class>(
    label: string,
    audience: A,
    more: More & Unconditional & { readonly personal: P },
  ): SimpleField<K, A, P>;
  <const A extends Audience>(
    label: string,
    audience: A,
    more: More & Conditional & Unclassed,
  ): SimpleField<K, A, "none"> & Conditional;
  <const A extends Audience, const P extends Class>(
    label: string,
    audience: A,
    more: More & Conditional & { readonly personal: P },
  ): SimpleField<K, A, P> & Conditional;
}

/** A hint, or a condition with or without one. */
export type Asked = string | (Conditional & { readonly hint?: string });
/** Makes a field that names a person. */
export interface Identifying<K extends "phone" | "identity"> {
  <const A extends Audience>(label: string, audience: A, hint?: string): SimpleField<K, A, "personal">;
  <const A extends Audience>(
    label: string,
    audience: A,
    more: Exclude<Asked, string>,
  ): SimpleField<K, A, "personal"> & Conditional;
}
/** Makes a choice. */
export interface Chosen {
  <const O extends string, const A extends Audience>(
    label: string,
    audience: A,
    options: Readonly<Record<O, string>>,
    hint?: string,
  ): ChoiceField<O, A, "none">;
  <const O extends string, const A extends Audience>(
    label: string,
    audience: A,
    options: Readonly<Record<O, string>>,
    more: Exclude<Asked, string>,
  ): ChoiceField<O, A, "none"> & Conditional;
}
/** Makes a list. */
export interface Listed {
  <const K extends SimpleKind, const A extends Audience>(
    label: string,
    audience: A,
    of: K,
    more?: Filed & Unconditional,
  ): ListField<K, A, "none">;
  <const K extends SimpleKind, const A extends Audience>(
    label: string,
    audience: A,
    of: K,
    more: Filed & Conditional,
  ): ListField<K, A, "none"> & Conditional;
}
/** What may be said of a list. */
export interface Filed {
  readonly hint?: string;
  /** Most entries; of files ten when left out. */
  readonly max?: number;
  readonly among?: string;
}
/** Makes a list of files. */
export interface FileLists {
  <const A extends Audience>(
    label: string,
    audience: A,
    more?: Filed & Unclassed & Unconditional,
  ): ListField<"file", A, "none">;
  <const A extends Audience>(
    label: string,
    audience: A,
    more: Filed & Unconditional & { readonly personal: "personal" },
  ): ListField<"file", A, "personal">;
  <const A extends Audience>(
    label: string,
    audience: A,
    more: Filed & Conditional & Unclassed,
  ): ListField<"file", A, "none"> & Conditional;
  <const A extends Audience>(
    label: string,
    audience: A,
    more: Filed & Conditional & { readonly personal: "personal" },
  ): ListField<"file", A, "personal"> & Conditional;
}

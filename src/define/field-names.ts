// Names found in the fields of a mechanism, by what the fields hold: the parts of its definition may use
// these and no others.

import type { Duration } from "./duration.ts";
import type { Apart, ChoiceField, ListField, NumberKind, SimpleField, ValueOf } from "./fields.ts";
import type { LimitBranch, OneOrMore } from "./parts.ts";

export type Keys<T> = keyof T & string;

export type Having<F, Shape> = { [K in Keys<F>]: F[K] extends Shape ? K : never }[Keys<F>];
export type ChoiceFieldOf<F> = Having<F, ChoiceField>;
export type OrgFieldOf<F> = Having<F, SimpleField<"org">>;
export type OrgListOf<F> = Having<F, ListField<"org">>;
export type DateFieldOf<F> = Having<F, SimpleField<"date">>;
export type MatterFieldOf<F> = Having<F, SimpleField<"matter"> | ListField<"matter">>;
export type MatterOneOf<F> = Having<F, SimpleField<"matter">>;
export type MatterListOf<F> = Having<F, ListField<"matter">>;
export type PersonFieldOf<F> = Having<F, SimpleField<"person">>;
export type FlagFieldOf<F> = Having<F, SimpleField<"flag">>;
export type TextFieldOf<F> = Having<F, SimpleField<"text">>;
export type NumberFieldOf<F> = Having<F, SimpleField<"number">>;
export type ShownFieldOf<F> = Having<F, ListField<"org"> | ListField<"text">>;
export type SubjectFieldOf<F> = Having<F, SimpleField<"identity"> | SimpleField<"creditCode">>;
export type AnswerFieldOf<F> = Having<F, ChoiceField<"yes" | "no" | "unknown">>;
export type HeadFieldOf<F> = Having<F, { readonly audience: "public"; readonly personal: "none" }>;

export type BranchOf<State extends string, F> = {
  [K in ChoiceFieldOf<F>]: { readonly on: K } & { readonly [O in ValueOf<F[K]> & string]: State };
}[ChoiceFieldOf<F>];

/** A limit for every option of a choice. */
export type LimitBranchOf<F> = {
  [K in ChoiceFieldOf<F>]: { readonly on: K } & { readonly [O in ValueOf<F[K]> & string]: Duration };
}[ChoiceFieldOf<F>];

export type OptionsOf<F> = {
  [K in ChoiceFieldOf<F>]: { readonly [P in K]: readonly (ValueOf<F[K]> & string)[] };
}[ChoiceFieldOf<F>];

/** What a figure may ask of a field's value. */
export type Asked<X> =
  X extends ChoiceField<infer O>
    ? OneOrMore<O>
    : X extends SimpleField<"flag">
      ? boolean
      : X extends SimpleField<NumberKind>
        ? number | { readonly atLeast?: number; readonly below?: number }
        : "filled";

export type Held<F> = Exclude<Keys<F>, Having<F, Apart>>;

/** The names of fields by kind, for the parts that need one of a kind. */
export interface Kinds {
  readonly person: string;
  readonly flag: string;
  readonly text: string;
  readonly matter: string;
  readonly matters: string;
  readonly limits: unknown;
  readonly options: unknown;
  readonly chosen: string;
  readonly number: string;
  readonly shown: string;
  readonly subject: string;
  readonly answer: string;
  readonly choice: string;
}
export interface AnyKinds extends Kinds {
  readonly limits: LimitBranch;
  readonly options: Readonly<Record<string, readonly string[]>>;
}
export interface KindsOf<F> {
  readonly person: PersonFieldOf<F>;
  readonly flag: FlagFieldOf<F>;
  readonly text: TextFieldOf<F>;
  readonly matter: MatterOneOf<F>;
  readonly matters: MatterListOf<F>;
  readonly limits: LimitBranchOf<F>;
  readonly options: OptionsOf<F>;
  readonly chosen: ChoiceFieldOf<F> | OrgFieldOf<F>;
  readonly number: NumberFieldOf<F>;
  readonly shown: ShownFieldOf<F>;
  readonly subject: SubjectFieldOf<F>;
  readonly answer: AnswerFieldOf<F>;
  readonly choice: ChoiceFieldOf<F>;
}

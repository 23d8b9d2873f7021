// A scenario is a typed story: the sample city plays it, the test runs it, the guide prints it. Orgs, people
// and other matters go by name (`org:roads`, `handler:roads`, `matter:lamp`); whoever plays it has the cast.

import type { CheckReason } from "./checked.ts";
import type { Labelled } from "./english.ts";
import type { AnyMechanism } from "./mechanism.ts";
import type { RefusalCode } from "./refused.ts";
import type { Input } from "./rules.ts";

type Keys<T> = keyof T & string;
type Doer<X> = X extends { readonly by: infer B } ? (B extends readonly (infer R)[] ? R : B) : never;
type With<I> = I extends Readonly<Record<string, never>> ? { readonly with?: never } : { readonly with: I };

/** Any story, for whoever plays it. */
export interface AnyScenario {
  readonly title: string;
  readonly mechanism: AnyMechanism;
  readonly steps: readonly AnyStep[];
}
export interface AnyStep {
  readonly as: string;
  readonly does: string;
  readonly after?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly found?: Readonly<Record<string, CheckReason>>;
  readonly to?: string;
  readonly refused?: string;
}

export type Step<M extends Labelled> = {
  [K in Keys<M["actions"]>]: {
    /** `role` or `role:name`; only roles that may do it. */
    readonly as: (Doer<M["actions"][K]> & string) | `${Doer<M["actions"][K]> & string}:${string}`;
    readonly does: K;
    /** How long after the step before; a minute when left out. */
    readonly after?: `${number} ${"minutes" | "hours" | "days"}`;
    /** What shared data say to its checks; those that are left out cannot be asked. */
    readonly found?: Readonly<Record<string, CheckReason>>;
    /** The state that it must lead to. */
    readonly to?: Keys<M["states"]>;
    /** The code of the refusal that this step must meet. */
    readonly refused?: RefusalCode;
  } & With<Input<M["fields"], M["actions"][K]>>;
}[Keys<M["actions"]>];

/** Gives a story its types: a role may only do what it may do, with what the action asks. */
export const scenario = <M extends Labelled>(
  mechanism: M,
  title: string,
  steps: readonly Step<NoInfer<M>>[],
): AnyScenario => ({
  title,
  mechanism: mechanism as unknown as AnyMechanism,
  steps: steps as unknown as readonly AnyStep[],
});

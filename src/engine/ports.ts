// What the engine needs of the world around it; the store implements these.

import type { Check, Checked } from "../define/checked.ts";
import type { RowsHit } from "../define/decided.ts";
import type { Act } from "./act.ts";
import type { Matter } from "./matter.ts";

/** An act as the writer is asked for it. */
export interface ActRequest extends Act {
  readonly mechanism: string;
  /** null opens a new matter. */
  readonly matter: number | null;
  /** The caller's idempotency key, with a keyed hash of the body that it stands for. */
  readonly key?: { readonly text: string; readonly body: Uint8Array };
}

/** What an accepted act answers; a repeated key returns the first answer. */
export interface Answer {
  readonly matter: number;
  readonly seq: number;
  readonly state: string;
  readonly hash: string;
  readonly happened: number;
  /** True when the key had been answered before and nothing was written now. */
  readonly repeated: boolean;
}

/** The only way into the log. Rejects with a Refusal, or with `busy` when the queue is full. */
export interface Writer {
  act(request: ActRequest): Promise<Answer>;
  /**
   * Acts on one matter in one transaction, all or none: a past history, which the sweep must not meet half
   * told. Where the first opens the matter, those after it act on the same one. The first one's key stands
   * for all; answers the last act.
   */
  history(acts: readonly ActRequest[]): Promise<Answer>;
  /** Records the expiries of matters that are due up to `until`; how many matters were settled. */
  settle(matters: readonly number[], until: number): Promise<number>;
}

/** Reads projections. */
export interface Reader {
  matter(id: number): Promise<Matter | undefined>;
}

/** One check as shared data are asked it; `about` and `given` are tidied values, never logged in clear. */
export interface CheckAsked {
  readonly name: string;
  readonly check: Check;
  readonly about: string | undefined;
  readonly given: Readonly<Record<string, string | number | undefined>>;
  /** Whether the consent was given with this very act. */
  readonly consents: boolean;
}

/** For whom and in whose name shared data are asked. */
export interface CheckCall {
  readonly mechanism: string;
  readonly action: string;
  /** null before the matter has an id. */
  readonly matter: number | null;
  readonly actor: Act["actor"];
  /** The account (`person:ID`) that the matter belongs to: it is shown there who asked. */
  readonly owner: string | null;
  /** ms since 1970 */
  readonly at: number;
}

/**
 * Answers checks, one minimal answer each, and logs every one and every denial before it answers. What
 * cannot be asked is answered `unknown` with its reason; rejects only when the log cannot be written.
 */
export interface Checker {
  ask(call: CheckCall, asked: readonly CheckAsked[]): Promise<Readonly<Record<string, Checked>>>;
  /** Keeps the consents that an act gave for checks that later acts ask. */
  consent(call: CheckCall, given: readonly CheckAsked[]): Promise<void>;
}

/** What a decision came to; `fault` is the code of why it came to nothing. */
export interface DecisionResult {
  readonly value: unknown;
  /** SHA-256 of the file that decided. */
  readonly version: string | null;
  readonly fault: string | null;
  readonly hits: readonly RowsHit[];
}

/** Decision tables. Pure: the same inputs and time (ms) give the same result; never throws. */
export interface Decider {
  decide(decision: string, inputs: Readonly<Record<string, unknown>>, at: number): DecisionResult;
}

/** Gives a message to a person, once it has really left; rejects when it could not be delivered. */
export interface Sender {
  send(message: { readonly key: string; readonly phone: string; readonly text: string }): Promise<void>;
}

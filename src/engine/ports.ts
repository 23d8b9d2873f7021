// What the engine needs of the world around it; the store implements these.

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

/** Gives a message to a person, once it has really left; rejects when it could not be delivered. */
export interface Sender {
  send(message: { readonly key: string; readonly phone: string; readonly text: string }): Promise<void>;
}

// What a replay asks of the database; the store implements it.

import type { RunQuery } from "../figures/read.ts";

export interface LoggedEvent {
  readonly matter: number;
  readonly seq: number;
  readonly happened: number;
  /** RFC 8785 text of the body. */
  readonly payload: string;
  readonly hash: Uint8Array;
}

/** Which side is read: what the log says, or what would have been. */
export type Side = "was" | "becomes";

type Row = readonly (string | number | boolean | Date | null | object)[];

/** One transaction over one snapshot of the log, with a schema of its own to write to. */
export interface Passage {
  readonly total: number;
  readonly schema: string;
  events(): AsyncIterable<readonly LoggedEvent[]>;
  write(table: "face" | "outcome" | "refusal", rows: readonly Row[]): Promise<void>;
  index(): Promise<void>;
  read(side: Side, ...query: Parameters<RunQuery>): ReturnType<RunQuery>;
}

// A job of importing: a sheet that was handed in, its map, how far its run is. The store keeps them.

import type { Said } from "../../define/value.ts";
import type { Line } from "../import.ts";
import type { ImportMap } from "../plan.ts";

/** `ready`: handed in; `stopped`: by somebody, can go on; `failed`: could not be run, `fault` says why. */
export type JobState = "ready" | "running" | "done" | "stopped" | "failed";

export interface JobRecord {
  readonly id: number;
  /** A mechanism. */
  readonly target: string;
  readonly name: string;
  readonly map: ImportMap | null;
  readonly state: JobState;
  readonly person: string;
  readonly post: string | null;
  readonly created: number;
  readonly started: number | null;
  readonly finished: number | null;
  readonly rows: number;
  readonly done: number;
  readonly entered: number;
  readonly already: number;
  readonly acts: number;
  readonly fault: Said | null;
}

export interface NewJob {
  readonly target: string;
  readonly name: string;
  readonly file: Buffer;
  readonly person: string;
  readonly post: string | null;
  readonly at: number;
}

export type JobChange = Partial<
  Pick<JobRecord, "state" | "rows" | "done" | "entered" | "already" | "acts" | "fault" | "map">
>;

/** Times are ms since 1970. */
export interface JobStore {
  add(job: NewJob): Promise<number>;
  get(id: number): Promise<JobRecord | undefined>;
  /** The latest first. */
  list(limit: number): Promise<readonly JobRecord[]>;
  file(id: number): Promise<Buffer | undefined>;
  /** Takes the job for this process; false when another one runs it. */
  claim(id: number, now: number): Promise<boolean>;
  /** Jobs that run by their state, but that no process runs any more. */
  abandoned(now: number): Promise<readonly number[]>;
  /** Also says that its process lives, while it runs. */
  change(id: number, now: number, change: JobChange): Promise<void>;
  addProblems(id: number, from: number, lines: readonly Line[]): Promise<void>;
  clearProblems(id: number): Promise<void>;
  problems(id: number, after: number, limit: number): Promise<readonly (Line & { readonly n: number })[]>;
  countProblems(id: number): Promise<number>;
  maps(target: string): Promise<readonly { readonly name: string; readonly map: ImportMap }[]>;
  saveMap(target: string, name: string, map: ImportMap, now: number): Promise<void>;
}

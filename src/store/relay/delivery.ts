// What deliveries rest on, and what all of them do alike: who acts and why, under which definition, and when
// a refusal is the last word.

import { hash } from "node:crypto";
import { type Actor, system } from "../../engine/matter.ts";
import type { ActRequest, Sender, Writer } from "../../engine/ports.ts";
import type { Plan, Registry } from "../../engine/registry.ts";
import { Refusal } from "../../engine/refusal.ts";
import type { Ballots } from "../ballots/ballots.ts";
import type { Polls } from "../polls/polls.ts";
import type { Drives } from "../drives/drives.ts";
import { type Outbox, type Waiting, nameOf } from "./outbox.ts";

/** A notice that waits for its words. */
export interface NoticeToWrite {
  readonly matter: number;
  /** The event that it tells of. */
  readonly seq: number;
  readonly mechanism: string;
  readonly version: string;
  readonly notice: string;
  /** `person:ID`. */
  readonly person: string;
}

export interface Delivery {
  readonly writer: Writer;
  readonly registry: Registry;
  readonly sender: Sender;
  /** Finds the person's phone and writes the text; undefined when the person can't be reached any more. */
  readonly render: (
    notice: NoticeToWrite,
  ) => Promise<{ readonly phone: string; readonly text: string } | undefined>;
  readonly now: () => number;
  /**
   * When a notice of an event counts as delivered, where that is not now: the player of the sample city tells
   * of the past.
   */
  readonly told?: (happened: number) => number | undefined;
  /** Whoever asked for a matter, as the engine knows them; undefined where no citizen did. */
  readonly asker: (matter: number) => Promise<Actor | undefined>;
  readonly papers: Papers;
  /** Who calls the roll and counts. */
  readonly ballots: Pick<Ballots, "find" | "open" | "count">;
  /** Who seals votes, looks them over and counts. */
  readonly polls: Pick<Polls, "find" | "inspect" | "count">;
  /** Who carries an act to a whole city of matters; none where no mechanism has any. */
  readonly drives?: Drives;
  /** The matter of each register that was opened or found, by its name. */
  readonly registers: Map<string, Promise<number>>;
}

/** How the city numbers its papers. */
export interface Papers {
  /** The civil year of an instant. */
  year(at: number): string;
  /** The org in whose name an org writes: a section writes in its department's. */
  issuer(org: string): string;
  /** 发文字号 of the n-th paper of an org, a series and a year. */
  number(org: string, series: string, year: string, n: number): string;
}

/**
 * Refusals of the moment: too many wait, or this program is older than the matter and another will know it.
 */
const passing = new Set<string>(["busy", "conflict"]);

/** Whether the same act would be refused again. */
export const isFinal = (error: unknown): error is Refusal =>
  error instanceof Refusal && !passing.has(error.code);

/** The values that stand apart as they are now, by the names that they are told under. */
export async function apartOf(
  outbox: Outbox,
  row: Waiting,
  { apart = {} }: { readonly apart?: Readonly<Record<string, string>> },
): Promise<Record<string, unknown>> {
  const names = Object.entries(apart);
  if (names.length === 0) return {};
  const values = await outbox.apart(row.matter, [...new Set(Object.values(apart))]);
  return Object.fromEntries(
    names.filter(([, near]) => values.has(near)).map(([far, near]) => [far, values.get(near)]),
  );
}

/** The definition that the row's event was taken under. */
export const planOf = ({ current, version }: Registry, row: Waiting): Plan | undefined =>
  version(row.mechanism, row.version) ?? current.get(row.mechanism);

/** Who acts and why: the engine, because of the event that the row comes from. */
export function byEngine(
  row: Waiting,
  by: string,
  step = "",
): Pick<ActRequest, "actor" | "origin" | "cause" | "key"> {
  const text = `${nameOf(row)}${step}`;
  return {
    actor: system,
    origin: "link",
    cause: { matter: String(row.matter), seq: row.seq, hash: row.hash, by },
    key: { text, body: hash("sha256", text, "buffer") },
  };
}

// Delivers one message: an act of the engine on another matter, or a notice to a person and the act that it
// counts as. Both carry keys made from the row's own name, so a second delivery changes nothing.

import { hash } from "node:crypto";
import type { FarAct, NoticeMessage } from "../../engine/effects.ts";
import { system } from "../../engine/matter.ts";
import type { ActRequest, Sender, Writer } from "../../engine/ports.ts";
import type { Plan, Registry } from "../../engine/registry.ts";
import { type Waiting, nameOf } from "./outbox.ts";

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
}

/**
 * Delivers it and says how it ended. Rejects with the Refusal that it met, or when it could not be
 * delivered.
 */
export function deliver(delivery: Delivery, row: Waiting): Promise<string> {
  return row.message.kind === "act" ? actThere(delivery, row, row.message) : tell(delivery, row, row.message);
}

async function actThere({ writer, registry }: Delivery, row: Waiting, told: FarAct): Promise<string> {
  const link = told.by.slice(told.by.indexOf(".") + 1);
  const mechanism = planOf(registry, row)?.mechanism.links?.[link]?.to;
  if (mechanism === undefined) return "unknown_mechanism";
  const matter = Number(told.matter.slice(told.matter.indexOf(":") + 1));
  // It happens with the event that causes it, so a story played in the past stays in its own time.
  const act = { mechanism, matter, action: told.act, input: told.input, at: row.happened };
  await writer.act({ ...byEngine(row, told.by), ...act });
  return "done";
}

async function tell(delivery: Delivery, row: Waiting, { notice, person }: NoticeMessage): Promise<string> {
  const { mechanism, version, matter, seq } = row;
  const words = await delivery.render({ matter, seq, mechanism, version, notice, person });
  if (words === undefined) return "no_address";
  await delivery.sender.send({ key: nameOf(row), ...words });
  const told = planOf(delivery.registry, row)?.mechanism.notices?.[notice]?.delivered;
  if (told === undefined) return "done";
  const at = row.origin === "sample" ? row.happened : delivery.now();
  const act = { mechanism, matter, action: told, input: {}, at };
  await delivery.writer.act({ ...byEngine(row, `${mechanism}.${notice}`), ...act });
  return "done";
}

const planOf = ({ current, version }: Registry, row: Waiting): Plan | undefined =>
  version(row.mechanism, row.version) ?? current.get(row.mechanism);

/** Who acts and why: the engine, because of the event that the row comes from. */
function byEngine(row: Waiting, by: string): Pick<ActRequest, "actor" | "origin" | "cause" | "key"> {
  const text = nameOf(row);
  return {
    actor: system,
    origin: "link",
    cause: { matter: String(row.matter), seq: row.seq, hash: row.hash, by },
    key: { text, body: hash("sha256", text, "buffer") },
  };
}

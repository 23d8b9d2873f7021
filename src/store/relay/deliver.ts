// Delivers one message: an act of the engine on another matter, with the act here that undoes what it meant
// when the other refuses; or a notice to a person and the act that it counts as. All carry keys made from the
// row's own name, so a second delivery changes nothing.

import { hash } from "node:crypto";
import { register } from "../../define/register.ts";
import { echo } from "../../engine/echoes.ts";
import type { BallotMessage } from "../../engine/ballots/told.ts";
import { type PollMessage, isInspected } from "../../engine/polls/poll.ts";
import type { DriveMessage } from "../../engine/drives/told.ts";
import type { EchoMessage, FarAct, NoticeMessage, NumberMessage } from "../../engine/effects.ts";
import { type Delivery, apartOf, byEngine, isFinal, planOf } from "./delivery.ts";
import { openThere } from "./opening.ts";
import { type Outbox, type Waiting, nameOf } from "./outbox.ts";

/**
 * Delivers it and says how it ended. Rejects with the Refusal that it met, or when it could not be
 * delivered.
 */
export function deliver(delivery: Delivery, outbox: Outbox, row: Waiting): Promise<string> {
  const { message } = row;
  if (message.kind === "act") return actThere(delivery, outbox, row, message);
  if (message.kind === "echo") return countThere(delivery, row, message);
  if (message.kind === "number") return takeNumber(delivery, outbox, row, message);
  if (message.kind === "open") return openThere(delivery, outbox, row, message);
  if (message.kind === "ballot") return ballot(delivery, row, message);
  if (message.kind === "poll") return poll(delivery, row, message);
  if (message.kind === "drive") return drive(delivery, row, message);
  return tell(delivery, row, message);
}

async function actThere(delivery: Delivery, outbox: Outbox, row: Waiting, told: FarAct): Promise<string> {
  if (row.refusal !== null) return undo(delivery, row, told, row.refusal);
  const link = told.by.split(".")[1]!;
  const mechanism = planOf(delivery.registry, row)?.links[link]?.to;
  if (mechanism === undefined) return "unknown_mechanism";
  const matter = idOf(told.matter);
  const input = { ...told.input, ...(await apartOf(outbox, row, told)) };
  // It happens with the event that causes it, so a story played in the past stays in its own time.
  const act = { mechanism, matter, action: told.act, input, at: row.happened };
  try {
    await delivery.writer.act({ ...byEngine(row, told.by), ...act });
    return "done";
  } catch (error) {
    if (told.refused === undefined || !isFinal(error)) throw error;
    // Noted first: had this program died in between, the other might take later what was undone here.
    await outbox.refuse(row, error.code);
    return undo(delivery, row, told, error.code);
  }
}

/** Adds and subtractions may come in any order; by the row's key each comes once. */
async function countThere(delivery: Delivery, row: Waiting, message: EchoMessage): Promise<string> {
  const { mechanism, matter, echo: field, by, change } = message;
  const act = { mechanism, matter: idOf(matter), action: echo, input: { [field]: change }, at: row.happened };
  await delivery.writer.act({ ...byEngine(row, by), ...act });
  return "done";
}

/** What the roll or the urn says, as an act of the engine on the matter itself. */
async function ballot({ ballots, writer }: Delivery, row: Waiting, told: BallotMessage): Promise<string> {
  const { mechanism, matter, happened: at } = row;
  const poll = await ballots.find(matter, told.ballot);
  if (poll === undefined) return "unknown_ballot";
  const { opened, counted } = poll.ballot;
  const [step, input] =
    told.step === "open" ? [opened, await ballots.open(poll, at)] : [counted, await ballots.count(poll)];
  const engine = byEngine(row, `${mechanism}.${told.ballot}`);
  await writer.act({ ...engine, mechanism, matter, action: step.act, input, at });
  return "done";
}

/** The outcome of a delivery that did a part of its work: it comes due again at once. */
export const more = "more";

async function drive({ drives }: Delivery, row: Waiting, told: DriveMessage): Promise<string> {
  if (drives === undefined) throw new Error("nobody drives here");
  return (await drives.carry({ ...row, drive: told.drive, name: nameOf(row) })) ? "done" : more;
}

/** What the votes say, as an act of the engine on the matter itself. */
async function poll({ polls, writer }: Delivery, row: Waiting, told: PollMessage): Promise<string> {
  const { mechanism, matter, happened: at } = row;
  const here = await polls.find(matter, told.poll);
  if (here === undefined) return "unknown_poll";
  // Recorded before this server died: the log names what was found then, and it stays as it was found.
  if (told.step === "inspect" && isInspected(here)) return "done";
  const { inspected, counted } = here.poll;
  const [{ act: action }, input] =
    told.step === "inspect" ? [inspected, await polls.inspect(here)] : [counted, await polls.count(here)];
  const engine = byEngine(row, `${mechanism}.${told.poll}`);
  await writer.act({ ...engine, mechanism, matter, action, input, at });
  return "done";
}

/** "matter:640" → 640. */
const idOf = (reference: string): number => Number(reference.slice(reference.indexOf(":") + 1));

/** The act here that follows a refusal there. Answers what refused it there. */
async function undo(delivery: Delivery, row: Waiting, told: FarAct, code: string): Promise<string> {
  const engine = byEngine(row, `${told.by}.refused`, "/refused");
  const { mechanism, matter, happened: at } = row;
  try {
    await delivery.writer.act({ ...engine, mechanism, matter, action: told.refused!, input: {}, at });
  } catch (error) {
    // The matter has moved on meanwhile: there is nothing left to undo.
    if (!isFinal(error)) throw error;
  }
  return code;
}

async function tell(delivery: Delivery, row: Waiting, { notice, person }: NoticeMessage): Promise<string> {
  const { mechanism, version, matter, seq } = row;
  const words = await delivery.render({ matter, seq, mechanism, version, notice, person });
  if (words === undefined) return "no_address";
  // With the event's hash: after a restore the same row may be another message.
  await delivery.sender.send({ key: `${nameOf(row)}/${row.hash.slice(0, 16)}`, ...words });
  const told = planOf(delivery.registry, row)?.mechanism.notices?.[notice]?.delivered;
  if (told === undefined) return "done";
  const at = delivery.told?.(row.happened) ?? (row.origin === "sample" ? row.happened : delivery.now());
  const act = { mechanism, matter, action: told, input: {}, at };
  await delivery.writer.act({ ...byEngine(row, `${mechanism}.${notice}`), ...act });
  return "done";
}

/**
 * The register of an org, a series and a year, opened when it is first asked for; found in memory from then
 * on.
 */
function registerOf({ writer, registers }: Delivery, row: Waiting, by: string, book: Book): Promise<number> {
  const name = `register/${book.org}/${book.series}/${book.year}`;
  const known = registers.get(name);
  if (known !== undefined) return known;
  const opened = writer.act({
    ...byEngine(row, by),
    cause: null,
    key: { text: name, body: hash("sha256", name, "buffer") },
    mechanism: register.mechanism,
    matter: null,
    action: register.open,
    input: { ...book },
    at: row.happened,
  });
  const matter = opened.then(answer => answer.matter);
  registers.set(name, matter);
  matter.catch(() => registers.delete(name)); // the next paper asks again
  return matter;
}

interface Book {
  readonly org: string;
  readonly series: string;
  readonly year: string;
}

/**
 * The next number of the register, then told to the matter, because of the event by which the number was
 * taken.
 */
async function takeNumber(
  delivery: Delivery,
  outbox: Outbox,
  row: Waiting,
  { document, org: writes }: NumberMessage,
): Promise<string> {
  const { writer, papers } = delivery;
  const org = papers.issuer(writes);
  const declared = planOf(delivery.registry, row)?.mechanism.documents?.[document];
  if (declared?.number === undefined) return "unknown_document";
  const { series, into, act: action } = declared.number;
  const { mechanism, matter, happened: at } = row;
  const by = `${mechanism}.${document}`;
  const year = papers.year(at);
  const book = await registerOf(delivery, row, by, { org, series, year });
  const taking = { mechanism: register.mechanism, matter: book, action: register.take, at };
  const input = { given: `matter:${matter}`, paper: declared.title };
  const taken = await writer.act({ ...byEngine(row, by), ...taking, input });
  const n = Number(await outbox.written(taken.matter, taken.seq, register.last));
  await writer.act({
    ...byEngine(row, by, "/number"),
    cause: { matter: String(taken.matter), seq: taken.seq, hash: taken.hash, by },
    mechanism,
    matter,
    action,
    at,
    input: { [into]: papers.number(org, series, year, n) },
  });
  return "done";
}

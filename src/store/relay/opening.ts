// Opens a matter elsewhere for one that is here, exactly once. Its key is made from the row's own name, so a
// second delivery finds the one that was opened, and so does whoever goes on after a crash; then the engine
// tells the matter here of it, by a key of its own.

import type { Opening } from "../../define/opening.ts";
import type { OpeningMessage } from "../../engine/openings.ts";
import type { Answer } from "../../engine/ports.ts";
import { type Delivery, apartOf, byEngine, isFinal, planOf } from "./delivery.ts";
import type { Outbox, Waiting } from "./outbox.ts";

/** Opens it and says how that ended: "done", or the code of what refused it there. */
export async function openThere(
  delivery: Delivery,
  outbox: Outbox,
  row: Waiting,
  message: OpeningMessage,
): Promise<string> {
  const link = planOf(delivery.registry, row)?.links[message.by.split(".")[1]!];
  if (link?.opens === undefined) return "unknown_mechanism";
  const { opens, to } = link;
  if (row.refusal !== null) return tellRefused(delivery, row, message, opens, row.refusal);
  const opened = await open(delivery, outbox, row, message, opens, to);
  return typeof opened === "string"
    ? tellRefused(delivery, row, message, opens, opened)
    : tellOpened(delivery, row, message, opens, opened);
}

/** What was opened, or the code of what refused it. */
async function open(
  delivery: Delivery,
  outbox: Outbox,
  row: Waiting,
  message: OpeningMessage,
  { act: action }: Opening,
  mechanism: string,
): Promise<Answer | string> {
  const behalf = await delivery.asker(row.matter);
  const input = { ...message.input, ...(await apartOf(outbox, row, message)) };
  const engine = { ...byEngine(row, message.by), ...(behalf === undefined ? {} : { behalf }) };
  try {
    return await delivery.writer.act({
      ...engine,
      mechanism,
      matter: null,
      action,
      input,
      at: row.happened,
    });
  } catch (error) {
    if (!isFinal(error)) throw error;
    // Noted first: had this program died in between, it might be opened later than it was told as refused.
    await outbox.refuse(row, error.code);
    return error.code;
  }
}

/** By the event over there: the act here says which one it was opened by. */
async function tellOpened(
  { writer }: Delivery,
  row: Waiting,
  { by }: OpeningMessage,
  { opened: { act: action, child } }: Opening,
  { matter: far, seq, hash }: Answer,
): Promise<string> {
  const { mechanism, matter, happened: at } = row;
  await writer.act({
    ...byEngine(row, by, "/opened"),
    cause: { matter: String(far), seq, hash, by: `${by}.opened` },
    mechanism,
    matter,
    action,
    input: { [child]: `matter:${far}` },
    at,
  });
  return "done";
}

async function tellRefused(
  { writer }: Delivery,
  row: Waiting,
  { by, entry }: OpeningMessage,
  { refused: { act: action, entry: into } }: Opening,
  code: string,
): Promise<string> {
  const { mechanism, matter, happened: at } = row;
  const input = into === undefined ? {} : { [into]: entry };
  await writer.act({
    ...byEngine(row, `${by}.refused`, "/refused"),
    mechanism,
    matter,
    action,
    input,
    at,
  });
  return code;
}

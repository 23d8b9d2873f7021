// Senders of an instance without a message gateway of its own. The sample city writes to a table, which it
// shows as its outbox page; elsewhere nothing is sent, since written is not delivered where nobody looks.

import type { Sender } from "../engine/ports.ts";
import { Gathering } from "../store/gathering.ts";
import type { Query } from "./query.ts";

export interface SentMessage {
  readonly id: string;
  readonly phone: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly created: number;
}

type Message = Parameters<Sender["send"]>[0];

const write = `
  insert into message (key, phone, body, created, delivered)
  select key, phone, body, $4, $4 from unnest($1::text[], $2::text[], $3::text[]) as given (key, phone, body)
  on conflict (key) do nothing`;

/** Writes each message once, whatever the relay repeats; written is delivered. */
export function tableSender(db: Query, now: () => number): Sender {
  const written = new Gathering(async (sent: readonly Message[]): Promise<readonly void[]> => {
    const columns = [
      sent.map(({ key }) => key),
      sent.map(({ phone }) => phone),
      sent.map(({ text }) => text),
    ];
    await db.query({ name: "message", text: write }, [...columns, new Date(now())]);
    return [];
  });
  return { send: message => written.ask(message) };
}

/** Refuses every message, so that nobody counts as told and a code that never arrives is said at once. */
export const noSender: Sender = {
  send: () => Promise.reject(new Error("没有接入短信网关 / no message gateway is connected")),
};

/** The latest messages, newest first. They hold codes in clear: only the sample city may show them. */
export async function latestMessages(db: Query, most: number): Promise<readonly SentMessage[]> {
  const { rows } = await db.query<{ id: unknown; phone: string; body: string; created: unknown }>(
    "select id, phone, body, created from message order by id desc limit $1",
    [most],
  );
  return rows.map(row => ({ ...row, id: String(row.id), created: Number(row.created) }));
}

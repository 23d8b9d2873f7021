// Senders of an instance without a message gateway of its own. The sample city writes to a table, which it
// shows as its outbox page; elsewhere nothing is sent, since written is not delivered where nobody looks.

import type { Sender } from "../engine/ports.ts";
import type { Query } from "./query.ts";

export interface SentMessage {
  readonly id: string;
  readonly phone: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly created: number;
}

/** Writes each message once, whatever the relay repeats; written is delivered. */
export function tableSender(db: Query, now: () => number): Sender {
  return {
    async send({ key, phone, text }) {
      await db.query(
        `insert into message (key, phone, body, created, delivered) values ($1, $2, $3, $4, $4)
         on conflict (key) do nothing`,
        [key, phone, text, new Date(now())],
      );
    },
  };
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

// The sender of an instance without one of its own: a table, which the sample city shows as its outbox
// page. A city puts its message gateway in its place.

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

/** The latest messages, newest first. They hold codes in clear: only the sample city may show them. */
export async function latestMessages(db: Query, most: number): Promise<readonly SentMessage[]> {
  const { rows } = await db.query<{ id: unknown; phone: string; body: string; created: unknown }>(
    "select id, phone, body, created from message order by id desc limit $1",
    [most],
  );
  return rows.map(row => ({ ...row, id: String(row.id), created: Number(row.created) }));
}

// A lane's one connection: opened when it is needed, and told apart from what the server refuses when it
// breaks.

import pg from "pg";
import { type Database, openClient } from "../connection.ts";

/** The connection is gone; what was on its way may or may not have been committed. */
export class Lost extends Error {}

/** The disk is full: the server refused the batch, and nothing of it was committed. */
export class Full extends Lost {}

const settings = {
  default_transaction_isolation: "read committed",
  application_name: "keymove writer",
};

/** SQLSTATE classes that end a connection or say that the server can't go on: 08, 53, 57P, 58, F0, XX. */
const ending = /^(08|53|57P|58|F0|XX)/;

const diskFull = "53100";

/** A batch takes milliseconds: a server that says nothing for so long, ms, is given up as gone. */
const silence = 30_000;

const firstPause = 100; // ms
const longestPause = 3000;

export class Channel implements Database {
  readonly #url: string;
  readonly #silence: number;
  readonly #settings: Readonly<Record<string, string>>;
  #client: pg.Client | undefined;
  #pause = 0;
  #closedUntil = 0;

  /** `more` are settings of the connection; a server that answers nothing for `longest` ms is given up. */
  constructor(url: string, more: Readonly<Record<string, string>>, longest = silence) {
    this.#url = url;
    this.#silence = longest;
    this.#settings = { ...settings, ...more };
  }

  /** True while the last try to connect failed a moment ago: who asks now is refused at once. */
  get resting(): boolean {
    return this.#client === undefined && performance.now() < this.#closedUntil;
  }

  /** Connects unless connected; false when the server can't be reached. */
  async open(): Promise<boolean> {
    if (this.#client !== undefined) return true;
    if (this.resting) return false;
    try {
      const client = await openClient(this.#url, this.#settings, this.#silence);
      client.on("end", () => this.#forget(client));
      this.#client = client;
      this.#pause = 0;
      return true;
    } catch {
      this.#pause = Math.min(longestPause, Math.max(firstPause, this.#pause * 2));
      this.#closedUntil = performance.now() + this.#pause;
      return false;
    }
  }

  #forget(client: pg.Client): void {
    if (this.#client === client) this.#client = undefined;
  }

  /**
   * Runs one query. Throws Lost when the connection broke, Full when the server has no room, its own
   * DatabaseError when it said no.
   */
  readonly query = (async (...given: Parameters<Database["query"]>) => {
    const client = this.#client;
    if (client === undefined) throw new Lost("not connected");
    try {
      return await client.query(...given);
    } catch (error) {
      if (error instanceof pg.DatabaseError && !ending.test(error.code ?? "")) throw error;
      this.#forget(client);
      client.end().catch(() => {}); // it is broken already
      const { code } = error as { code?: string };
      if (code === diskFull) throw new Full("the disk is full", { cause: error });
      throw new Lost("the connection broke", { cause: error });
    }
  }) as unknown as Database["query"];

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }
}

// What everybody may download of a poll that was counted: all votes, and those that were voided. Neither
// changes any more, and a city's votes take seconds to write, so each is made once and kept.

import { voidedNames } from "../../define/polled.ts";
import { jcs } from "../../define/jcs.ts";
import { type Pieces, forEach } from "../../engine/polls/pieces.ts";
import type { PollHere } from "../../engine/polls/poll.ts";
import type { Database } from "../connection.ts";
import { served } from "./served.ts";
import { suspectVotes } from "./suspects.ts";
import type { Votes } from "./votes.ts";

/** Makes one file at a time, and keeps the last; who asks for what is being made waits for the same. */
export class LastFile {
  readonly #files = new Map<string, Promise<Buffer>>();
  #turn: Promise<unknown> = Promise.resolve();
  #kept: string | undefined;

  of(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    const file = this.#turn.then(make);
    this.#files.set(key, file);
    this.#turn = file.then(
      () => {
        if (this.#kept !== undefined) this.#files.delete(this.#kept);
        this.#kept = key;
      },
      () => void this.#files.delete(key),
    );
    return file;
  }
}

/** How many lines are joined at a stretch. */
const stretch = 1024;

/** The lines as a file, each with its end. */
function* fileOf(lines: readonly string[]): Pieces<Buffer> {
  const parts: Buffer[] = [];
  for (let from = 0; from < lines.length; from += stretch) {
    parts.push(Buffer.from(`${lines.slice(from, from + stretch).join("\n")}\n`));
    yield;
  }
  return Buffer.concat(parts);
}

const placeOf = ({ matter, name }: PollHere): string => `${matter.id}/${name}`;

export class PollFiles {
  readonly #database: Database;
  readonly #votes: Votes;
  readonly #all = new LastFile();
  readonly #voided = new LastFile();

  constructor(database: Database, votes: Votes) {
    this.#database = database;
    this.#votes = votes;
  }

  /** Every vote as a line, as they were sealed. */
  all(here: PollHere): Promise<Buffer> {
    const seal = String(here.matter.fields[here.poll.inspected.seal]);
    return this.#all.of(`${placeOf(here)} ${seal}`, async () =>
      served(fileOf(await this.#votes.lines(here, await this.#votes.all(here)))),
    );
  }

  /** Of every vote that was voided its receipt and its suspicion; `decided` are the lines of the log. */
  voided(here: PollHere, decided: readonly string[]): Promise<Buffer> {
    return this.#voided.of([placeOf(here), ...decided].join("\n"), async () => {
      const lines: string[] = [];
      for (const suspect of voidedNames(decided)) {
        const receipts = await this.#votes.receipts(here, await suspectVotes(this.#database, here, suspect));
        await served(forEach(receipts, receipt => void lines.push(jcs({ receipt, suspect }))));
      }
      return served(fileOf(lines));
    });
  }
}

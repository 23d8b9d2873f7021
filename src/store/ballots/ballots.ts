// The office of ballots: calls the roll, gives out papers that it cannot see, takes them unsigned by anybody,
// and counts. What it does in the log are acts of the engine; the rest stands in its four tables.

import { type KeyObject, hash } from "node:crypto";
import { type CastPaper, type SubjectTally, countPapers } from "../../engine/ballots/count.ts";
import { readMarks, urnHash } from "../../engine/ballots/marks.ts";
import { type Poll, leaguesIn, pollOf, refuseClosed, votedBy, weightsIn } from "../../engine/ballots/poll.ts";
import { resultLine } from "../../engine/ballots/told.ts";
import type { Orgs } from "../../engine/orgs.ts";
import type { Reader } from "../../engine/ports.ts";
import type { Registry } from "../../engine/registry.ts";
import type { Database } from "../connection.ts";
import { blindSign, isSigned } from "./blind.ts";
import { type PaperKey, forgetPrivateKeys, keyLines, keysOf, makeKeys } from "./keys.ts";
import * as refused from "./refused.ts";
import { Roll } from "./roll.ts";
import { type Lying, Urn } from "./urn.ts";

export interface BallotsOptions {
  readonly database: Database;
  readonly reader: Reader;
  readonly registry: Registry;
  readonly orgs: Orgs;
}

/** A paper as it is sent, by nobody. */
export interface SentPaper {
  readonly subject: string;
  readonly group: string;
  readonly token: Uint8Array;
  readonly signature: Uint8Array;
  readonly marks: unknown;
}

/** What an act of the engine records. */
export type Recorded = Readonly<Record<string, unknown>>;

export interface Ballots {
  /** The ballot of a matter by its name, under the definition that the matter runs by. */
  find(matter: number, name: string): Promise<Poll | undefined>;
  readonly roll: Pick<Roll, "voter" | "turnout">;
  /** Calls the roll and makes the keys, as the act `opened` records them. `at` in ms. */
  open(poll: Poll, at: number): Promise<Recorded>;
  /** Counts what lies in the urn, as the act `counted` records it. The same however often it is counted. */
  count(poll: Poll): Promise<Recorded>;
  keys(poll: Poll): Promise<readonly PaperKey[]>;
  /**
   * The blind signatures on what a voter has blinded, by subject; once for each. Throws `ballot_not_open`,
   * `ballot_closed`, `not_on_roll`, `recused`, `paper_taken`, `invalid_input`.
   */
  give(
    poll: Poll,
    voter: string,
    blinded: ReadonlyMap<string, Uint8Array>,
    now: number,
  ): Promise<ReadonlyMap<string, Buffer>>;
  /**
   * Takes a paper. Throws `ballot_not_open`, `ballot_closed`, `paper_unsigned`, `paper_used`,
   * `invalid_input`.
   */
  cast(poll: Poll, paper: SentPaper, now: number): Promise<void>;
  /** How many papers lie in the urn; not what is on them. */
  lying(poll: Poll): Promise<readonly Lying[]>;
  /** The lines of the open urn; for a ballot that is closed. */
  urn(poll: Poll): Promise<readonly string[]>;
  /** How each league's result came about; for a ballot that is closed. */
  tally(poll: Poll): Promise<readonly (readonly SubjectTally[])[]>;
}

/** Ballots of which the public keys are held in memory. */
const mostKnown = 50;

/** The keys of a ballot never change, so those who cast at once read them once. */
class KnownKeys {
  readonly #database: Database;
  readonly #known = new Map<string, readonly PaperKey[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  async of(poll: Poll): Promise<readonly PaperKey[]> {
    const id = `${poll.matter.id}/${poll.name}`;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const keys = await keysOf(this.#database, poll);
    if (this.#known.size >= mostKnown) this.#known.clear();
    if (keys.length > 0) this.#known.set(id, keys);
    return keys;
  }
}

const keyFor = (keys: readonly PaperKey[], subject: string, group: string): PaperKey | undefined =>
  keys.find(key => key.subject === subject && key.group === group);

/** What lies in the urn and is a paper by its key; anything else was put there past the door. */
async function provenPapers(urn: Urn, keys: readonly PaperKey[], poll: Poll) {
  const papers = await urn.papers(poll);
  const proofs = papers.map(({ subject, group, token, signature }) => {
    const key: KeyObject | undefined = keyFor(keys, subject, group)?.public;
    return key === undefined
      ? false
      : isSigned(key, Buffer.from(token, "hex"), Buffer.from(signature, "base64"));
  });
  const proven = await Promise.all(proofs);
  return papers.filter((_, at) => proven[at]);
}

const tallyOf = ({ ballot, matter }: Poll, papers: readonly CastPaper[]) =>
  countPapers(ballot, weightsIn(ballot, matter.fields), leaguesIn(ballot, matter.fields), papers);

/** The office over a pool. */
export function openBallots({ database, reader, registry, orgs }: BallotsOptions): Ballots {
  const roll = new Roll(database);
  const urn = new Urn(database);
  const known = new KnownKeys(database);
  const proven = async (poll: Poll) => provenPapers(urn, await known.of(poll), poll);
  return {
    async find(id, name) {
      const matter = await reader.matter(id);
      const plan = matter && registry.version(matter.mechanism, matter.version);
      return matter && plan && pollOf(plan, matter, name);
    },
    roll,
    async open(poll, at) {
      const { keys, roll: field } = poll.ballot.opened;
      const lines = keyLines(await makeKeys(database, poll));
      return { [keys]: lines, [field]: await roll.call(poll, orgs, reader, at) };
    },
    async count(poll) {
      await forgetPrivateKeys(database, poll);
      await urn.shuffle(poll);
      const papers = await proven(poll);
      const tallies = tallyOf(poll, papers).flat();
      const { counted } = poll.ballot;
      return {
        [counted.ranking]: tallies.map(({ subject }) => subject),
        [counted.result]: tallies.map(resultLine),
        [counted.papers]: papers.length,
        [counted.urn]: urnHash(papers.map(({ line }) => line)),
      };
    },
    keys: poll => known.of(poll),
    give: (poll, voter, blinded, now) => giveAll({ roll, known }, poll, voter, blinded, now),
    async cast(poll, { subject, group, token, signature, marks }, now) {
      const closed = refuseClosed(poll, now);
      if (closed) throw closed;
      const key = keyFor(await known.of(poll), subject, group);
      const { ballot, matter } = poll;
      const most = votedBy(ballot, matter.fields)?.most;
      const read = readMarks(ballot, leaguesIn(ballot, matter.fields).flat(), marks, most);
      if ("wrong" in read) throw refused.badMark(read.wrong);
      const signed = key !== undefined && (await isSigned(key.public, token, signature));
      if (!signed) throw refused.unsigned();
      const paper = { poll, subject, group, token: Buffer.from(token), signature: Buffer.from(signature) };
      const casting = await urn.cast({ ...paper, marks: read.marks });
      if (casting === "used") throw refused.used();
      if (casting === "closed") throw refused.justClosed(poll);
    },
    lying: poll => urn.lying(poll),
    urn: async poll => (await proven(poll)).map(({ line }) => line),
    tally: async poll => tallyOf(poll, await proven(poll)),
  };
}

async function giveAll(
  { roll, known }: { readonly roll: Roll; readonly known: KnownKeys },
  poll: Poll,
  person: string,
  blinded: ReadonlyMap<string, Uint8Array>,
  now: number,
): Promise<ReadonlyMap<string, Buffer>> {
  const closed = refuseClosed(poll, now);
  if (closed) throw closed;
  const voter = await roll.voter(poll, person);
  if (voter === undefined) throw refused.notOnRoll(poll);
  if ([...blinded.keys()].some(subject => voter.recused.includes(subject))) throw refused.recused();
  const keys = await known.of(poll);
  // All of it is looked at first: whoever is refused for one was given none.
  const signed = [...blinded].map(([subject, bytes]) => {
    const key = keyFor(keys, subject, voter.group);
    const signature = key?.private && blindSign(key.private, key.public, bytes);
    if (signature === undefined) throw refused.notBlinded();
    return { subject, signature, blinded: hash("sha256", bytes, "buffer") };
  });
  const given = await Promise.all(
    signed.map(one => roll.give({ poll, voter: person, subject: one.subject, blinded: one.blinded })),
  );
  if (given.includes(false)) throw refused.taken();
  return new Map(signed.map(({ subject, signature }) => [subject, signature]));
}

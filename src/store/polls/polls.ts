// The office of polls: takes votes, seals them when the poll has closed, looks them over, and counts. What it
// does in the log are acts of the engine; votes stand in their own table.

import type pg from "pg";
import { dayOf } from "../../define/calendar.ts";
import type { Calendar } from "../../define/calendar.ts";
import { dateOf } from "../../define/civil.ts";
import { type Suspect, readSuspect, suspectLine, voidedNames } from "../../define/polled.ts";
import { lookOver } from "../../engine/polls/suspicions.ts";
import { type PollHere, itemsIn, pollHere, pollStanding, refuseVoting } from "../../engine/polls/poll.ts";
import { tallyLine, tallyOf } from "../../engine/polls/tally.ts";
import type { Reader } from "../../engine/ports.ts";
import type { Registry } from "../../engine/registry.ts";
import type { Database } from "../connection.ts";
import { Casts } from "./casting.ts";
import * as refused from "./refused.ts";
import { served } from "./served.ts";
import { PollFiles } from "./files.ts";
import { suspectVotes, writeSuspects } from "./suspects.ts";
import { type Counts, type Keyed, type OwnVote, Votes } from "./votes.ts";

export interface PollsOptions {
  readonly database: pg.Pool;
  readonly reader: Reader;
  readonly registry: Registry;
  readonly calendar: Calendar;
  readonly keyed: Keyed;
}

/** A vote as it is sent by somebody who signed in. */
export interface SentVote {
  /** `person:ID`. */
  readonly voter: string;
  readonly league: string;
  readonly picks: unknown;
  /** The network address; only a keyed hash of it is kept. */
  readonly address: string;
  /** The browser's own mark, null of what is no browser. */
  readonly device: string | null;
  readonly now: number;
}

/** What an act of the engine records. */
type Recorded = Readonly<Record<string, unknown>>;

export interface Polls {
  /** The poll of a matter by its name, under the definition that the matter runs by. */
  find(matter: number, name: string): Promise<PollHere | undefined>;
  /**
   * Takes a vote and answers its receipt. Throws `ballot_not_open`, `ballot_closed`, `invalid_input`,
   * `address_limit`, `device_limit`, `item_limit`, `voted_already`.
   */
  cast(here: PollHere, vote: SentVote): Promise<{ readonly receipt: string; readonly period: string }>;
  /** What one person has voted, the last first. */
  own(here: PollHere, voter: string): Promise<readonly (OwnVote & { readonly receipt: string })[]>;
  /** How many votes there are and how many were voided, a few seconds old at most. */
  counts(here: PollHere): Promise<Counts>;
  /** Votes by item without the voided ones, a few seconds old at most. For polls that are not sealed. */
  running(here: PollHere): Promise<ReadonlyMap<string, number>>;
  /** What looks stuffed now; nothing is recorded. */
  suspicions(here: PollHere): Promise<readonly Suspect[]>;
  /** Seals the votes and looks them over, as the act `inspected` records it. */
  inspect(here: PollHere): Promise<Recorded>;
  /** Counts what was not voided, as the act `counted` records it. The same however often it is counted. */
  count(here: PollHere): Promise<Recorded>;
  /** The open list of votes as it was sealed; for a poll that was counted. Throws `ballot_sealed`. */
  file(here: PollHere, now: number): Promise<Buffer>;
  /** Suspicion and receipt of each vote that was voided, as `file`. Throws `ballot_sealed`. */
  voidedFile(here: PollHere, now: number): Promise<Buffer>;
  /** The period in which a vote counts. */
  period(here: PollHere, now: number): string;
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const voidedIn = ({ matter, poll }: PollHere): readonly string[] => texts(matter.fields[poll.decided.voided]);

/** At most so many a minute from one address, counted in this process. */
class PerMinute {
  #minute = 0;
  readonly #seen = new Map<string, number>();

  isOver(address: string, most: number, now: number): boolean {
    const minute = Math.floor(now / 60_000);
    if (minute !== this.#minute) this.#seen.clear();
    this.#minute = minute;
    const count = (this.#seen.get(address) ?? 0) + 1;
    this.#seen.set(address, count);
    return count > most;
  }
}

/** What was asked a moment ago is answered again: many look at once while a poll runs. */
class Recent<T> {
  readonly #kept = new Map<string, { readonly at: number; readonly value: Promise<T> }>();

  of(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    const now = performance.now();
    if (known !== undefined && now - known.at < 3000) return known.value;
    if (this.#kept.size > 100) this.#kept.clear();
    const value = ask();
    value.catch(() => this.#kept.delete(key));
    this.#kept.set(key, { at: now, value });
    return value;
  }
}

const keyOf = ({ matter, name }: PollHere) => `${matter.id}/${name}`;

/** The items of a category that were picked. Throws `invalid_input`. */
function picksOf({ poll, matter }: PollHere, { league, picks }: SentVote): readonly string[] {
  const items = itemsIn(poll, matter.fields);
  if (!Object.hasOwn(items, league)) throw refused.wrongLeague();
  const most = poll.limits.picks;
  const known = Array.isArray(picks) && picks.every(one => items[league]!.includes(one as string));
  const fits = known && picks.length > 0 && picks.length <= most && new Set(picks).size === picks.length;
  if (!fits) throw refused.wrongPicks(most);
  return (picks as string[]).toSorted();
}

/** The office over a pool. */
export function openPolls({ database, reader, registry, calendar, keyed }: PollsOptions): Polls {
  const casts = new Casts(database);
  const votes = new Votes(database, keyed);
  const files = new PollFiles(database, votes);
  const addresses = new PerMinute();
  const [recentCounts, recentItems] = [new Recent<Counts>(), new Recent<ReadonlyMap<string, number>>()];
  const hashed = (here: PollHere, kind: string, value: string) =>
    keyed("poll", kind, keyOf(here), value).subarray(0, 16);
  const period = ({ poll }: PollHere, now: number) =>
    poll.limits.per === "day" ? dateOf(dayOf(calendar, now)) : "";
  return {
    period,
    async find(id, name) {
      const matter = await reader.matter(id);
      const plan = matter && registry.version(matter.mechanism, matter.version);
      return matter && plan && pollHere(plan, matter, name);
    },
    cast: (here, sent) => castOne({ casts, votes, addresses, hashed, period }, here, sent),
    async own(here, voter) {
      const own = await votes.of(here, voter);
      return own.map(vote => ({ ...vote, receipt: votes.receipt(here, voter, vote.period, vote.league) }));
    },
    counts: here => {
      const names = voidedNames(voidedIn(here));
      const key = [keyOf(here), here.matter.state, ...names].join(" ");
      return recentCounts.of(key, () => votes.counts(here, names));
    },
    running: here => recentItems.of(keyOf(here), () => votes.byItem(here, voidedNames(voidedIn(here)))),
    suspicions: async here => (await suspectsIn(votes, here)).map(({ suspect }) => suspect),
    inspect: here => inspectAll(database, votes, here),
    async count(here) {
      await refuseChanged(database, votes, here);
      const names = voidedNames(voidedIn(here));
      const [byItem, counts] = await Promise.all([votes.byItem(here, names), votes.counts(here, names)]);
      const { poll, matter } = here;
      const tallies = Object.values(itemsIn(poll, matter.fields)).flatMap(items => tallyOf(items, byItem));
      const { ranking, result, valid } = poll.counted;
      return {
        [ranking]: tallies.map(({ item }) => item),
        [result]: tallies.map(tallyLine),
        [valid]: counts.votes - counts.voided,
      };
    },
    async file(here, now) {
      refuseSealed(here, now);
      return files.all(here);
    },
    async voidedFile(here, now) {
      refuseSealed(here, now);
      return files.voided(here, voidedIn(here));
    },
  };
}

function refuseSealed(here: PollHere, now: number): void {
  if (pollStanding(here, now) !== "counted") throw refused.notCounted(here.poll.title);
}

interface Taking {
  readonly casts: Casts;
  readonly votes: Votes;
  readonly addresses: PerMinute;
  hashed(here: PollHere, kind: string, value: string): Buffer;
  period(here: PollHere, now: number): string;
}

async function castOne({ casts, votes, addresses, hashed, period }: Taking, here: PollHere, sent: SentVote) {
  const closed = refuseVoting(here, sent.now);
  if (closed) throw closed;
  const picks = picksOf(here, sent);
  const { limits, title } = here.poll;
  const network = hashed(here, "network", sent.address);
  if (addresses.isOver(network.toString("hex"), limits.address, sent.now)) throw refused.network();
  const { voter, league, now: at } = sent;
  const device = sent.device === null ? null : hashed(here, "device", sent.device);
  const when = period(here, at);
  const casting = await casts.cast({ here, voter, league, picks, period: when, at, network, device });
  if (casting === "closed") throw refused.justClosed(title);
  if (casting === "again") throw refused.again(limits.per);
  if (casting === "device") throw refused.device(limits.device);
  if (casting !== "in") throw refused.itemLimit(casting.item, limits.perItem);
  return { receipt: votes.receipt(here, voter, when, league), period: when };
}

async function inspectAll(database: pg.Pool, votes: Votes, here: PollHere): Promise<Recorded> {
  const all = await votes.all(here);
  const found = await suspectsIn(votes, here, all);
  await writeSuspects(
    database,
    here,
    found.map(({ suspect, votes: own }) => ({ name: suspect.name, votes: own })),
  );
  const { inspected } = here.poll;
  return {
    [inspected.votes]: all.length,
    [inspected.seal]: await votes.seal(here, all),
    [inspected.suspects]: found.map(({ suspect }) => suspectLine(suspect)),
  };
}

/** The most suspicions that are told; the rest of the votes is too little to matter. */
const most = 150;

async function suspectsIn(votes: Votes, here: PollHere, known?: Awaited<ReturnType<Votes["all"]>>) {
  const found = await served(lookOver(known ?? (await votes.all(here))));
  const suspects: { readonly votes: (typeof found)[number]["votes"]; readonly suspect: Suspect }[] = [];
  for (const { item, votes: own, zh, en } of found.slice(0, most)) {
    const name = `S${suspects.length + 1}`;
    const told = { name, votes: own.length, hash: await votes.listHash(here, own), item, zh, en };
    suspects.push({ votes: own, suspect: told });
  }
  return suspects;
}

/** Throws where votes, or a list that was voided, are not those whose hash stands in the log. */
async function refuseChanged(database: Database, votes: Votes, here: PollHere): Promise<void> {
  const { poll, matter, name } = here;
  const seal = await votes.seal(here, await votes.all(here));
  if (seal !== matter.fields[poll.inspected.seal]) {
    throw new Error(`poll ${name} of matter ${matter.id}: the votes are not those that were sealed`);
  }
  const voided = voidedNames(voidedIn(here));
  const suspects = texts(matter.fields[poll.inspected.suspects]).map(readSuspect);
  for (const { name: suspect, hash: told } of suspects.filter(one => voided.includes(one.name))) {
    const lying = await suspectVotes(database, here, suspect);
    if ((await votes.listHash(here, lying)) === told) continue;
    throw new Error(`poll ${name} of matter ${matter.id}: list ${suspect} is not the one that was voided`);
  }
}

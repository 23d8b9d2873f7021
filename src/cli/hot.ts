// Looking for hot issues while the server runs: what it reads, in whose name it acts, and which of several
// servers does.

import { hash, randomUUID } from "node:crypto";
import { dayOf, type Calendar } from "../define/calendar.ts";
import { dateOf } from "../define/civil.ts";
import { hot } from "../define/hot.ts";
import { jcs } from "../define/jcs.ts";
import { system } from "../engine/matter.ts";
import type { Writer } from "../engine/ports.ts";
import type { Registry } from "../engine/registry.ts";
import type { Database } from "../store/connection.ts";
import type { OrgTree } from "../store/org-tree.ts";
import { readHotIssues } from "../store/readers/hot-issues.ts";
import { openTexts } from "../store/readers/texts.ts";
import { holdLease, releaseLease } from "../store/worker-lease.ts";
import type { Cluster } from "../text/clusters/clusters.ts";
import type { DueAct, Said } from "../text/clusters/due.ts";
import type { KnownIssue } from "../text/clusters/issue.ts";
import { HotWatch } from "../text/clusters/watch.ts";
import type { Words } from "../text/words.ts";
import { repeat } from "./repeat.ts";

interface Needs {
  readonly pool: Database;
  readonly registry: Registry;
  readonly orgs: OrgTree;
  readonly calendar: Calendar;
  readonly writer: Writer;
  readonly words: Words;
  readonly now: () => number;
}

export interface CityHot {
  readonly watch: HotWatch;
  /** Every hot issue that stands in the log. */
  issues(): Promise<readonly KnownIssue[]>;
  /** Looks from time to time; the answer stops it. */
  start(log: (text: string) => void): () => Promise<void>;
}

const every = 30_000;
/** The first look after the start, ms: pages come first. */
const soon = 8000;
const leaseMs = 120_000;

/** What a new one is called: where and what by the form, since a text may name people. */
export function hotSaid({ registry, orgs, calendar }: Pick<Needs, "registry" | "orgs" | "calendar">): Said {
  const topics = registry.current.get(hot.mechanism)?.mechanism.fields["topic"];
  const topicOf = (topic: string | null) =>
    (topics?.kind === "choice" && topic !== null ? topics.options[topic] : undefined) ?? "同类";
  return {
    title({ place, topic }: Cluster) {
      const name = place === "" ? "全市" : (orgs.name(place as `org:${string}`) ?? "");
      return `${name}${topicOf(topic)}诉求集中`;
    },
    date: at => dateOf(dayOf(calendar, at)),
  };
}

/** An act of the engine for a cluster, with a key by what it says: a second taking of it changes nothing. */
async function take({ writer, now }: Needs, { action, issue, input }: DueAct): Promise<number> {
  const said = jcs({ action, issue: issue === null ? "" : String(issue), input });
  const { matter } = await writer.act({
    mechanism: hot.mechanism,
    matter: issue,
    action,
    input,
    actor: system,
    origin: "sweep",
    at: now(),
    key: { text: `hot/${hash("sha256", said)}`, body: hash("sha256", said, "buffer") },
  });
  return matter;
}

/** Opens the watch of a city; nothing is read before it starts. */
export function openCityHot(needs: Needs): CityHot {
  const { pool, registry, words, now } = needs;
  const holder = randomUUID();
  const watch = new HotWatch({
    source: openTexts(pool),
    registry,
    words,
    issues: () => readHotIssues(pool),
    mine: async () => (await holdLease(pool, "hot", holder, leaseMs)) !== undefined,
    act: due => take(needs, due),
    said: hotSaid(needs),
    now,
  });
  return {
    watch,
    issues: () => readHotIssues(pool),
    start(log) {
      const stop = repeat(every, signal => watch.keepUp(signal), log, soon);
      return async () => {
        await stop();
        await releaseLease(pool, "hot", holder).catch(() => undefined); // it runs out by itself
      };
    },
  };
}

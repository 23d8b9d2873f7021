// Reads the projections and the log. Everything comes back as the engine has it: ids and times are numbers,
// a payload is the very text that was hashed.

import type pg from "pg";
import type { Reader } from "../../engine/ports.ts";
import type { Database } from "../connection.ts";
import { Gathering, ofMatters } from "../gathering.ts";
import { type StoredMatter, matterOf, storedColumns } from "../matter-row.ts";
import type { KnownMatters } from "./known.ts";
import { type InboxRequest, type ListRequest, inboxQuery, listQuery } from "./lists.ts";

/** An event as stored; its payload is the RFC 8785 text that its hash covers. */
export interface StoredEvent {
  readonly seq: number;
  readonly happened: number;
  readonly recorded: number;
  readonly payload: string;
  readonly hash: Uint8Array;
}

/** An event among those of several matters. */
export interface MatterEvent extends Pick<StoredEvent, "seq" | "payload"> {
  readonly matter: number;
}

/** The values of one event that stand apart from the log; what was erased is missing. */
export interface ApartValues {
  readonly seq: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** One end of a link; `name` is `mechanism.link` of the definition that set it. */
export interface LinkEnd {
  readonly name: string;
  readonly far: number;
  readonly outward: boolean;
  readonly edge: string;
  /** The event that set it. */
  readonly seq: number;
}

export interface RunningVersion {
  readonly mechanism: string;
  readonly version: string;
  readonly count: number;
}

export interface Readers extends Reader {
  matter(id: number): Promise<StoredMatter | undefined>;
  /** In the order asked for; unknown ones are left out. */
  matters(ids: readonly number[]): Promise<readonly StoredMatter[]>;
  /** Newest first, keyset paging by the last row of the page before. */
  list(request: ListRequest): Promise<readonly StoredMatter[]>;
  /** Unsettled ones, the nearest deadline first, those without one last. */
  inbox(request: InboxRequest): Promise<readonly StoredMatter[]>;
  /** How many acts a person has taken and recorded since a moment (ms); history counts when it happened. */
  actsSince(actor: string, since: number): Promise<number>;
  /** In their order. */
  events(matter: number): Promise<readonly StoredEvent[]>;
  /**
   * Those of several matters up to the first of this action, in their order; none of a matter that never
   * took it.
   */
  eventsUntil(matters: readonly number[], action: string): Promise<readonly MatterEvent[]>;
  apart(matter: number): Promise<readonly ApartValues[]>;
  /** Those of several matters, each in their order. */
  apartOf(matters: readonly number[]): Promise<ReadonlyMap<number, readonly ApartValues[]>>;
  links(matter: number): Promise<readonly LinkEnd[]>;
  /** The versions that unsettled matters run under; the start refuses when it lacks one. */
  running(): Promise<readonly RunningVersion[]>;
}

type StoredRow = StoredMatter & pg.QueryResultRow;

const storedMatter = (row: StoredRow): StoredMatter => {
  const { asker, handler, due, settled } = row;
  return { ...matterOf(row), asker, handler, due, settled };
};

const byId = `select ${storedColumns} from matter where id = any ($1::bigint[])`;
const eventsOf = `
  select matter, seq, happened, recorded, payload::text as payload, hash
    from event where matter = any ($1::bigint[]) order by matter, seq`;
const eventsUntil = `
  select e.matter, e.seq, e.payload::text as payload
    from unnest($1::bigint[]) as asked (matter)
    cross join lateral (select min(seq) as seq, (asked.matter % 64 % 16)::smallint as bucket from event
      where matter = asked.matter and payload->>'action' = $2) as first
    join event e on e.matter = asked.matter and e.seq <= first.seq and e.bucket = first.bucket
   order by e.matter, e.seq`;
const apartOf = `
  select matter, seq, data from person_data where matter = any ($1::bigint[]) order by matter, seq`;
const linksOf = `
  select matter, name, far, outward, edge, seq from link
   where matter = any ($1::bigint[]) order by matter, seq, name, far`;
const countActs = `
  select count(*) as count from event
   where recorded >= to_timestamp($2::float8 / 1000) and happened >= to_timestamp($2::float8 / 1000)
     and payload->>'actor' = $1`;
const runningVersions = `
  select mechanism, version, count(*) as count from matter where not settled
   group by mechanism, version order by mechanism, version`;

type Sealed = Readonly<Record<string, { readonly value: unknown } | undefined>>;

interface StoredApart {
  readonly seq: number;
  readonly data: Sealed;
}
type OfMatter<Row> = Row & { readonly matter: number };

function opened({ seq, data }: StoredApart): ApartValues {
  const values = Object.entries(data).flatMap(([name, one]) => (one ? [[name, one.value] as const] : []));
  return { seq, values: Object.fromEntries(values) };
}

/**
 * Readers over a pool or a client of `connection.ts`. What many ask at once is read by one statement; a
 * matter that is known is proved instead of read.
 */
export function openReaders(database: Database, known?: KnownMatters): Readers {
  const rows = async <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    (await database.query<Row & pg.QueryResultRow>(text, [...values])).rows;
  const stored = async (text: string, values: readonly unknown[]): Promise<StoredMatter[]> =>
    (await rows<StoredRow>(text, values)).map(storedMatter);
  const read = (ids: readonly number[]) => stored(byId, [ids]);
  const oneMatter = new Gathering(async (asked: readonly number[]) => {
    const wanted = [...new Set(asked)];
    const matters = await (known === undefined ? read(wanted) : known.of(database, wanted, read));
    const found = new Map(matters.map(matter => [matter.id, matter]));
    return asked.map(id => found.get(id));
  });
  const events = ofMatters(ids => rows<OfMatter<StoredEvent>>(eventsOf, [ids]));
  const apart = ofMatters(ids => rows<OfMatter<StoredApart>>(apartOf, [ids]));
  const links = ofMatters(ids => rows<OfMatter<LinkEnd>>(linksOf, [ids]));
  return {
    matter: id => oneMatter.ask(id),
    async matters(ids) {
      if (ids.length === 0) return [];
      const found = new Map((await stored(byId, [[...ids]])).map(matter => [matter.id, matter]));
      return ids.flatMap(id => found.get(id) ?? []);
    },
    list: request => stored(...listQuery(request)),
    inbox: request => stored(...inboxQuery(request)),
    actsSince: async (actor, since) => (await rows<{ count: number }>(countActs, [actor, since]))[0]!.count,
    events: matter => events.ask(matter),
    eventsUntil: (matters, action) => rows(eventsUntil, [[...matters], action]),
    apart: async matter => (await apart.ask(matter)).map(opened),
    async apartOf(matters) {
      const said = await rows<OfMatter<StoredApart>>(apartOf, [[...matters]]);
      const found = Map.groupBy(said, row => row.matter);
      return new Map([...found].map(([matter, own]) => [matter, own.map(opened)]));
    },
    links: matter => links.ask(matter),
    running: () => rows(runningVersions, []),
  };
}

// The runs of what-ifs that were asked, with what they found; and the schemas that they left for a day.

import type { Database } from "../connection.ts";
import { schemaOf } from "./passage.ts";

export type RunState = "queued" | "running" | "done" | "cancelled" | "failed";

export interface NewRun {
  readonly mechanism: string;
  readonly change: unknown;
  /** The period of the figures, as an address has it. */
  readonly period: string;
  /** The person and the post that ask. */
  readonly by: string;
  readonly post: string | null;
  /** ms. */
  readonly at: number;
}

export interface RunRecord {
  readonly id: number;
  readonly mechanism: string;
  readonly change: unknown;
  readonly period: string;
  readonly by: string;
  readonly post: string | null;
  readonly asked: number;
  readonly started: number | null;
  readonly ended: number | null;
  readonly state: RunState;
  readonly done: number;
  readonly total: number;
  readonly result: unknown;
  readonly fault: { readonly zh: string; readonly en: string } | null;
}

export interface RunPatch {
  readonly state?: RunState;
  readonly started?: number;
  readonly ended?: number;
  readonly done?: number;
  readonly total?: number;
  readonly result?: unknown;
  readonly fault?: { readonly zh: string; readonly en: string };
}

/** A matter behind a figure that moved. */
export interface MovedMatter {
  readonly matter: number;
  /** The tallies in which it counts before, and after. */
  readonly was: readonly string[];
  readonly becomes: readonly string[];
  readonly unit: string | null;
  readonly nextUnit: string | null;
  /** clock → its deadline and end, before and after; null where the course is the same. */
  readonly clocksWas: Clocks | null;
  readonly clocksBecome: Clocks | null;
}

type Clocks = Readonly<Record<string, { readonly due: number | null; readonly end: number | null }>>;

export interface RefusedMatter {
  readonly matter: number;
  readonly seq: number;
  readonly happened: number;
  readonly action: string;
  readonly zh: string;
  readonly en: string;
  readonly kept: boolean;
}

export interface MovedAsked {
  /** The tallies under a figure. */
  readonly figures: readonly string[];
  readonly unit?: string;
  readonly after: number;
  readonly limit: number;
}

const columns = `id, mechanism, change, span->>'period' as period, "by", post, asked, started, ended,
  state, done, total, result, fault`;

const instant = (ms: number | undefined) => (ms === undefined ? null : new Date(ms));

type Rows = <T extends object>(text: string, values: readonly unknown[]) => Promise<readonly T[]>;

/** Runs in the database of a pool. */
export function openReplayRuns(database: Database) {
  const rows: Rows = async <T extends object>(text: string, values: readonly unknown[]) =>
    (await database.query<T>(text, [...values])).rows;
  return { ...asked(rows), ...course(database), ...behind(rows) };
}

/** The runs themselves. */
function asked(rows: Rows) {
  return {
    async add({ mechanism, change, period, by, post, at }: NewRun): Promise<number> {
      const [row] = await rows<{ id: number }>(
        `insert into replay_run (mechanism, change, span, "by", post, asked, state)
         values ($1, $2, $3, $4, $5, $6, 'queued') returning id`,
        [mechanism, JSON.stringify(change), JSON.stringify({ period }), by, post, new Date(at)],
      );
      return row!.id;
    },
    get: async (id: number): Promise<RunRecord | undefined> =>
      (await rows<RunRecord>(`select ${columns} from replay_run where id = $1`, [id]))[0],
    list: (limit: number): Promise<readonly RunRecord[]> =>
      rows<RunRecord>(`select ${columns} from replay_run order by asked desc, id desc limit $1`, [limit]),
    /** Whether the matters of a run can still be looked up. */
    async isOpen(id: number): Promise<boolean> {
      const found = await rows("select from pg_namespace where nspname = $1", [schemaOf(id)]);
      return found.length > 0;
    },
    /** The tables of calendars that deadlines were computed by. */
    calendars: () =>
      rows<{ readonly name: string; readonly version: string; readonly data: unknown }>(
        "select name, version, data from calendar",
        [],
      ),
  };
}

/** What becomes of runs, until they are removed. */
function course(database: Database) {
  return {
    async change(id: number, patch: RunPatch): Promise<void> {
      const { state, started, ended, done, total, result, fault } = patch;
      await database.query(
        `update replay_run set state = coalesce($2, state), started = coalesce($3, started),
           ended = coalesce($4, ended), done = coalesce($5, done), total = coalesce($6, total),
           result = coalesce($7, result), fault = coalesce($8, fault) where id = $1`,
        [
          id,
          state ?? null,
          instant(started),
          instant(ended),
          done ?? null,
          total ?? null,
          result === undefined ? null : JSON.stringify(result),
          fault === undefined ? null : JSON.stringify(fault),
        ],
      );
    },
    /** Removes a run with all that it left. */
    async remove(id: number): Promise<void> {
      await database.query("select drop_replay($1)", [id]);
      await database.query("delete from replay_run where id = $1", [id]);
    },
    /** Drops the schemas of runs that ended before an instant; their numbers stay. */
    async dropBefore(instantMs: number): Promise<void> {
      await database.query(
        `select drop_replay(id) from replay_run
          where ended < $1 and exists (select from pg_namespace where nspname = 'replay_' || id)`,
        [new Date(instantMs)],
      );
    },
    /** Runs whose server has died: nobody goes on with them. */
    async failBefore(instantMs: number, fault: { readonly zh: string; readonly en: string }): Promise<void> {
      await database.query(
        `update replay_run set state = 'failed', ended = asked, fault = $2
          where state in ('queued', 'running') and asked < $1`,
        [new Date(instantMs), JSON.stringify(fault)],
      );
    },
  };
}

const unitTest = "($2::text is null or coalesce(m.next_unit, m.unit) = $2)";

/** The matters behind what a run found, while its schema stands. */
function behind(rows: Rows) {
  return {
    /** The matters that count otherwise, by number, each once. */
    moved: (id: number, { figures, unit, after, limit }: MovedAsked): Promise<readonly MovedMatter[]> =>
      rows<MovedMatter>(
        `select m.matter, m.was, m.becomes, m.unit, m.next_unit as "nextUnit", o.was as "clocksWas",
                o.becomes as "clocksBecome"
           from (select matter, array_remove(array_agg(case when was then figure end), null) as was,
                        array_remove(array_agg(case when becomes then figure end), null) as becomes,
                        min(unit) as unit, min(next_unit) as next_unit
                   from ${schemaOf(id)}.moved m
                  where figure = any($1::text[]) and matter > $3 and ${unitTest}
                  group by matter order by matter limit $4) m
           left join ${schemaOf(id)}.outcome o using (matter) order by m.matter`,
        [figures, unit ?? null, after, limit],
      ),
    /** How many matters moved by the unit that answers for them, the most first. */
    units: (
      id: number,
      figures: readonly string[],
    ): Promise<readonly { readonly unit: string | null; readonly matters: number }[]> =>
      rows(
        `select coalesce(next_unit, unit) as unit, count(distinct matter)::int as matters
           from ${schemaOf(id)}.moved where figure = any($1::text[]) group by 1 order by 2 desc, 1`,
        [figures],
      ),
    /** The acts that would have been refused, by matter. */
    refused: (
      id: number,
      { action, code, after, limit }: { action: string; code: string; after: number; limit: number },
    ): Promise<readonly RefusedMatter[]> =>
      rows<RefusedMatter>(
        `select matter, seq, happened, action, zh, en, kept from ${schemaOf(id)}.refusal
          where action = $1 and code = $2 and matter > $3 order by matter, seq limit $4`,
        [action, code, after, limit],
      ),
  };
}

export type ReplayRuns = ReturnType<typeof openReplayRuns>;

// The words that the office keeps: city words, stop words, groups that mean the same; and what was sought in
// vain. Rows are added and taken away and never rewritten, so they tell who changed what and when.

import type { Database } from "./connection.ts";

export const wordKinds = ["word", "stop", "synonyms"] as const;
export type WordKind = (typeof wordKinds)[number];

export interface StoredWords {
  readonly id: number;
  readonly kind: WordKind;
  readonly words: readonly string[];
  /** ms */
  readonly added: number;
  /** The name of who did it. */
  readonly addedBy: string;
  readonly removed: number | null;
  readonly removedBy: string | null;
}

export interface SoughtInVain {
  readonly words: string;
  readonly times: number;
  /** ms */
  readonly last: number;
}

export interface OfficeWords {
  /** Those in force, in the order in which they were added. */
  standing(): Promise<readonly StoredWords[]>;
  /** All changes, the latest first. */
  history(limit: number): Promise<readonly StoredWords[]>;
  /** Takes one away, or puts others in its place, or adds; `person` is the acting `person:ID`. */
  change(change: WordChange, person: string, now: number): Promise<boolean>;
  /** Another text whenever they have changed. */
  stamp(): Promise<string>;
  /** Counts words that found nothing. */
  vain(words: string, now: number): Promise<void>;
  /** The most frequent ones. */
  soughtInVain(limit: number): Promise<readonly SoughtInVain[]>;
  /** They have been dealt with. */
  forget(words: string): Promise<void>;
}

export interface WordChange {
  /** The row that goes. */
  readonly remove?: number;
  readonly add?: { readonly kind: WordKind; readonly words: readonly string[] };
}

const columns = `
  w.id, w.kind, w.words, w.added, a.name as "addedBy", w.removed, r.name as "removedBy"
  from office_word w
  left join person a on 'person:' || a.id = w.added_by
  left join person r on 'person:' || r.id = w.removed_by`;
const standing = `select ${columns} where w.removed is null order by w.id`;
const history = `select ${columns} order by coalesce(w.removed, w.added) desc, w.id desc limit $1`;
// One statement: of two who change the same row at once the later changes nothing.
const change = `
  with gone as (
    update office_word set removed = to_timestamp($4::float8 / 1000), removed_by = $3
     where id = $5::bigint and removed is null returning id),
  come as (
    insert into office_word (kind, words, added, added_by)
    select $1::text, $2::text[], to_timestamp($4::float8 / 1000), $3
     where $1 is not null and ($5::bigint is null or exists (select from gone)) returning id)
  select (select count(*) from gone) + (select count(*) from come) as done`;
const stamp = `
  select count(*) || ' ' || count(removed) || ' ' || coalesce(max(id), 0) as stamp from office_word`;
/** Old and rare ones make room: the table is a hint for the office and no record. */
const vainMost = 2_000;
const vain = `
  insert into sought_in_vain (words, times, first, last)
  select $1, 1, to_timestamp($2::float8 / 1000), to_timestamp($2::float8 / 1000)
   where exists (select from sought_in_vain where words = $1)
      or (select count(*) from sought_in_vain) < ${vainMost}
  on conflict (words) do update set times = sought_in_vain.times + 1, last = excluded.last`;
const soughtInVain = "select words, times, last from sought_in_vain order by times desc, last desc limit $1";

/** The office's words over a pool. */
export function openOfficeWords(database: Database): OfficeWords {
  const rows = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
    (await database.query<R>(text, [...values])).rows;
  return {
    standing: () => rows(standing),
    history: limit => rows(history, [limit]),
    async change({ remove, add }, person, now) {
      const values = [add?.kind ?? null, add?.words ?? null, person, now, remove ?? null];
      const [row] = await rows<{ done: number }>(change, values);
      return row!.done > 0;
    },
    stamp: async () => (await rows<{ stamp: string }>(stamp))[0]!.stamp,
    vain: async (words, now) => void (await rows(vain, [words, now])),
    soughtInVain: limit => rows(soughtInVain, [limit]),
    forget: async words => void (await rows("delete from sought_in_vain where words = $1", [words])),
  };
}

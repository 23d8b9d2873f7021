// A page of a list at any size of the ledger. Two ways, both bounded: where few rows fit, they are gathered
// by the index of keys and sorted; where many do, the index that sorts is walked until the page is full. A
// walk that meets too few ends where it stands and says how to go on, so no question can hold the database.

import type pg from "pg";
import type { Database } from "../connection.ts";
import type { Follower } from "../listing/follow.ts";
import {
  type Last,
  type SortBy,
  Values,
  type Wanted,
  anywhere,
  besides,
  comparable,
  expression,
  readBack,
  within,
} from "./seek.ts";

export interface PageAsked extends Wanted {
  readonly sort: SortBy;
  readonly descending: boolean;
  readonly after?: Last;
  readonly limit: number;
  /** Whether to count as well; the first page of a list usually is. */
  readonly count?: boolean;
}

export interface Total {
  readonly count: number;
  /** Else there are at least so many. */
  readonly exact: boolean;
}

export interface ListedPage {
  readonly ids: readonly number[];
  /** Null on the last page. A page may be short, or empty, and yet not be the last. */
  readonly next: Last | null;
  readonly total: Total | null;
}

/** Rows that are gathered at most, and rows that one page walks at most. */
const gathered = 6_000;
const walked = 12_000;
const counted = 10_000;
const pageMost = 1000;

interface Found {
  readonly matter: number;
  readonly value: string;
  readonly many?: number;
}

const and = (conditions: readonly string[]): string => conditions.join(" and ");
const lastOf = ({ matter, value: of }: Found): Last => ({ value: of, id: matter });

class Seeker {
  readonly #database: Database;
  readonly #asked: PageAsked;
  readonly #order: string;
  readonly #limit: number;

  constructor(database: Database, asked: PageAsked) {
    this.#database = database;
    this.#asked = asked;
    const way = asked.descending ? "desc" : "asc";
    this.#order = `order by s ${way}, matter ${way}`;
    this.#limit = Math.min(asked.limit, pageMost);
  }

  async #rows<Row extends object>(text: string, values: Values): Promise<readonly Row[]> {
    return (await this.#database.query<Row & pg.QueryResultRow>(text, values.all)).rows;
  }

  /** Rows after the last one of the page before. */
  #after(column: string, values: Values): string[] {
    const { after, sort, descending } = this.#asked;
    if (after === undefined) return [];
    const sign = descending ? "<" : ">";
    const last = `(${comparable(sort, after.value, values)}, ${values.add(after.id, "bigint")})`;
    return [`(${column}, matter) ${sign} ${last}`];
  }

  /** How many rows PostgreSQL expects to fit. */
  async #expected(): Promise<number> {
    const values = new Values();
    const conditions = and(anywhere(this.#asked, values));
    type Explained = { "QUERY PLAN": readonly { Plan: { "Plan Rows": number } }[] };
    const text = `explain (format json) select from listed where ${conditions}`;
    const [row] = await this.#rows<Explained>(text, values);
    return row!["QUERY PLAN"][0]!.Plan["Plan Rows"];
  }

  /** Gathers all that fit; undefined when they are too many after all. */
  async #gather(): Promise<ListedPage | undefined> {
    const values = new Values();
    const { sort, count } = this.#asked;
    const conditions = and(anywhere(this.#asked, values));
    const after = this.#after("s", values);
    const text = `
      with found as materialized (
        select matter, ${expression(sort)} as s from listed where ${conditions} limit ${gathered + 1})
      select matter, ${readBack(sort)} as value, (select count(*) from found) as many from found
       ${after.length > 0 ? `where ${and(after)}` : ""} ${this.#order} limit ${this.#limit + 1}`;
    const found = await this.#rows<Found>(text, values);
    const many = found[0]?.many ?? 0;
    if (many > gathered) return undefined;
    return this.#page(found, count ? { count: many, exact: true } : null);
  }

  #page(found: readonly Found[], total: Total | null, goOn: Last | null = null): ListedPage {
    const page = found.slice(0, this.#limit);
    const next = found.length > page.length ? lastOf(page.at(-1)!) : goOn;
    return { ids: page.map(({ matter }) => matter), next, total };
  }

  async #walk(filtered: boolean): Promise<ListedPage> {
    const { sort } = this.#asked;
    const values = new Values();
    const column = expression(sort);
    const inside = and([...within(this.#asked, sort, values), ...this.#after(column, values)]);
    const walk = `select *, ${column} as s from listed where ${inside} ${this.#order}`;
    const others = besides(this.#asked, sort, values);
    const text = `
      select matter, ${readBack(sort)} as value
        from (${walk} limit ${filtered ? walked : this.#limit + 1}) as walked
       ${others.length > 0 ? `where ${and(others)}` : ""} limit ${this.#limit + 1}`;
    const found = await this.#rows<Found>(text, values);
    if (!filtered || found.length > this.#limit) return this.#page(found, await this.#count(filtered));
    // Too few fit among those that were walked: where the walk ended, if it did not reach the end.
    const own = new Values();
    const same = and([...within(this.#asked, sort, own), ...this.#after(column, own)]);
    const end = `select matter, ${readBack(sort)} as value from (
      select matter, ${column} as s from listed where ${same} ${this.#order}
      offset ${walked - 1} limit 1) as walked`;
    const [goOn] = await this.#rows<Found>(end, own);
    return this.#page(found, null, goOn ? lastOf(goOn) : null);
  }

  async #count(filtered: boolean): Promise<Total | null> {
    const { count, sort, after } = this.#asked;
    if (!count || filtered || after !== undefined) return null;
    const values = new Values();
    const inside = and(within(this.#asked, sort, values));
    // In the list's order, so that the index which sorts is counted along and never the table.
    const walk = `select ${expression(sort)} as s, matter from listed where ${inside} ${this.#order}`;
    const text = `select count(*) as many from (${walk} limit ${counted + 1}) as firsts`;
    const [row] = await this.#rows<{ many: number }>(text, values);
    return row!.many > counted ? { count: counted, exact: false } : { count: row!.many, exact: true };
  }

  async page(): Promise<ListedPage> {
    const filtered = besides(this.#asked, this.#asked.sort, new Values()).length > 0;
    if (!filtered) return this.#walk(false);
    const few = (await this.#expected()) <= gathered;
    return (few ? await this.#gather() : undefined) ?? this.#walk(true);
  }
}

/** One page of a list as it has been listed; `Lists` sees to it that nothing is missing. */
export const readPage = (database: Database, asked: PageAsked): Promise<ListedPage> =>
  new Seeker(database, asked).page();

export interface Lists {
  /** One page, of all that was committed before the call, or of what could be listed of it in 300 ms. */
  page(asked: PageAsked): Promise<ListedPage>;
}

/** Lists over what a follower keeps. */
export const openLists = (database: Database, follower: Pick<Follower, "fresh">): Lists => ({
  async page(asked) {
    await follower.fresh();
    return readPage(database, asked);
  },
});

// A page of a list at any size of the ledger. Two ways, both bounded: where few rows fit, they are gathered
// by the index of keys and sorted; where many do, the index that sorts is walked until the page is full. A
// walk that meets too few ends where it stands and says how to go on, so no question can hold the database.
// Where a field sorts, its index holds the matters that have a value; those without one are walked after it.

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
  blank,
  comparable,
  expression,
  isBlank,
  isHeld,
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

/** What is walked: along the index that sorts, what it holds; then, by their ids, matters without a value. */
type Part = "sorted" | "blank";

interface Walked {
  readonly found: readonly Found[];
  /** Where the walk ended before it had filled the page. */
  readonly goOn: Last | null;
}

class Seeker {
  readonly #database: Database;
  readonly #asked: PageAsked;
  readonly #way: string;
  readonly #order: string;
  readonly #limit: number;

  constructor(database: Database, asked: PageAsked) {
    this.#database = database;
    this.#asked = asked;
    const way = asked.descending ? "desc" : "asc";
    this.#way = way;
    this.#order = `order by s ${way}, matter ${way}`;
    this.#limit = Math.min(asked.limit, pageMost);
  }

  async #rows<Row extends object>(text: string, values: Values): Promise<readonly Row[]> {
    return (await this.#database.query<Row & pg.QueryResultRow>(text, values.all)).rows;
  }

  get #sign(): string {
    return this.#asked.descending ? "<" : ">";
  }

  /** Rows after the last one of the page before, where both have a value. */
  #after(column: string, { value, id }: Last, values: Values): string {
    const last = `(${comparable(this.#asked.sort, value, values)}, ${values.add(id, "bigint")})`;
    return `(${column}, matter) ${this.#sign} ${last}`;
  }

  /** Rows after the last one of the page before, blanks included. */
  #afterGathered(values: Values): string {
    const { after, sort } = this.#asked;
    if (after === undefined) return "true";
    if (isBlank(sort, after)) return `s is null and matter ${this.#sign} ${values.add(after.id, "bigint")}`;
    const behind = this.#after("s", after, values);
    return typeof sort === "object" ? `(${behind} or s is null)` : behind;
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
    const after = this.#afterGathered(values);
    const order = `order by s ${this.#way} nulls last, matter ${this.#way}`;
    const text = `
      with found as materialized (
        select matter, ${expression(sort)} as s from listed where ${conditions} limit ${gathered + 1})
      select matter, ${readBack(sort)} as value, (select count(*) from found) as many from found
       where ${after} ${order} limit ${this.#limit + 1}`;
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

  /** What of a part is walked, from where the page before ended. */
  #inside(part: Part, values: Values): string {
    const { sort, after } = this.#asked;
    if (part === "blank") {
      const from = after !== undefined && isBlank(sort, after) ? [after.id] : [];
      const behind = from.map(id => `matter ${this.#sign} ${values.add(id, "bigint")}`);
      return and([...within(this.#asked, sort, values), ...behind]);
    }
    const held = typeof sort === "object" ? [isHeld(sort.field)] : [];
    const behind = after === undefined ? [] : [this.#after(expression(sort), after, values)];
    return and([...within(this.#asked, sort, values), ...held, ...behind]);
  }

  /** Walks a part for so many rows. */
  async #walk(part: Part, filtered: boolean, wanted: number): Promise<Walked> {
    const { sort } = this.#asked;
    const isSorted = part === "sorted";
    const s = isSorted ? expression(sort) : "null";
    const order = isSorted ? this.#order : `order by matter ${this.#way}`;
    const values = new Values();
    const walk = `select *, ${s} as s from listed where ${this.#inside(part, values)} ${order}`;
    const blanks = !isSorted && typeof sort === "object" ? [`not (${isHeld(sort.field)})`] : [];
    const others = [...besides(this.#asked, sort, values), ...blanks];
    const bounded = filtered || !isSorted;
    const text = `
      select matter, ${isSorted ? readBack(sort) : `'${blank(sort)}'`} as value
        from (${walk} limit ${bounded ? walked : wanted}) as walked
       ${others.length > 0 ? `where ${and(others)}` : ""} limit ${wanted}`;
    const found = await this.#rows<Found>(text, values);
    if (!bounded || found.length === wanted) return { found, goOn: null };
    // Too few fit among those that were walked: where the walk ended, if it did not reach the end.
    const own = new Values();
    const end = `
      select matter, ${isSorted ? readBack(sort) : `'${blank(sort)}'`} as value from (
        select matter, ${s} as s from listed where ${this.#inside(part, own)} ${order}
        offset ${walked - 1} limit 1) as walked`;
    const [goOn] = await this.#rows<Found>(end, own);
    return { found, goOn: goOn ? lastOf(goOn) : null };
  }

  async #walkAll(filtered: boolean): Promise<ListedPage> {
    const { sort, after, ranges = [] } = this.#asked;
    const total = await this.#count(filtered);
    const wanted = this.#limit + 1;
    const isBehind = after !== undefined && isBlank(sort, after);
    const first = isBehind ? { found: [], goOn: null } : await this.#walk("sorted", filtered, wanted);
    // A range of what sorts leaves no blanks.
    const ranged = ranges.some(({ by }) => JSON.stringify(by) === JSON.stringify(sort));
    if (typeof sort === "string" || ranged || first.goOn !== null || first.found.length === wanted)
      return this.#page(first.found, total, first.goOn);
    const { found, goOn } = await this.#walk("blank", filtered, wanted - first.found.length);
    return this.#page([...first.found, ...found], total, goOn);
  }

  async #count(filtered: boolean): Promise<Total | null> {
    const { count, sort, after, ranges = [] } = this.#asked;
    if (!count || filtered || after !== undefined) return null;
    const values = new Values();
    // In the list's order, so that the index which sorts is counted along and never the table; with blanks
    // there is none, and any other order counts as many.
    const by = typeof sort === "object" && ranges.length === 0 ? "opened" : sort;
    const held = typeof by === "object" ? [isHeld(by.field)] : [];
    const inside = and([...within(this.#asked, by, values), ...held]);
    const walk = `select ${expression(by)} as s, matter from listed where ${inside} ${this.#order}`;
    const text = `select count(*) as many from (${walk} limit ${counted + 1}) as firsts`;
    const [row] = await this.#rows<{ many: number }>(text, values);
    return row!.many > counted ? { count: counted, exact: false } : { count: row!.many, exact: true };
  }

  async page(): Promise<ListedPage> {
    const filtered = besides(this.#asked, this.#asked.sort, new Values()).length > 0;
    if (!filtered) return this.#walkAll(false);
    const few = (await this.#expected()) <= gathered;
    return (few ? await this.#gather() : undefined) ?? this.#walkAll(true);
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

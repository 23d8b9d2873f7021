// What a portion of events adds to the cells, gathered until it is written: many acts move few cells.

import { isStock } from "../sql/rows.ts";
import { type FoldCalendar, stepOf } from "./calendar.ts";
import type { CompiledLevel, CompiledTally, Contribution } from "./tally.ts";

/** Where a cell stands. */
export interface CellPlace {
  readonly tally: number;
  readonly level: number;
  readonly span: string;
  readonly g0: string;
  readonly g1: string;
}

export interface PostedCell extends CellPlace {
  readonly bin: number;
  /** step → amount. */
  readonly steps: Map<number, number>;
}

export interface PostedThing extends CellPlace {
  readonly thing: string;
  /** day → amount. */
  readonly days: Map<number, number>;
}

/** An org and all above it. */
export type Above = (org: string) => readonly string[];

export class Postings {
  readonly #calendar: FoldCalendar;
  readonly #above: Above;
  readonly #cells = new Map<number, Map<string, PostedCell>>();
  readonly #things = new Map<number, Map<string, PostedThing>>();
  /** How many cells and things are touched. */
  size = 0;

  constructor(calendar: FoldCalendar, above: Above) {
    this.#calendar = calendar;
    this.#above = above;
  }

  cells(): readonly PostedCell[] {
    return [...this.#cells.values()].flatMap(cells => [...cells.values()]);
  }

  things(): readonly PostedThing[] {
    return [...this.#things.values()].flatMap(things => [...things.values()]);
  }

  /** Adds or takes back what a matter adds to a tally, on the day of the event that says so. */
  post(compiled: CompiledTally, contribution: Contribution, at: number, sign: 1 | -1): void {
    const { dayOf, factsOf } = this.#calendar;
    const posted = dayOf(at);
    const start = contribution.began === undefined ? posted : dayOf(contribution.began);
    const { month, offset, periods } = factsOf(start);
    const step = stepOf(offset, posted);
    for (const level of compiled.levels) {
      this.#eachGroup(level, contribution, (g0, g1) => {
        const place = { tally: compiled.id, level: level.code, g0, g1 };
        if (contribution.things !== undefined) {
          // What stands is read as of a day, whatever the period.
          const spans = isStock(compiled.tally) ? everything : periods;
          this.#postThings(place, spans, contribution.things, posted, sign);
          return;
        }
        this.add(place, month, contribution.bin, step, sign * contribution.amount);
        if (compiled.sums) this.add(place, month, 1, step, sign);
      });
    }
  }

  #eachGroup(level: CompiledLevel, { columns }: Contribution, take: (g0: string, g1: string) => void): void {
    const { places } = level;
    const [first, second] = places;
    if (first === undefined) return take("", "");
    const one = this.#values(level, 0, columns[first]!);
    const other = second === undefined ? "" : this.#values(level, 1, columns[second]!);
    if (typeof one === "string" && typeof other === "string") return take(one, other);
    for (const g0 of typeof one === "string" ? [one] : one)
      for (const g1 of typeof other === "string" ? [other] : other) take(g0, g1);
  }

  #values({ orgs }: CompiledLevel, column: number, held: string | readonly string[]) {
    if (!orgs[column]) return held;
    return [...new Set((typeof held === "string" ? [held] : held).flatMap(this.#above))];
  }

  /** Adds an amount to a cell. */
  add(
    { tally, level, g0, g1 }: Omit<CellPlace, "span">,
    span: string,
    bin: number,
    step: number,
    n: number,
  ): void {
    let cells = this.#cells.get(tally);
    if (cells === undefined) this.#cells.set(tally, (cells = new Map()));
    // No text of PostgreSQL holds the character that parts the key.
    const key = `${level}\0${span}\0${bin}\0${g0}\0${g1}`;
    let cell = cells.get(key);
    if (cell === undefined) {
      cells.set(key, (cell = { tally, level, span, g0, g1, bin, steps: new Map() }));
      this.size += 1;
    }
    cell.steps.set(step, (cell.steps.get(step) ?? 0) + n);
  }

  #postThings(
    { tally, level, g0, g1 }: Omit<CellPlace, "span">,
    spans: readonly string[],
    things: readonly string[],
    posted: number,
    sign: number,
  ): void {
    let known = this.#things.get(tally);
    if (known === undefined) this.#things.set(tally, (known = new Map()));
    for (const span of spans) {
      for (const thing of things) {
        const key = `${level}\0${span}\0${g0}\0${g1}\0${thing}`;
        let one = known.get(key);
        if (one === undefined) {
          known.set(key, (one = { tally, level, span, g0, g1, thing, days: new Map() }));
          this.size += 1;
        }
        one.days.set(posted, (one.days.get(posted) ?? 0) + sign);
      }
    }
  }
}

const everything = ["all"];

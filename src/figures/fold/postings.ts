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
  /** Most cells have one step in a portion; the others stand in `more`. */
  readonly step: number;
  amount: number;
  more: Map<number, number> | undefined;
}

/** All steps of a cell with their amounts. */
export const stepsOf = ({ step, amount, more }: PostedCell): readonly (readonly [number, number])[] =>
  more === undefined ? [[step, amount]] : [[step, amount], ...more];

export interface PostedThing extends CellPlace {
  readonly thing: string;
  /** day → amount. */
  readonly days: Map<number, number>;
}

/** An org and all above it. */
export type Above = (org: string) => readonly string[];

/** The bits of a key: two texts and a span make one exact number. */
const textBits = 2 ** 19;
const spanBits = 2 ** 15;

export class Postings {
  readonly #calendar: FoldCalendar;
  readonly #above: Above;
  /** By level of a tally and bin: the cells by the numbers of their group and span. */
  readonly #cells = new Map<CompiledLevel, Map<number, Map<number, PostedCell>>>();
  readonly #things = new Map<number, Map<string, PostedThing>>();
  /** Texts as numbers: a key that is one number is found faster than a text put together. */
  readonly #texts = new Map<string, number>([["", 0]]);
  readonly #spans = new Map<string, number>();
  /** How many cells and things are touched. */
  size = 0;

  constructor(calendar: FoldCalendar, above: Above) {
    this.#calendar = calendar;
    this.#above = above;
  }

  cells(): readonly PostedCell[] {
    return [...this.#cells.values()].flatMap(bins =>
      [...bins.values()].flatMap(cells => [...cells.values()]),
    );
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
    const { things, bin, amount } = contribution;
    const step = stepOf(offset, posted);
    // What stands is read as of a day, whatever the period.
    const spans = isStock(compiled.tally) ? everything : periods;
    for (const level of compiled.levels) {
      this.#eachGroup(level, contribution, (g0, g1) => {
        if (things !== undefined) this.#postThings(compiled, level, g0, g1, spans, things, posted, sign);
        else this.#add(compiled, level, g0, g1, month, bin, step, sign * amount);
        if (compiled.sums) this.#add(compiled, level, g0, g1, month, 1, step, sign);
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

  #add(
    { id: tally }: CompiledTally,
    level: CompiledLevel,
    g0: string,
    g1: string,
    span: string,
    bin: number,
    step: number,
    n: number,
  ): void {
    let bins = this.#cells.get(level);
    if (bins === undefined) this.#cells.set(level, (bins = new Map()));
    let cells = bins.get(bin);
    if (cells === undefined) bins.set(bin, (cells = new Map()));
    const group = numberOf(this.#texts, g0) * textBits + numberOf(this.#texts, g1);
    const key = group * spanBits + numberOf(this.#spans, span);
    const cell = cells.get(key);
    if (cell === undefined) {
      cells.set(key, { tally, level: level.code, span, g0, g1, bin, step, amount: n, more: undefined });
      this.size += 1;
    } else if (cell.step === step) cell.amount += n;
    else {
      cell.more ??= new Map();
      cell.more.set(step, (cell.more.get(step) ?? 0) + n);
    }
  }

  #postThings(
    { id: tally }: CompiledTally,
    { code: level }: CompiledLevel,
    g0: string,
    g1: string,
    spans: readonly string[],
    things: readonly string[],
    posted: number,
    sign: number,
  ): void {
    let known = this.#things.get(tally);
    if (known === undefined) this.#things.set(tally, (known = new Map()));
    for (const span of spans) {
      for (const thing of things) {
        // No text of PostgreSQL holds the character that parts the key.
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

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

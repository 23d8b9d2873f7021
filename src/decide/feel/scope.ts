// The names that an expression may use, each with the slot in which its value lies during an evaluation.

import { type Type, anything, sampleOf } from "../types.ts";
import { normal } from "./parse.ts";

/** The values of one evaluation, by slot. */
export type Slots = unknown[];
export type Run = (slots: Slots) => unknown;

/** Something that is called by name: a business knowledge model, or the time. */
export interface Callable {
  readonly parameters: readonly string[];
  readonly call: (slots: Slots, given: readonly unknown[]) => unknown;
}

export interface Binding {
  readonly name: string;
  readonly slot: number;
  readonly type: Type;
  readonly callable?: Callable;
}

/** Hands out slots. The first hold what every evaluation brings: its time and its tracer. */
export class Frame {
  #next = 2;
  static readonly time = 0;
  static readonly tracer = 1;

  next(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  get size(): number {
    return this.#next;
  }
}

export class Scope {
  readonly frame: Frame;
  readonly #outer: Scope | undefined;
  readonly #own = new Map<string, Binding>();

  constructor(frame: Frame, outer?: Scope) {
    this.frame = frame;
    this.#outer = outer;
  }

  /** A scope within this one: what it declares hides what stands outside. */
  inner(): Scope {
    return new Scope(this.frame, this);
  }

  /** Declares a name over a slot of its own, or over the one given. */
  declare(name: string, type: Type = anything, slot = this.frame.next()): Binding {
    const binding = { name: normal(name), slot, type };
    this.#own.set(binding.name, binding);
    return binding;
  }

  declareCallable(name: string, callable: Callable): void {
    const known = normal(name);
    this.#own.set(known, { name: known, slot: -1, type: anything, callable });
  }

  find(name: string): Binding | undefined {
    return this.#own.get(name) ?? this.#outer?.find(name);
  }

  /** All names with sample values, for the parser: it reads the names of parts from them. */
  samples(): Record<string, unknown> {
    const own = [...this.#own.values()].map(({ name, type, callable }) => [
      name,
      callable ? () => null : sampleOf(type),
    ]);
    return { ...this.#outer?.samples(), ...Object.fromEntries(own) };
  }
}

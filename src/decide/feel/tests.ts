// The tests of a cell: what each holds against is kept where it is known, so that tables make bits of it.

import { FeelRange } from "feelin";
import { type Compiled, type Names, members } from "./compiled.ts";
import { type Node, parse } from "./parse.ts";
import type { Slots } from "./scope.ts";
import { type Truth, among, meets, order, same, some } from "./values.ts";

type Meets = (slots: Slots, value: unknown) => Truth;

/** A test against what is known when the model is loaded. */
export type Span =
  | { readonly kind: "equal" | "unequal"; readonly value: unknown }
  | {
      readonly kind: "range";
      /** `null`: open to that side. */
      readonly low: unknown;
      readonly high: unknown;
      readonly lowIn: boolean;
      readonly highIn: boolean;
    };

export interface Test {
  readonly meets: Meets;
  /** Where every part of it is known. */
  readonly spans?: readonly Span[];
}

export interface Cell {
  /** A dash, or nothing: every value will do. */
  readonly any: boolean;
  readonly not: boolean;
  readonly spans?: readonly Span[];
  readonly holds: (slots: Slots, value: unknown) => boolean;
}

const bounds: Readonly<Record<string, (value: unknown) => Span>> = {
  "<": high => ({ kind: "range", low: null, lowIn: false, high, highIn: false }),
  "<=": high => ({ kind: "range", low: null, lowIn: false, high, highIn: true }),
  ">": low => ({ kind: "range", low, lowIn: false, high: null, highIn: false }),
  ">=": low => ({ kind: "range", low, lowIn: true, high: null, highIn: false }),
  "=": value => ({ kind: "equal", value }),
  "!=": value => ({ kind: "unequal", value }),
};

/** Whether a value is in a span; `null` where they are of different kinds, or the value is not known. */
export function inSpan(span: Span, value: unknown): Truth {
  if (span.kind !== "range") {
    const found = same(value, span.value);
    return found === null || span.kind === "equal" ? found : !found;
  }
  if (value === null) return null;
  const below = span.low === null ? -1 : order(span.low, value);
  const above = span.high === null ? 1 : order(span.high, value);
  if (below === null || above === null) return null;
  return (below < 0 || (below === 0 && span.lowIn)) && (above > 0 || (above === 0 && span.highIn));
}

/** An end that is not known makes the test unknown: it does not open the range. */
const closed = (span: Span): boolean => span.kind !== "range" || span.low !== null || span.high !== null;

function testOf(parts: readonly Compiled[], make: (values: readonly unknown[]) => Span | undefined): Test {
  if (parts.every(part => part.constant)) {
    const span = make(parts.map(part => part.constant!.value));
    return span === undefined
      ? { meets: () => null }
      : { spans: [span], meets: (_, value) => inSpan(span, value) };
  }
  return {
    meets: (slots, value) => {
      const span = make(parts.map(({ run }) => run(slots)));
      return span === undefined ? null : inSpan(span, value);
    },
  };
}

function interval(node: Node, names: Names): Test {
  const [open, low, , high, close] = node.children as [Node, Node, Node, Node, Node];
  const [lowIn, highIn] = [open.text === "[", close.text === "]"];
  return testOf([names.compile(low, names), names.compile(high, names)], ([from, to]) => {
    if (from === null || to === null) return undefined;
    const turned = (order(from, to) ?? 0) > 0;
    return turned
      ? { kind: "range", low: to, lowIn: highIn, high: from, highIn: lowIn }
      : { kind: "range", low: from, lowIn, high: to, highIn };
  });
}

function compared(node: Node, names: Names): Test {
  const [sign, value] = node.children as [Node, Node];
  const bound = bounds[sign.text]!;
  return testOf([names.compile(value, names)], ([given]) => {
    const span = bound(given);
    return closed(span) ? span : undefined;
  });
}

/**
 * What an expression gives is the test. In a cell a truth says it by itself; anything else, and everything
 * after `in`, is held against the value.
 */
function computed({ run, constant: known }: Compiled, inCell: boolean): Test {
  if (!inCell) return { meets: (slots, value) => among(run(slots), value) };
  if (known) {
    const { value } = known;
    const values = Array.isArray(value) ? value : [value];
    if (!values.some(one => one instanceof FeelRange || Array.isArray(one))) {
      const spans = values.map(one => ({ kind: "equal", value: one }) as const);
      return { spans, meets: (_, given) => some(spans.map(span => inSpan(span, given))) };
    }
  }
  return {
    meets: (slots, value) => {
      const test = run(slots);
      return typeof test === "boolean" ? test : meets(test, value);
    },
  };
}

/** Compiles one test of a cell, or of what stands after `in`. */
export function compileTest(node: Node, names: Names, inCell: boolean): Test {
  const inner = node.name === "PositiveUnaryTest" ? node.children[0]! : node;
  if (inner.name === "Interval") return interval(inner, names);
  if (inner.name !== "SimplePositiveUnaryTest") return computed(names.compile(inner, names), inCell);
  const [first] = inner.children as [Node];
  return first.name === "Interval" ? interval(first, names) : compared(inner, names);
}

const always: Cell = { any: true, not: false, holds: () => true };

/** Compiles a cell's text; `?` is the value that is tested. Throws `NotFeel`. */
export function compileCell(text: string, names: Names): Cell {
  if (text === "" || text === "-") return always;
  const root = parse("tests", text, names.scope.samples());
  if (root.children[0]?.name === "Wildcard") return always;
  const not = root.children[0]?.name === "not";
  const listed = root.children.filter(({ name }) => name === "PositiveUnaryTests").flatMap(members);
  const tests = listed.map(node => compileTest(node, names, true));
  const found = tests.map(test => test.meets);
  const spans = tests.every(test => test.spans) ? { spans: tests.flatMap(test => test.spans!) } : {};
  const wanted = !not;
  return {
    any: false,
    not,
    ...spans,
    // Not of what is unknown is unknown: a missing value never fits by being denied.
    holds: (slots, value) => some(found.map(test => test(slots, value))) === wanted,
  };
}

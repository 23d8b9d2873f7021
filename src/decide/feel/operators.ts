// Arithmetic, comparison and logic. FEEL has three truths: what can't be known is `null`.

import type { Compiled, Names } from "./compiled.ts";
import type { Node } from "./parse.ts";
import type { Run } from "./scope.ts";
import { compileTest } from "./tests.ts";
import { type Truth, among, interpreted, order, same, some } from "./values.ts";

const truth = (value: unknown): Truth => (typeof value === "boolean" ? value : null);

const numbers: Readonly<Record<string, (a: number, b: number) => number | null>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? null : a / b),
  "**": (a, b) => a ** b,
  "^": (a, b) => a ** b,
};

/** Numbers are calculated here; texts, days and durations by the library. */
export function compileArithmetic({ children }: Node, names: Names): Compiled {
  if (children.length === 2) {
    const { run } = names.compile(children[1]!, names);
    return { run: slots => negative(run(slots)) };
  }
  const [left, sign, right] = children as [Node, Node, Node];
  const [a, b] = [names.compile(left, names).run, names.compile(right, names).run];
  const calculate = numbers[sign.text]!;
  const text = `a ${sign.text} b`;
  return {
    run: slots => {
      const [one, other] = [a(slots), b(slots)];
      return typeof one === "number" && typeof other === "number"
        ? calculate(one, other)
        : interpreted(text, { a: one, b: other });
    },
  };
}
const negative = (value: unknown) =>
  typeof value === "number" ? 0 - value : interpreted("-a", { a: value });

const orders: Readonly<Record<string, (found: number) => boolean>> = {
  "<": found => found < 0,
  "<=": found => found <= 0,
  ">": found => found > 0,
  ">=": found => found >= 0,
};

function compared(sign: string, a: Run, b: Run): Run {
  if (sign === "=") return slots => same(a(slots), b(slots));
  if (sign === "!=") {
    return slots => {
      const found = same(a(slots), b(slots));
      return found === null ? null : !found;
    };
  }
  const holds = orders[sign]!;
  return slots => {
    const found = order(a(slots), b(slots));
    return found === null ? null : holds(found);
  };
}

export function compileComparison(node: Node, names: Names): Compiled {
  const { children } = node;
  const value = names.compile(children[0]!, names).run;
  const how = children[1]!;
  if (how.name === "CompareOp") {
    return { run: compared(how.text, value, names.compile(children[2]!, names).run) };
  }
  if (how.name === "between") {
    const [low, high] = [children[2]!, children[4]!].map(end => names.compile(end, names).run);
    const [from, to] = [compared(">=", value, low!), compared("<=", value, high!)];
    return { run: slots => and(from(slots) as Truth, to(slots) as Truth) };
  }
  const listed = children.find(({ name }) => name === "PositiveUnaryTests");
  return { run: listed ? inList(value, listed, names) : inOne(value, children[2]!, names) };
}

function inList(value: Run, { children }: Node, names: Names): Run {
  const tests = children.map(test => compileTest(test, names, false).meets);
  return slots => {
    const given = value(slots);
    return some(tests.map(test => test(slots, given)));
  };
}

/** After `in` and without brackets: nothing is in what is not known, not even nothing. */
function inOne(value: Run, node: Node, names: Names): Run {
  const inner = node.children[0]!;
  if (inner.name === "SimplePositiveUnaryTest") {
    const test = compileTest(node, names, false).meets;
    return slots => test(slots, value(slots));
  }
  const { run } = names.compile(inner, names);
  return slots => {
    const test = run(slots);
    return test === null ? null : among(test, value(slots));
  };
}

const and = (a: Truth, b: Truth): Truth => {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
};

export function compileLogical({ name, children }: Node, names: Names): Compiled {
  const [a, b] = [children[0]!, children[2]!].map(part => names.compile(part, names).run);
  if (name === "Conjunction") return { run: slots => and(truth(a!(slots)), truth(b!(slots))) };
  return {
    run: slots => {
      const [one, other] = [truth(a!(slots)), truth(b!(slots))];
      if (one === true || other === true) return true;
      return one === null || other === null ? null : false;
    },
  };
}

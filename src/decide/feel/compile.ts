// A tree of FEEL becomes a closure over the slots of an evaluation. What is not compiled here, loops and
// filters mostly, is interpreted by the library over the same names: slower, and the same to its author.

import { NotFeel, type Node, normal, parse } from "./parse.ts";
import { compileArithmetic, compileComparison, compileLogical } from "./operators.ts";
import { compileCall } from "./calls.ts";
import { type Compiled, type Names, constant, members } from "./compiled.ts";
import type { Binding, Callable, Slots } from "./scope.ts";
import { interpreted, kindOf, partOfDate } from "./values.ts";

/** Compiles an expression's text; throws `NotFeel`. */
export function compileText(text: string, names: Names): Compiled {
  return compile(parse("expression", text, names.scope.samples()), names);
}

/** Compiles one node of an expression. */
export function compile(node: Node, names: Names): Compiled {
  switch (node.name) {
    case "Expression":
      return compile(node.children[0]!, names);
    case "ParenthesizedExpression":
      return compile(node.children[1]!, names);
    case "NumericLiteral":
      return constant(Number(node.text));
    case "StringLiteral":
      return constant(interpreted(node.text, {}));
    case "BooleanLiteral":
      return constant(node.text === "true");
    case "null":
      return constant(null);
    case "?":
    case "VariableName":
      return compileName(normal(node.text), names);
    case "PathExpression":
      return compilePath(node, names);
    case "ArithmeticExpression":
      return compileArithmetic(node, names);
    case "Comparison":
      return compileComparison(node, names);
    case "Conjunction":
    case "Disjunction":
      return compileLogical(node, names);
    case "IfExpression":
      return compileIf(node, names);
    case "List":
      return compileList(node, names);
    case "Context":
      return compileContext(node, names);
    case "DateTimeLiteral":
      return compileMoment(node, names);
    case "FunctionInvocation":
      return compileCall(node, names);
    default:
      return interpret(node, names);
  }
}

function compileName(name: string, { scope, unknown }: Names): Compiled {
  const found = scope.find(name);
  if (found) {
    const { slot, callable } = found;
    return { run: callable ? slots => callableOf(callable, slots) : slots => slots[slot] };
  }
  const builtin = interpreted(name, {});
  if (builtin !== null) return constant(builtin);
  unknown(name);
  return constant(null);
}

/** A callable as the library calls functions. */
const callableOf = ({ parameters, call }: Callable, slots: Slots) =>
  Object.assign((...given: unknown[]) => call(slots, given), { $args: parameters });

function memberOf(value: unknown, name: string): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(item => memberOf(item, name));
  if (kindOf(value) !== "context") return partOfDate(value, name) ?? interpreted(`a.${name}`, { a: value });
  const context = value as Record<string, unknown>;
  if (Object.hasOwn(context, name)) return context[name] ?? null;
  return Object.entries(context).find(([key]) => normal(key) === name)?.[1] ?? null;
}

function compilePath(node: Node, names: Names): Compiled {
  const { run } = compile(node.children[0]!, names);
  const name = normal(node.children[2]!.text);
  return { run: slots => memberOf(run(slots), name) };
}

/** Only what is true is: the library takes a number for true as well. */
function compileIf({ children }: Node, names: Names): Compiled {
  const [asked, then, otherwise] = [1, 3, 5].map(at => compile(children[at]!, names).run);
  return { run: slots => (asked!(slots) === true ? then!(slots) : otherwise!(slots)) };
}

function compileList(node: Node, names: Names): Compiled {
  const items = members(node).map(item => compile(item, names));
  if (items.every(item => item.constant)) return constant(items.map(item => item.constant!.value));
  return { run: slots => items.map(({ run }) => run(slots)) };
}

function compileContext(node: Node, names: Names): Compiled {
  const scope = names.scope.inner();
  const entries = members(node).map(entry => {
    const [key, value] = entry.children as [Node, Node];
    const { run } = compile(value, { ...names, scope });
    const quoted = key.children[0]?.name === "StringLiteral";
    const name = quoted ? String(interpreted(key.text, {})) : normal(key.text);
    return { name, run, slot: scope.declare(name).slot };
  });
  return {
    run: slots => {
      const made: Record<string, unknown> = {};
      for (const { name, run, slot } of entries) made[name] = slots[slot] = run(slots);
      return made;
    },
  };
}

/** A day, a time or a duration: with a text it is known at once, and has to be one. */
function compileMoment(node: Node, names: Names): Compiled {
  const literal = /^(?:@|[a-z ]+\(\s*)\s*"[^"]*"\s*\)?$/.test(node.text);
  if (!literal) return compileCall(node, names);
  const value = interpreted(node.text, {});
  if (value !== null) return constant(value);
  const zh = `${node.text} 不是日期、时间或时长；日期写作 date("2026-01-31")，时长写作 duration("P1M")。`;
  const en = `${node.text} is no day, time or duration; write date("2026-01-31") or duration("P1M").`;
  throw new NotFeel("decision_syntax", { zh, en });
}

/** Names that a loop, a function or a context within the text declares for itself. */
function ownNames(node: Node): readonly string[] {
  const own = new Set(["InExpression", "FormalParameter", "ContextEntry"]);
  const here = own.has(node.name) ? [normal(node.children[0]!.text)] : [];
  return [...here, ...node.children.flatMap(ownNames)];
}

/** Names that are used; within a filter the parts of an item are names too, so nobody can say which. */
function usedNames(node: Node, sure: boolean): readonly { readonly name: string; readonly sure: boolean }[] {
  if (node.name === "VariableName" || node.name === "?") return [{ name: normal(node.text), sure }];
  if (node.name === "Type") return [];
  return node.children.flatMap((child, at) =>
    usedNames(child, sure && !(node.name === "FilterExpression" && at > 0)),
  );
}

/** The library evaluates the node each time, over the names that it uses. */
function interpret(node: Node, names: Names): Compiled {
  const own = new Set([...ownNames(node), "item", "partial"]);
  const bound = new Map<string, Binding>();
  for (const { name, sure } of usedNames(node, true)) {
    const found = names.scope.find(name);
    if (found) bound.set(name, found);
    else if (sure && !own.has(name) && interpreted(name, {}) === null) names.unknown(name);
  }
  const used = [...bound.values()];
  return {
    run: slots => {
      const given: Record<string, unknown> = {};
      for (const { name, slot, callable } of used) {
        given[name] = callable ? callableOf(callable, slots) : slots[slot];
      }
      return interpreted(node.text, given);
    },
  };
}

// Calls: of the library's own functions, of business knowledge models, of functions that an expression made.

import { FeelFunction, FeelRange } from "feelin";
import { type Compiled, type Names, members } from "./compiled.ts";
import { type Node, normal } from "./parse.ts";
import type { Callable, Run, Slots } from "./scope.ts";
import { interpreted, within } from "./values.ts";

type Given = readonly unknown[] | Record<string, unknown>;

/** The library's sign that a function would not take what it was given: the call is worth nothing then. */
const failed = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "warning" in value && "template" in value;

function called(target: unknown, given: Given): unknown {
  if (target instanceof FeelRange) return within(Object.values(given)[0], target);
  const callable =
    typeof target === "function"
      ? new FeelFunction(target as never, (target as { $args?: string[] }).$args ?? [])
      : target;
  if (!(callable instanceof FeelFunction)) return null;
  const value: unknown = callable.invoke(given as never);
  return value === undefined || failed(value) ? null : value;
}

/** Puts named arguments where the parameters stand. */
export function inOrder(parameters: readonly string[], given: Record<string, unknown>): readonly unknown[] {
  return parameters.map(name => given[name] ?? null);
}

function argumentsOf(node: Node | undefined, names: Names): (slots: Slots) => Given {
  if (node?.name === "NamedParameters") {
    const named = node.children.map(({ children: [name, value] }) => ({
      name: normal(name!.text),
      run: names.compile(value!, names).run,
    }));
    return slots => Object.fromEntries(named.map(({ name, run }) => [name, run(slots)]));
  }
  const runs =
    node?.name === "PositionalParameters" ? members(node).map(one => names.compile(one, names).run) : [];
  return slots => runs.map(run => run(slots));
}

const callOf =
  ({ parameters, call }: Callable, given: (slots: Slots) => Given): Run =>
  slots => {
    const values = given(slots);
    if (!Array.isArray(values)) return call(slots, inOrder(parameters, values as Record<string, unknown>));
    return values.length > parameters.length ? null : call(slots, values);
  };

/** Functions whose names hold words of the language: the library knows them as part of a text alone. */
function written(name: string, given: Given): unknown {
  const names: Record<string, unknown> = {};
  const said = Object.entries(given).map(([key, value], at) => {
    names[`p${at}`] = value;
    return Array.isArray(given) ? `p${at}` : `${key}: p${at}`;
  });
  return interpreted(`${name}(${said.join(", ")})`, names);
}
const spoken: ReadonlySet<string> = new Set(["DateTimeConstructor", "SpecialFunctionName"]);

/** Compiles a call; a knowledge model is reached without the library. */
export function compileCall(node: Node, names: Names): Compiled {
  const target = node.children[0]!;
  const parameters = node.children.find(({ name }) => name.endsWith("Parameters"));
  const given = argumentsOf(parameters, names);
  const name = normal(target.text);
  if (spoken.has(target.name)) return { run: slots => written(name, given(slots)) };
  const bound = target.name === "VariableName" ? names.scope.find(name)?.callable : undefined;
  if (bound) return { run: callOf(bound, given) };
  const { run } = names.compile(target, names);
  return { run: slots => called(run(slots), given(slots)) };
}

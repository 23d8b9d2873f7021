// The boxed expressions: what is no table is made of texts, and of one another.

import { type Compiling, at, checkFor, expression, tell } from "./compiling.ts";
import { normal } from "./feel/parse.ts";
import type { Callable, Run, Scope } from "./feel/scope.ts";
import { EvaluationFault } from "./defect.ts";
import type { Context, Function, Invocation, Logic, Relation, Text } from "./model.ts";
import { compileTable } from "./table/table.ts";
import { type Check, type Type, anything, wrong } from "./types.ts";

/** A list of one stands for its value and a value for a list of one, where that is what is wanted. */
export function singly(type: Type, check: Check): Check {
  return value => {
    const fits = check(value);
    if (fits !== wrong || type.kind === "any") return fits;
    if (type.kind === "list") return check([value]);
    return Array.isArray(value) && value.length === 1 ? check(value[0]) : wrong;
  };
}

/** Holds a value to its type; throws where it is of another: nothing is decided with it. */
export function fitting(value: unknown, check: Check, name: string): unknown {
  const fits = check(value);
  if (fits !== wrong) return fits;
  const zh = `“${name}”的值与说明的类型不符；请由工作人员办理，并修改决策。`;
  const en = `the value of “${name}” is not of its type; a person decides.`;
  throw new EvaluationFault("decision_wrong_type", { zh, en }, { cell: name });
}

function compileText(compiling: Compiling, { text }: Text, scope: Scope): Run {
  if (text === "")
    tell(compiling, "decision_no_logic", { zh: "没有内容；请补上。", en: "it is empty; fill it in." });
  return text === "" ? () => null : expression(compiling, text, scope).run;
}

function compileContext(compiling: Compiling, { entries }: Context, outer: Scope): Run {
  const scope = outer.inner();
  const made = entries.map(({ name, type, value }) => {
    const here = name === "" ? compiling : at(compiling, { cell: name });
    const known = here.types.named(type, name);
    if (value.kind === "function" && name !== "") {
      scope.declareCallable(name, compileFunction(here, value, scope));
      return { name: undefined, slot: -1, run: () => null };
    }
    const run = compileLogic(here, value, scope, known);
    const check = singly(known, checkFor(here, known));
    const checked: Run = known.kind === "any" ? run : slots => fitting(run(slots), check, name);
    return { name, run: checked, slot: name === "" ? -1 : scope.declare(name, known).slot };
  });
  return slots => {
    const context: Record<string, unknown> = {};
    for (const { name, run, slot } of made) {
      if (name === undefined) continue;
      const value = run(slots) ?? null;
      // An entry without a name is what the whole context gives.
      if (name === "") return value;
      slots[slot] = context[name] = value;
    }
    return context;
  };
}

function compileRelation(compiling: Compiling, { columns, rows }: Relation, scope: Scope): Run {
  const made = rows.map((row, n) =>
    row.map((value, column) =>
      compileLogic(
        at(compiling, { row: n + 1, cell: columns[column] ?? `${column + 1}` }),
        value,
        scope,
        anything,
      ),
    ),
  );
  return slots =>
    made.map(row => Object.fromEntries(row.map((run, n) => [columns[n] ?? "", run(slots) ?? null])));
}

function compileInvocation(compiling: Compiling, { called, bindings }: Invocation, scope: Scope): Run {
  const callable = scope.find(normal(called))?.callable;
  if (callable === undefined) {
    const zh = `没有叫“${called}”的业务知识；请画出对它的依赖，或改名称。`;
    const en = `no knowledge model is called “${called}”; require it or mend the name.`;
    tell(compiling, "decision_name", { zh, en });
    return () => null;
  }
  const given = new Map(
    bindings.map(({ name, value }) => [
      normal(name),
      compileLogic(at(compiling, { cell: name }), value, scope, anything),
    ]),
  );
  for (const name of given.keys()) {
    if (callable.parameters.includes(name)) continue;
    const zh = `“${called}”没有叫“${name}”的参数；它的参数是${callable.parameters.join("、")}。`;
    const en = `“${called}” has no parameter “${name}”; it has ${callable.parameters.join(", ")}.`;
    tell(compiling, "decision_name", { zh, en });
  }
  const inOrder = callable.parameters.map(name => given.get(name) ?? (() => null));
  return slots =>
    callable.call(
      slots,
      inOrder.map(run => run(slots)),
    );
}

/** A function over slots of its own; it can't call itself, so that one set of them is enough. */
export function compileFunction(
  compiling: Compiling,
  { parameters, body }: Function,
  outer: Scope,
  gives: Type = anything,
): Callable {
  const scope = outer.inner();
  const bound = parameters.map(({ name, type }) => {
    const known = compiling.types.named(type, name);
    return { ...scope.declare(name, known), check: singly(known, checkFor(compiling, known)), label: name };
  });
  const run = compileLogic(compiling, body, scope, gives);
  const given = singly(gives, checkFor(compiling, gives));
  const owner = compiling.place.decision ?? "";
  return {
    parameters: bound.map(({ name }) => name),
    call: (slots, values) => {
      for (const [n, { slot, check, label }] of bound.entries()) {
        slots[slot] = fitting(values[n] ?? null, check, label);
      }
      return fitting(run(slots) ?? null, given, owner);
    },
  };
}

/** Compiles any logic; `whole` is the type of what it gives, as far as that is stated. */
export function compileLogic(compiling: Compiling, logic: Logic, scope: Scope, whole: Type): Run {
  switch (logic.kind) {
    case "text":
      return compileText(compiling, logic, scope);
    case "table":
      return compileTable(compiling, logic, scope, whole);
    case "context":
      return compileContext(compiling, logic, scope);
    case "relation":
      return compileRelation(compiling, logic, scope);
    case "list": {
      const items = logic.items.map(item => compileLogic(compiling, item, scope, whole.element ?? anything));
      return slots => items.map(run => run(slots) ?? null);
    }
    case "invocation":
      return compileInvocation(compiling, logic, scope);
    case "function": {
      const { parameters, call } = compileFunction(compiling, logic, scope);
      return slots => Object.assign((...given: unknown[]) => call(slots, given), { $args: parameters });
    }
  }
}

// A model becomes programs: one for each decision, with the inputs that it needs and the decisions before it.

import { compileFunction, compileLogic, fitting, singly } from "./boxed.ts";
import { type Compiling, at, checkFor, tell } from "./compiling.ts";
import { type Callable, Frame, type Run, Scope, type Slots } from "./feel/scope.ts";
import { interpreted } from "./feel/values.ts";
import { EvaluationFault, type Defect, type Remark, defect } from "./defect.ts";
import { ordered } from "./graph.ts";
import type { Decision, Logic, Model } from "./model.ts";
import { note } from "./trace.ts";
import { type Check, type Type, Types } from "./types.ts";

export interface NeededInput {
  readonly name: string;
  readonly slot: number;
  readonly type: Type;
  readonly check: Check;
}

/** A decision ready to run: what it reads, and every step up to its value in order. */
export interface Program {
  readonly name: string;
  readonly inputs: readonly NeededInput[];
  readonly steps: readonly { readonly name: string; readonly slot: number; readonly run: Run }[];
  /** One evaluation at a time uses them: none waits for anything, and each writes what it reads. */
  readonly slots: Slots;
}

const noTime = new EvaluationFault("decision_time", {
  zh: "决策用到了今天的日期，调用时没有说明是哪一天；请连同时间一起调用。",
  en: "the decision asks what day it is, and was not told; call it with the time.",
});

/** China keeps one time: a day begins at midnight there. */
const zone = "+08:00";
const hourMs = 3_600_000;

/** The time that the evaluation was given: none is read from a clock. */
const timed = (give: (iso: string) => unknown): Callable => ({
  parameters: [],
  call: slots => {
    const time = slots[Frame.time];
    if (typeof time !== "number") throw noTime;
    return give(new Date(time + 8 * hourMs).toISOString().slice(0, 19));
  },
});
/** What stays the same all day is made once a day: the library reads every day anew. */
function daily(give: (date: string) => unknown): (iso: string) => unknown {
  let last = { date: "", value: null as unknown };
  return iso => {
    const date = iso.slice(0, 10);
    if (last.date !== date) last = { date, value: give(date) };
    return last.value;
  };
}
const clock: Readonly<Record<string, Callable>> = {
  today: timed(daily(date => interpreted(`date("${date}")`, {}))),
  now: timed(iso => interpreted(`date and time("${iso}${zone}")`, {})),
};

interface Known {
  readonly inputs: ReadonlyMap<string, NeededInput>;
  readonly programs: Map<string, Program>;
  readonly callables: Map<string, Callable>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

/** What a decision may name: what it requires, and the time. */
function scopeFor(decision: Decision, known: Known, frame: Frame, types: ReadonlyMap<string, Type>): Scope {
  const scope = new Scope(frame);
  for (const [name, callable] of Object.entries(clock)) scope.declareCallable(name, callable);
  for (const id of decision.requires) {
    const input = known.inputs.get(id);
    if (input) scope.declare(input.name, input.type, input.slot);
    const required = known.decisions.get(id);
    const callable = known.callables.get(id);
    if (required && callable) scope.declareCallable(required.name, callable);
    const program = known.programs.get(id);
    if (program) scope.declare(program.name, types.get(id), program.steps.at(-1)!.slot);
  }
  return scope;
}

/** What a decision needs, itself and through what it requires; knowledge brings its own requirements. */
function needed(
  decision: Decision,
  { inputs, programs, decisions }: Known,
): Pick<Program, "inputs" | "steps"> {
  const reads = new Map<string, NeededInput>();
  const steps = new Map<number, Program["steps"][number]>();
  const seen = new Set<string>();
  const collect = ({ requires }: Decision) => {
    for (const id of requires) {
      if (seen.has(id)) continue;
      seen.add(id);
      const input = inputs.get(id);
      if (input) reads.set(id, input);
      const program = programs.get(id);
      for (const step of program?.steps ?? []) steps.set(step.slot, step);
      for (const one of program?.inputs ?? []) reads.set(one.name, one);
      const required = decisions.get(id);
      if (required?.knowledge) collect(required);
    }
  };
  collect(decision);
  return { inputs: [...new Set(reads.values())], steps: [...steps.values()] };
}

function knowledge(compiling: Compiling, logic: Logic, scope: Scope, type: Type): Callable {
  const made =
    logic.kind === "function" ? logic : ({ kind: "function", parameters: [], body: logic } as const);
  return compileFunction(compiling, made, scope, type);
}

const table = ({ kind }: Logic): boolean => kind === "table";

/** The run of a decision: its value held to its type and, unless a table tells it itself, noted. */
function stepOf(compiling: Compiling, decision: Decision, logic: Logic, scope: Scope, type: Type): Run {
  const run = compileLogic(compiling, logic, scope, type);
  const check = singly(type, checkFor(compiling, type));
  const { name } = decision;
  const fits: Run = type.kind === "any" ? run : slots => fitting(run(slots) ?? null, check, name);
  if (table(logic)) return fits;
  return (slots: Slots) => {
    const value = fits(slots);
    note(slots, name, value);
    return value;
  };
}

/** Compiles a model. What is wrong is handed to `hand`, what an author should look at to `remark`. */
export function assemble(
  model: Model,
  hand: (defect: Defect) => void,
  remark: (remark: Remark) => void,
): readonly Program[] {
  const place = { model: model.name };
  const types = new Types(model.items, (type, owner) => {
    const zh = `“${owner}”的类型“${type}”没有定义；请定义它，或改用 number、string、boolean、date 等。`;
    const en = `the type “${type}” of “${owner}” is not defined; define it or use number or string.`;
    hand(defect("decision_type", place, { zh, en }));
  });
  const compiling: Compiling = { place, types, defect: hand, remark };
  const frame = new Frame();
  const slots: Slots = [];
  const inputs = new Map(
    model.inputs.map(({ id, name, type: named }) => {
      const type = types.named(named, name);
      return [id, { name, slot: frame.next(), type, check: checkFor(at(compiling, { cell: name }), type) }];
    }),
  );
  const decisions = new Map(model.decisions.map(decision => [decision.id, decision]));
  const known: Known = { inputs, programs: new Map(), callables: new Map(), decisions };
  const gives = new Map<string, Type>();
  for (const decision of ordered(model, hand)) {
    const { id, name, logic } = decision;
    const here = at(compiling, { decision: name });
    if (logic === undefined) {
      tell(here, "decision_no_logic", {
        zh: "没有写怎么决定；请补上表或表达式。",
        en: "it has no logic; add it.",
      });
      continue;
    }
    const type = types.named(decision.type, name);
    gives.set(id, type);
    const scope = scopeFor(decision, known, frame, gives);
    if (decision.knowledge) {
      known.callables.set(id, knowledge(here, logic, scope, type));
      continue;
    }
    const before = needed(decision, known);
    const own = { name, slot: frame.next(), run: stepOf(here, decision, logic, scope, type) };
    known.programs.set(id, { name, inputs: before.inputs, steps: [...before.steps, own], slots });
  }
  for (let n = 0; n < frame.size; n += 1) slots.push(null);
  return [...known.programs.values()];
}

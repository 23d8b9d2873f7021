// The only door: DMN files in, decisions out. Everything else in this folder is behind it.

import { dateOf } from "../define/civil.ts";
import { type NeededInput, type Program, assemble } from "./assemble.ts";
import { Frame, type Slots } from "./feel/scope.ts";
import { plain } from "./feel/values.ts";
import {
  DecisionDefects,
  EvaluationFault,
  type Fault,
  type FaultCode,
  type Defect,
  type Remark,
  type Said,
  defect,
} from "./defect.ts";
import type { Model } from "./model.ts";
import { readModel } from "./source.ts";
import type { Step } from "./trace.ts";
import { sayType, wrong } from "./types.ts";

export { DecisionDefects };
export type { Fault, Defect, Remark, Step };

export interface Asking {
  /** Milliseconds since 1970: which version is in force, and what `today()` gives. */
  readonly at?: number;
  /** The hash of a version: for a past result, or a trial of one not yet in force. */
  readonly version?: string;
  /** `false`: only the value, for bulk. */
  readonly trace?: boolean;
}

export interface Result {
  /** As JSON tells it; `null` where there is a fault. */
  readonly value: unknown;
  /** Why nothing was decided: then a person decides. */
  readonly fault?: Fault;
  /** The version that decided: its model, its first day, the SHA-256 of its file. */
  readonly version?: Version;
  /** What was looked at, unless asked not to tell. */
  readonly trace?: readonly Step[];
}

export interface Version {
  readonly model: string;
  readonly from?: string;
  readonly hash: string;
}

export interface Decisions {
  /** Gaps, overlaps and rows that never decide. */
  readonly remarks: readonly Remark[];
  readonly versions: readonly Version[];
  /** The names under which `evaluate` knows decisions. */
  readonly names: readonly string[];
  /** The names of what a decision reads, as its newest version does; none for one that is not known. */
  readonly inputsOf: (decision: string) => readonly string[];
  /** The model that a decision stands in. */
  readonly modelOf: (decision: string) => string | undefined;
  /** Evaluates a decision by its name. What is given and not asked for is not read. Never throws. */
  readonly evaluate: (
    decision: string,
    context: Readonly<Record<string, unknown>>,
    asking?: Asking,
  ) => Result;
}

interface Dated {
  readonly version: Version;
  readonly program: Program;
}

const beginning = "0000-00-00";
const fromOf = ({ version }: Dated): string => version.from ?? beginning;
/** The day in China, as a model's first day is one there. */
const dayAt = (at: number): string => dateOf(Math.floor((at + 8 * 3_600_000) / 86_400_000));

function faultOf(code: FaultCode, decision: string, said: Said, model = ""): Result {
  return { value: null, fault: defect(code, { model, decision }, said) };
}

const unknown: Said = {
  zh: "没有这个决策；请核对名称，或装入它的文件。",
  en: "there is no such decision; mend the name or load its file.",
};

function notInForce(decision: string, first: Dated, at: number | undefined): Result {
  const zh =
    at === undefined
      ? "有几个分日期的版本，调用时没有说明是哪一天；请连同时间一起调用。"
      : `在 ${dayAt(at)} 还没有生效；最早自 ${fromOf(first)} 起。`;
  const en =
    at === undefined
      ? "it has versions by day, and no day was told; call it with the time."
      : `it is not in force on ${dayAt(at)}; the first version begins on ${fromOf(first)}.`;
  return faultOf("decision_not_in_force", decision, { zh, en }, first.version.model);
}

function unfit({ name, type }: NeededInput, given: unknown): EvaluationFault {
  if (given === undefined) {
    const zh = `没有给出“${name}”；请核对来源，不知道的写作 null。`;
    const en = `“${name}” is not given; look at its source, and give null for what is not known.`;
    return new EvaluationFault("decision_missing_input", { zh, en });
  }
  const zh = `“${name}”的值不是${sayType(type)}，或不在可取的值里；请核对来源。`;
  const en = `the value of “${name}” is no ${type.name} or not among its values; look at its source.`;
  return new EvaluationFault("decision_wrong_type", { zh, en });
}

/** Puts the inputs into their slots; gives the first that is missing or not of its type. */
function fill(
  inputs: readonly NeededInput[],
  context: Readonly<Record<string, unknown>>,
  slots: Slots,
): NeededInput | undefined {
  for (let n = 0; n < inputs.length; n += 1) {
    const input = inputs[n]!;
    const given = context[input.name];
    const value = given === undefined ? wrong : input.check(given);
    if (value === wrong) return input;
    slots[input.slot] = value;
  }
  return undefined;
}

function faulty({ version, program }: Dated, error: unknown, trace: readonly Step[] | undefined): Result {
  const known =
    error instanceof EvaluationFault
      ? error
      : new EvaluationFault("decision_failed", {
          zh: "算不下去；请由工作人员办理，并检查决策。",
          en: "it could not be evaluated; a person decides, and the decision wants a look.",
        });
  const { row, cell } = known;
  const place = {
    model: version.model,
    decision: program.name,
    ...(row === undefined ? {} : { row }),
    ...(cell === undefined ? {} : { cell }),
  };
  return { value: null, fault: defect(known.code, place, known.said), version, ...(trace ? { trace } : {}) };
}

function run(dated: Dated, context: Readonly<Record<string, unknown>>, { at, trace }: Asking): Result {
  const { program, version } = dated;
  const { slots } = program;
  const steps: Step[] | undefined = trace === false ? undefined : [];
  slots[Frame.time] = at;
  slots[Frame.tracer] = steps;
  const misfit = fill(program.inputs, context, slots);
  if (misfit) return faulty(dated, unfit(misfit, context[misfit.name]), steps);
  try {
    let value: unknown = null;
    for (let n = 0; n < program.steps.length; n += 1) {
      const step = program.steps[n]!;
      value = slots[step.slot] = step.run(slots) ?? null;
    }
    return steps ? { value: plain(value), version, trace: steps } : { value: plain(value), version };
  } catch (error) {
    return faulty(dated, error, steps);
  }
}

/** The version in force: the newest that has begun. */
function chosen(dated: readonly Dated[], { at, version }: Asking): Dated | undefined {
  if (version !== undefined) return dated.find(one => one.version.hash === version);
  if (dated.length === 1 && dated[0]!.version.from === undefined) return dated[0];
  if (at === undefined) return undefined;
  const day = dayAt(at);
  return dated.findLast(one => fromOf(one) <= day);
}

function doubleVersion({ name: model, from }: Model): Defect {
  const zh = from === undefined ? "有两份都没有写生效日" : `有两份都自 ${from} 起生效`;
  const en = from === undefined ? "two files have no first day" : `two files begin on ${from}`;
  const said = { zh: `${zh}；请各写各的生效日。`, en: `${en}; give each its own.` };
  return defect("decision_version", { model }, said);
}

/** A name says which decision is meant: two models don't share one. */
function strangers(name: string, dated: readonly Dated[]): readonly Defect[] {
  const models = [...new Set(dated.map(({ version }) => version.model))];
  if (models.length < 2) return [];
  const said = {
    zh: `与模型“${models[0]}”里的重名；请改掉一个。`,
    en: `“${models[0]}” has one of this name; rename one.`,
  };
  return [defect("decision_duplicate", { model: models[1]!, decision: name }, said)];
}

/**
 * Loads DMN files; several of one model's name are its versions, each from its first day (the attribute
 * `from` in the namespace `urn:keymove:decisions` of `definitions`). Throws `DecisionDefects` with everything
 * that is wrong in any of them.
 */
export async function loadDecisions(files: readonly string[]): Promise<Decisions> {
  const defects: Defect[] = [];
  const remarks: Remark[] = [];
  const known = new Map<string, Dated[]>();
  const versions: Version[] = [];
  const begun = new Set<string>();
  for (const [n, xml] of files.entries()) {
    const model = await readModel(xml, n, found => defects.push(found));
    if (model === undefined) continue;
    const { name, from, hash } = model;
    const version = { model: name, ...(from === undefined ? {} : { from }), hash };
    if (begun.has(`${name} ${from}`)) defects.push(doubleVersion(model));
    begun.add(`${name} ${from}`);
    versions.push(version);
    const programs = assemble(
      model,
      found => defects.push(found),
      found => remarks.push(found),
    );
    for (const program of programs) {
      known.set(program.name, [...(known.get(program.name) ?? []), { version, program }]);
    }
  }
  for (const [name, dated] of known) defects.push(...strangers(name, dated));
  if (defects.length > 0) throw new DecisionDefects(defects);
  for (const dated of known.values()) dated.sort((a, b) => (fromOf(a) < fromOf(b) ? -1 : 1));
  return {
    remarks,
    versions,
    names: [...known.keys()],
    inputsOf: decision =>
      known
        .get(decision)
        ?.at(-1)
        ?.program.inputs.map(({ name }) => name) ?? [],
    modelOf: decision => known.get(decision)?.at(-1)?.version.model,
    evaluate: (decision, context, asking = {}) => {
      const dated = known.get(decision);
      if (dated === undefined) return faultOf("decision_unknown", decision, unknown);
      const one = chosen(dated, asking);
      return one ? run(one, context, asking) : notInForce(decision, dated[0]!, asking.at);
    },
  };
}

// A trial on past cases: what was read then is decided by the draft and by the version in force, and what
// comes out otherwise is told. Nothing that was read is told: it may be about persons.

import type { Consultation } from "../define/decided.ts";
import { type Result, loadDecisions } from "./decisions.ts";

/** One act that consulted the decision. */
export interface PastCase {
  readonly matter: number;
  /** ms; also the day that `today()` gives. */
  readonly at: number;
  /** By the decision's names; null where something that it read has been erased since. */
  readonly values: Readonly<Record<string, unknown>> | null;
}

/** Cases whose result changes in the same way. */
export interface Shift {
  /** Options of the choice. */
  readonly was: string;
  readonly becomes: string;
  readonly matters: readonly number[];
}

export interface Trial {
  readonly cases: number;
  /** Cases that can't be decided again, since what they read is not kept any more. */
  readonly lost: number;
  /** The most frequent first. */
  readonly shifts: readonly Shift[];
  /** The same option, but other amounts beside it. */
  readonly beside: readonly number[];
  /** Cases that the draft leaves to a person since it could not decide: by the fault's code. */
  readonly faults: Readonly<Record<string, number>>;
}

export interface Tried {
  readonly consultation: Consultation;
  /** The names of the options. */
  readonly options: readonly string[];
}

type Outputs = Readonly<Record<string, unknown>>;

/** What an act makes of a result: an option, and what stands beside it. */
function outcome({ consultation, options }: Tried, { value, fault }: Result): readonly [string, string] {
  const { output, person, also = {} } = consultation;
  const given = output === undefined ? value : (value as Outputs | null)?.[output];
  if (fault !== undefined || typeof given !== "string" || !options.includes(given)) return [person, ""];
  const beside = Object.keys(also).map(name => (value as Outputs)[name] ?? null);
  return [given, JSON.stringify(beside)];
}

/** Decides past cases by the draft and by `present`, a version's way to evaluate. */
export async function tryOn(
  tried: Tried,
  draft: string,
  present: (inputs: Outputs, at: number) => Result,
  cases: readonly PastCase[],
): Promise<Trial> {
  const decisions = await loadDecisions([draft]);
  const version = decisions.versions[0]!.hash;
  const shifts = new Map<string, { was: string; becomes: string; matters: number[] }>();
  const faults: Record<string, number> = {};
  const beside: number[] = [];
  let lost = 0;
  for (const { matter, at, values } of cases) {
    if (values === null) {
      lost += 1;
      continue;
    }
    const result = decisions.evaluate(tried.consultation.of, values, { at, version, trace: false });
    if (result.fault !== undefined) faults[result.fault.code] = (faults[result.fault.code] ?? 0) + 1;
    const [was, wasBeside] = outcome(tried, present(values, at));
    const [becomes, becomesBeside] = outcome(tried, result);
    if (was === becomes) {
      if (wasBeside !== becomesBeside) beside.push(matter);
      continue;
    }
    const key = `${was} ${becomes}`;
    const shift = shifts.get(key) ?? { was, becomes, matters: [] };
    shift.matters.push(matter);
    shifts.set(key, shift);
  }
  const sorted = [...shifts.values()].toSorted((a, b) => b.matters.length - a.matters.length);
  return { cases: cases.length, lost, shifts: sorted, beside, faults };
}

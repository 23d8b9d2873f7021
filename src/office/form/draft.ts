// What stands in a form while somebody fills it in, and what of it goes to the API.

import type { AskView } from "../../http/types.ts";
import { askedIn } from "./asked.ts";

export type Draft = Readonly<Record<string, unknown>>;

/** Money is asked in yuan and land in mu, as people say them; the API holds whole hundredths of both. */
const hundredths = new Set(["yuan", "mu"]);

const toApi = (kind: string | undefined, value: unknown): unknown =>
  kind && hundredths.has(kind) && typeof value === "number" ? Math.round(value * 100) : value;

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** The input of an act: what was filled in, nothing for what was left empty or is not asked. */
export function inputOf(form: readonly AskView[], draft: Draft): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const { name, kind, of } of askedIn(form, draft)) {
    const value = draft[name];
    if (isBlank(value)) continue;
    input[name] = Array.isArray(value) ? value.map(entry => toApi(of, entry)) : toApi(kind, value);
  }
  return input;
}

/** Whether an ask takes numbers of matters, several or one. */
const takesMatters = ({ kind, of }: AskView): boolean =>
  kind === "matter" || (kind === "list" && of === "matter");

/** The first ask that takes matters of a mechanism by their numbers. */
export const askFor = (form: readonly AskView[], mechanism: string): AskView | undefined =>
  form.find(ask => takesMatters(ask) && (ask.leadsTo ?? mechanism) === mechanism);

/** A draft in which the numbers of chosen matters stand already, in the field that they were chosen for. */
export function draftWith(form: readonly AskView[], numbers: readonly string[], into: string | null): Draft {
  const ask = numbers.length ? form.find(({ name }) => name === into) : undefined;
  if (!ask) return {};
  return { [ask.name]: ask.kind === "list" ? numbers : numbers[0] };
}

/** Numbers as somebody pasted them from a sheet or a message: by blanks, commas, pauses or lines. */
export const numbersIn = (text: string): string[] => [
  ...new Set(text.split(/[\s,，、;；]+/).filter(Boolean)),
];

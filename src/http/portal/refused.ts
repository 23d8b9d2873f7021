// A refusal as a form shows it: one sentence for each field, and one for what belongs to no field.

import { problemOf } from "../problem.ts";
import type { Visit } from "./visit.ts";

export interface FormRefusal {
  readonly status: number;
  readonly code: string;
  readonly errors: Readonly<Record<string, string>>;
  /** Empty when every sentence belongs to a field. */
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The refusal behind an error; one that is the server's own fault is thrown on. */
export function refusalOf({ caller, context }: Visit, error: unknown): FormRefusal {
  const { problem, headers } = problemOf(error, caller.lang, text => context.log(text));
  if (problem.status >= 500 && problem.status !== 503) throw error;
  const fields = problem.fields ?? [];
  const errors: Record<string, string> = {};
  for (const { field, detail } of fields) errors[field] ??= detail;
  const { ["www-authenticate"]: _, ...kept } = headers;
  const detail = fields.length ? "" : problem.detail;
  return { status: problem.status, code: problem.code, errors, detail, headers: kept };
}

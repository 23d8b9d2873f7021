// Any error as an answer: RFC 9457 problem+json in the reader's language, with a stable code. What nobody
// foresaw is logged without the request's content and answered with a sentence, never with a stack.

import { STATUS_CODES } from "node:http";
import { type FieldProblem, Refusal } from "../engine/refusal.ts";
import { MapRefused } from "../exchange/desk/desk.ts";
import { SheetRefused } from "../exchange/typed-rows.ts";
import { UnreadableFile } from "../exchange/unreadable.ts";
import { FigureRefusal } from "../figures/refused.ts";
import { PostProblem } from "../people/post-problem.ts";
import { SignInProblem } from "../people/sign-in-problem.ts";
import { Fault, type FaultCode } from "./fault.ts";
import type { Lang, Problem } from "./types.ts";

export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

type Known =
  Refusal | SignInProblem | PostProblem | FigureRefusal | MapRefused | UnreadableFile | SheetRefused | Fault;

const isKnown = (error: unknown): error is Known =>
  [Refusal, SignInProblem, PostProblem, FigureRefusal, MapRefused, UnreadableFile, SheetRefused, Fault].some(
    one => error instanceof one,
  );

/** Fastify's and its plugins' own errors, by their codes. */
const foreign: Readonly<Record<string, FaultCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "body_too_large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "wrong_media_type",
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: "bad_body",
  FST_ERR_CTP_EMPTY_JSON_BODY: "bad_json",
  FST_ERR_BAD_URL: "bad_address",
  FST_ERR_MAX_PARAM_LENGTH: "not_found",
};

/**
 * A database that cannot be reached just now: PostgreSQL's classes 08, 53 and 57, and the socket's own
 * words.
 */
const unreachable = /^(08|53|57)|^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT)$/;

/** What PostgreSQL can hold in no text; whoever reads a text of their own says which one it was. */
const unkept = new Set(["22021", "22P05"]);

function known(error: unknown, log: (text: string) => void): Known {
  if (isKnown(error)) return error;
  const { code = "", message = "", stack } = error as { code?: string; message?: string; stack?: string };
  const name = String(code);
  if (foreign[name]) return new Fault(foreign[name]);
  if (unkept.has(name)) return new Fault("bad_character");
  if (unreachable.test(name) || /^(Connection terminated|timeout exceeded)/.test(message)) {
    return new Fault("unavailable");
  }
  log(`${name} ${stack ?? message}`);
  return new Fault("failed");
}

function headersOf(error: Known): Record<string, string> {
  const headers: Record<string, string> = error instanceof Fault ? { ...error.headers } : {};
  if (error.status === 401) headers["www-authenticate"] = 'Bearer realm="keymove"';
  if (error.status === 503) headers["retry-after"] ??= "1";
  const wait = error instanceof SignInProblem ? error.retryAfter : undefined;
  return wait === undefined ? headers : { ...headers, "retry-after": String(wait) };
}

function fieldsOf(error: Known): readonly FieldProblem[] {
  if (error instanceof Refusal) return error.fields;
  if (error instanceof FigureRefusal || error.field === undefined) return [];
  const { field, code, zh, en } = error;
  return [{ field, code, zh, en }];
}

/** More are not read; the sentence says how many there are. */
const rowsMost = 500;

/** The answer to an error; `log` hears of those that nobody foresaw. */
export function problemOf(error: unknown, lang: Lang, log: (text: string) => void): ProblemAnswer {
  const found = known(error, log);
  const fields = fieldsOf(found).map(({ field, code, ...said }) => ({ field, code, detail: said[lang] }));
  const rows = found instanceof SheetRefused ? found.rows.slice(0, rowsMost) : [];
  const problem: Problem = {
    type: `/problems/${found.code}`,
    title: STATUS_CODES[found.status] ?? "",
    status: found.status,
    code: found.code,
    detail: found[lang],
    ...(fields.length > 0 ? { fields } : {}),
    ...(rows.length > 0 ? { rows: rows.map(({ row, ...said }) => ({ row, detail: said[lang] })) } : {}),
  };
  return { problem, headers: headersOf(found) };
}

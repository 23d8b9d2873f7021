// One way to the API: the reader's language, the session's token, and refusals as our own error.

import type { Lang, Problem } from "../../http/types.ts";

/** The API said no, or could not be reached (`offline`); `wait` is what it asks us to wait, in seconds. */
export class Refused extends Error {
  readonly problem: Problem;
  readonly wait: number;

  constructor(problem: Problem, wait = 0) {
    super(problem.detail || problem.title);
    this.name = "Refused";
    this.problem = problem;
    this.wait = wait;
  }
}

export interface Caller {
  readonly lang: Lang;
  csrf(): string;
  /** The session is gone: somebody has to sign in again. */
  lost(): void;
}

export interface Call {
  readonly method?: "GET" | "POST" | "DELETE";
  /** Sent as JSON, or as it is when it holds files or is one. */
  readonly body?: unknown;
  /** The idempotency key of an act; the same for every try of the same form. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** A file by itself goes as the bytes that it is: its name does not say what they are. */
const contentType = (body: unknown): string =>
  body instanceof Blob ? "application/octet-stream" : "application/json";

function headersOf(caller: Caller, { method = "GET", body, key }: Call): Record<string, string> {
  return {
    accept: "application/json, application/problem+json",
    "accept-language": caller.lang === "zh" ? "zh-CN" : "en",
    ...(method === "GET" ? {} : { "x-csrf-token": caller.csrf() }),
    ...(body === undefined || body instanceof FormData ? {} : { "content-type": contentType(body) }),
    ...(key ? { "idempotency-key": key } : {}),
  };
}

const bare = (status: number, code: string): Problem => ({
  type: "about:blank",
  title: "",
  status,
  code,
  detail: "",
});

async function problemOf(response: Response): Promise<Problem> {
  const without = bare(response.status, response.status >= 500 ? "busy" : "unreadable");
  if (!response.headers.get("content-type")?.includes("json")) return without;
  const said: unknown = await response.json().catch(() => null);
  return said && typeof said === "object" ? { ...without, ...said } : without;
}

/** Asks the API at `path` (without "/api/"). Throws `Refused` for everything but an answer. */
export async function call<T>(caller: Caller, path: string, what: Call = {}): Promise<T> {
  const { method = "GET", body, signal } = what;
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, {
      method,
      headers: headersOf(caller, what),
      credentials: "same-origin",
      ...(body === undefined
        ? {}
        : { body: body instanceof FormData || body instanceof Blob ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refused(bare(0, "offline"));
  }
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  // A wrong password is answered with 401 as well, but then there was no session to lose.
  if (response.status === 401 && path !== "session") caller.lost();
  throw new Refused(await problemOf(response), Number(response.headers.get("retry-after")) || 0);
}

/** A key that no other form has. `crypto.randomUUID` is missing where the office is served without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
}

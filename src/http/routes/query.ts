import type { FastifyRequest } from "fastify";
import { Fault } from "../fault.ts";
import type { QueryWords } from "../operations/matters.ts";

/** The words of an address's query, each once and as text. Throws `bad_query`. */
export function queryOf({ query }: FastifyRequest): QueryWords {
  const words: Record<string, string> = {};
  for (const [name, value] of Object.entries(query as Readonly<Record<string, unknown>>)) {
    // A character that PostgreSQL cannot hold is nobody's filter.
    if (typeof value !== "string" || value.length > 1000 || /[\u0000\ufffd]/.test(value)) {
      throw new Fault("bad_query", { field: name.slice(0, 40) });
    }
    if (value !== "") words[name] = value;
  }
  return words;
}

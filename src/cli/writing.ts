// What writes acts, and what shares the buckets with the other servers of the same database.

import type { Pool } from "pg";
import { byFunction, hasActBatch } from "../store/distribute/way.ts";
import { type Leads, openLeads } from "../store/leads.ts";
import { Terms } from "../store/writer/terms.ts";
import { byStatement } from "../store/writer/way.ts";
import { type BatchWriter, type WriterOptions, openWriter } from "../store/writer/writer.ts";

export interface Writing {
  readonly writer: BatchWriter;
  readonly leads: Leads;
}

/** Opens both on one knowledge of the buckets' terms; `leads` waits to be started. */
export async function openWriting(
  database: Pool,
  options: Omit<WriterOptions, "terms">,
  log: (text: string) => void,
): Promise<Writing> {
  const terms = new Terms();
  // Where the tables are spread over machines the function was made as well, and nothing else goes there.
  const way = (await hasActBatch(database)) ? byFunction : byStatement;
  const writer = await openWriter({ ...options, terms, way });
  return { writer, leads: openLeads({ database, terms, log }) };
}

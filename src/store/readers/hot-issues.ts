// The hot issues that stand in the log, for whoever gathers appeals into them.

import { hot } from "../../define/hot.ts";
import { type KnownIssue, issueOf } from "../../text/clusters/issue.ts";
import type { Values } from "../../engine/event.ts";
import type { Database } from "../connection.ts";

const all = "select id, state, fields from matter where mechanism = $1 order by id";

interface Row {
  readonly id: number;
  readonly state: string;
  readonly fields: Values;
}

/** Every hot issue, oldest first. */
export async function readHotIssues(database: Database): Promise<readonly KnownIssue[]> {
  const { rows } = await database.query<Row>(all, [hot.mechanism]);
  return rows.map(({ id, state, fields }) => issueOf(id, state, fields));
}

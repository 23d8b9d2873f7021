// The versions of decision tables that officials published, and the acts that consulted a table.

import type { Consulted } from "../../define/decided.ts";
import { decisionTable } from "../../define/decision-table.ts";
import type { Database } from "../connection.ts";

/** An act that consulted; `apart` holds what stands apart from the log, by field, as far as it is kept. */
export interface LoggedDecision {
  readonly matter: number;
  /** ms */
  readonly happened: number;
  readonly told: Consulted;
  readonly apart: Readonly<Record<string, unknown>>;
}

export interface DecisionTableSource {
  /** The matters of the published versions, in the order of their publication. */
  published(): Promise<readonly number[]>;
  /** Their files. */
  files(matters: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** The latest acts of a mechanism that asked this consultation, the latest first. */
  decided(
    mechanism: string,
    consultation: string,
    acts: readonly string[],
    limit: number,
  ): Promise<readonly LoggedDecision[]>;
}

// Nothing happens to a published version but that it is withdrawn, so that its last act is its publication.
const published = `
  select id from matter where mechanism = $1 and state = $2 order by happened, id`;
const files = `
  select id, fields->>'xml' as xml from matter where id = any ($1::bigint[])`;
/** Matters that are looked through for so many acts. */
const spread = 4;
const decided = `
  select e.matter, e.happened, e.payload->'decisions'->$3::text as told, p.data
    from (select id, bucket from matter where mechanism = $1 order by opened desc, id desc limit $5) m
    join event e on e.matter = m.id and e.bucket = m.bucket and e.action = any ($2::text[])
         and e.payload->'decisions'->$3::text is not null
    left join person_data p on p.matter = e.matter and p.seq = e.seq and p.bucket = e.bucket
   order by e.happened desc, e.matter desc limit $4`;

interface Row {
  readonly matter: number;
  readonly happened: number;
  readonly told: Consulted;
  readonly data: Readonly<Record<string, { readonly value: unknown } | undefined>> | null;
}

/** Over a pool or a client. */
export function openDecisionTables(database: Database): DecisionTableSource {
  const { mechanism, published: state } = decisionTable;
  return {
    async published() {
      const { rows } = await database.query<{ id: number }>(published, [mechanism, state]);
      return rows.map(({ id }) => id);
    },
    async files(matters) {
      const { rows } = await database.query<{ id: number; xml: string }>(files, [[...matters]]);
      return new Map(rows.map(({ id, xml }) => [id, xml]));
    },
    async decided(of, consultation, acts, limit) {
      const values = [of, [...acts], consultation, limit, limit * spread];
      const { rows } = await database.query<Row>(decided, values);
      return rows.map(({ data, ...row }) => ({
        ...row,
        apart: Object.fromEntries(
          Object.entries(data ?? {}).flatMap(([name, one]) => (one ? [[name, one.value] as const] : [])),
        ),
      }));
    },
  };
}

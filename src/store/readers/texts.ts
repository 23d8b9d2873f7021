// Matters with the texts that stand apart from the log, by pages and behind marks: what an index in memory is
// built of and kept up by.

import type { HeldTexts, TextSource } from "../../text/corpus.ts";
import type { Database } from "../connection.ts";
import { acted } from "../listing/follow.ts";

const columns = `
  m.id, m.mechanism, m.version, m.state, m.opened, m.happened, m.settled, m.asker, m.handler, m.fields`;
// Of a field that several acts have set the last counts: its acts come in their order.
const apart = `
  (select json_agg(p.data order by p.seq) from person_data p
    where p.matter = m.id and p.bucket = m.bucket) as data`;
/** A matter `m` with its texts, as `heldOf` reads it. */
export const heldColumns = `${columns}, ${apart}`;
const page = `select ${heldColumns} from matter m where m.id > $1 order by m.id limit $2`;
const byId = `select ${heldColumns} from matter m where m.id = any ($1::bigint[]) order by m.id`;
const marks = "select bucket, batch from bucket_lease";
const erased = "select matter from erasure where at >= to_timestamp($1::float8 / 1000)";
/** Batches of a bucket that are read at once. */
const portion = 200;

type Sealed = Readonly<Record<string, { readonly value: unknown } | undefined>>;
export interface HeldRow extends Omit<HeldTexts, "apart"> {
  readonly data: readonly Sealed[] | null;
}

/** The last value of each field that stands apart, and the matter. */
export function heldOf({ data, ...matter }: HeldRow): HeldTexts {
  const values = (data ?? []).flatMap(sealed =>
    Object.entries(sealed).flatMap(([name, one]) => (one ? [[name, one.value] as const] : [])),
  );
  return { ...matter, apart: Object.fromEntries(values) as HeldTexts["apart"] };
}

/** Reads texts over a pool or a client. */
export function openTexts(database: Database): TextSource {
  const rows = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
    (await database.query<R>(text, [...values])).rows;
  const stand = async () =>
    new Map((await rows<{ bucket: number; batch: number }>(marks)).map(row => [row.bucket, row.batch]));
  return {
    page: async (after, limit) => (await rows<HeldRow>(page, [after, limit])).map(heldOf),
    of: async ids => (await rows<HeldRow>(byId, [[...ids]])).map(heldOf),
    marks: stand,
    async changed(since) {
      const spans = [...(await stand())].flatMap(([bucket, batch]) => {
        const from = since.get(bucket) ?? 0;
        return batch > from ? [[bucket, from, Math.min(batch, from + portion)] as const] : [];
      });
      if (spans.length === 0) return { matters: [], marks: since };
      const found = await rows<{ matter: number }>(acted, [
        spans.map(([bucket]) => bucket),
        spans.map(([, from]) => from),
        spans.map(([, , to]) => to),
      ]);
      const next = new Map(since);
      for (const [bucket, , to] of spans) next.set(bucket, to);
      return { matters: found.map(({ matter }) => matter), marks: next };
    },
    erased: async since => (await rows<{ matter: number }>(erased, [since])).map(({ matter }) => matter),
  };
}

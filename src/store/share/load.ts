// A load of a data set: rows go into a temporary table as they are read, are reduced to one row per person by
// one statement, and take the place of the load before, all or nothing.

import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type DatasetEntry, eachFacts, singleFacts } from "../../share/catalogue.ts";
import type { Dataset } from "../../share/asking.ts";
import type { CodedRow } from "../../share/read-row.ts";

export interface Loaded {
  readonly version: number;
  readonly rows: number;
  readonly people: number;
  /** People of whom the owner's own rows say different things. */
  readonly disputed: number;
}

const column = (entry: DatasetEntry, fact: string): string => `f${Object.keys(entry.facts).indexOf(fact)}`;

/** One row per person, by what the entry says of each fact. No name of a fact enters the text. */
function reduction(entry: DatasetEntry): string {
  const kept = singleFacts(entry).map(fact => {
    const of = column(entry, fact);
    const { keeps } = entry.facts[fact]!;
    if (keeps === "sum") return `, sum(${of})::bigint`;
    return keeps === "most" ? `, max(${of})` : `, min(${of})`;
  });
  const columns = kept.map((_, n) => `, f${n}`);
  const bits = singleFacts(entry).flatMap((fact, at) => {
    const of = column(entry, fact);
    if (entry.facts[fact]!.keeps !== "same") return [];
    return [`case when min(${of}) < max(${of}) then ${2 ** at} else 0 end`];
  });
  const marks = eachFacts(entry).map(fact => {
    const of = column(entry, fact);
    return `coalesce(array_agg(distinct ${of}) filter (where ${of} is not null), '{}')`;
  });
  return `
    insert into dataset_row (dataset, version, subject, marks, disputed${columns.join("")})
    select $1, $2, subject,
           ${marks.length === 0 ? "'{}'" : marks.join(" || ")},
           ${bits.length === 0 ? "0" : bits.join(" + ")}${kept.join("")}
      from staged group by subject order by subject`;
}

const lock = "select version from dataset where id = $1 for update";
const replace = `
  with gone as (delete from dataset_row where dataset = $1 and version < $2),
  held as (
    select count(*)::integer as people, (count(*) filter (where disputed > 0))::integer as disputed
      from dataset_row where dataset = $1 and version = $2)
  update dataset set version = $2, as_of = to_timestamp($3::float8 / 1000),
         loaded = to_timestamp($4::float8 / 1000), people = held.people
    from held where id = $1 returning held.people, held.disputed`;

async function* lines(rows: AsyncIterable<CodedRow>, counted: () => void): AsyncGenerator<string> {
  let text = "";
  for await (const { subject, codes } of rows) {
    text += `${subject}${codes.map(code => `\t${code ?? "\\N"}`).join("")}\n`;
    counted();
    if (text.length < 65_536) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

export interface LoadTerms {
  /** ms: what the data speak of, and now. */
  readonly asOf: number;
  readonly at: number;
  /** Looks at what would be loaded; what it throws keeps the load before. */
  check(loaded: Loaded): void;
}

/**
 * Loads rows in the place of what was there. `client` is a connection of its own. Rejects, with nothing
 * written, with whatever `rows` or `check` throws.
 */
export async function loadDataset(
  client: pg.ClientBase,
  { id, entry }: Pick<Dataset, "id" | "entry">,
  rows: AsyncIterable<CodedRow>,
  { asOf, at, check }: LoadTerms,
): Promise<Loaded> {
  await client.query("begin");
  try {
    const [before] = (await client.query<{ version: number }>(lock, [id])).rows;
    const version = (before?.version ?? 0) + 1;
    const columns = Object.keys(entry.facts).map((_, n) => `, f${n} bigint`);
    await client.query(
      `create temporary table staged (subject uuid not null${columns.join("")}) on commit drop`,
    );
    let count = 0;
    const counted = (): void => void (count += 1);
    await pipeline(Readable.from(lines(rows, counted)), client.query(copyFrom("copy staged from stdin")));
    await client.query(reduction(entry), [id, version]);
    const [held] = (
      await client.query<{ people: number; disputed: number }>(replace, [id, version, asOf, at])
    ).rows;
    const loaded = { version, rows: count, people: held!.people, disputed: held!.disputed };
    check(loaded);
    await client.query("commit");
    return loaded;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

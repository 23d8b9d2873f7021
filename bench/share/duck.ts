// DuckDB beside our bulk check: the same rows in its own tables, one table per data set with plain
// columns, and the same question in its own words. Its library has a lockfile of its own and is installed
// when the bench runs, never by a command of the README.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** What we use of the library. */
interface Connection {
  run(text: string): Promise<unknown>;
  runAndReadAll(text: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
}
interface Library {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{ connect(): Promise<Connection> }>;
  };
}

/** Opens a database in memory with so many threads. Throws when the library cannot be installed. */
export async function openDuck(threads: number): Promise<Connection> {
  if (!existsSync(`${folder}/node_modules/@duckdb/node-api`)) {
    const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });
    if (status !== 0) throw new Error(`DuckDB could not be installed in ${folder}`);
  }
  const path = createRequire(`${folder}/package.json`).resolve("@duckdb/node-api");
  const { DuckDBInstance } = (await import(pathToFileURL(path).href)) as Library;
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  return instance.connect();
}

/** The tables of the three data sets, the consents and the children, out of files that PostgreSQL wrote. */
export const tables: Readonly<Record<string, string>> = {
  household: "subject uuid, address bigint, disputed integer",
  property: "subject uuid, addresses bigint[]",
  insurance: "subject uuid, months bigint",
  consent: "subject uuid, dataset varchar",
  asked0: "n integer, subject uuid, address bigint",
  asked1: "n integer, subject uuid, address bigint, months bigint",
};

/** A row for each child, in the order of the run. */
export const together = `
  create table asked as
  select n, asked0.subject as s0, asked1.subject as s1, asked0.address as g0, asked1.months as g1
    from asked0 full join asked1 using (n) order by n`;

/** The numbers are those of `checkReasons`, in the order in which one data set decides. */
export const question = `
  create or replace temp table answered as
  select asked.n,
    (case when asked.s0 is null then 9 when c0.subject is null then 7 when asked.g0 is null then 9
      when h.subject is null then 1 when h.disputed & 1 <> 0 then 3 when h.address is null then 4
      when not h.address = asked.g0 then 2 else 0 end)::smallint as q0,
    (case when asked.s1 is null then 9 when asked.g0 is null then 9 when p.subject is null then 1
      when not list_contains(p.addresses, asked.g0) then 2 else 0 end)::smallint as q1,
    (case when asked.s1 is null then 9 when c2.subject is null then 7 when asked.g1 is null then 9
      when i.subject is null then 1 when i.months is null then 4
      when not i.months >= asked.g1 then 2 else 0 end)::smallint as q2
  from asked
  left join household h on h.subject = asked.s0
  left join consent c0 on c0.subject = asked.s0 and c0.dataset = 'household'
  left join property p on p.subject = asked.s1
  left join insurance i on i.subject = asked.s1
  left join consent c2 on c2.subject = asked.s1 and c2.dataset = 'insurance'`;

// Jobs of importing as rows, so that a restart loses none.

import type { JobChange, JobRecord, JobStore, NewJob } from "../exchange/desk/job.ts";
import type { Line } from "../exchange/import.ts";
import type { ImportMap } from "../exchange/plan.ts";
import type { Database } from "./connection.ts";

/** A sheet holds people's data: it is kept for its errors to be put right, and no longer. */
const keptDays = 30;

const columns = `id, target, name, map, state, person, post, created, started, finished, rows, done, entered,
  already, acts, fault`;
const seconds = (ms: string): string => `to_timestamp(${ms}::float8 / 1000)`;

const insert = `
  insert into import_job (target, name, file, state, person, post, created)
  values ($1, $2, $3, 'ready', $4, $5, ${seconds("$6")}) returning id`;
const clean = `delete from import_job where created < ${seconds("$1")} - interval '${keptDays} days'`;
// Only one process runs a job: whoever takes the lease, which runs out when the process dies. One that ends
// in more than a minute was taken before the clock was set back, and its holder renews it if it lives.
const over = (now: string): string =>
  `(lease is null or lease < ${seconds(now)} or lease > ${seconds(now)} + interval '60 seconds')`;
const claim = `
  update import_job set state = 'running', lease = ${seconds("$2")} + interval '20 seconds',
         started = coalesce(started, ${seconds("$2")}), finished = null, fault = null
   where id = $1 and (state <> 'running' or ${over("$2")}) returning id`;
const abandoned = `
  select id from import_job where state = 'running' and ${over("$1")} order by id`;
const update = `
  update import_job set
         state = coalesce($3, state), rows = coalesce($4, rows), done = coalesce($5, done),
         entered = coalesce($6, entered), already = coalesce($7, already), acts = coalesce($8, acts),
         fault = coalesce($9::json, fault), map = coalesce($10::json, map),
         lease = case when coalesce($3, state) = 'running' then ${seconds("$2")} + interval '20 seconds' end,
         finished = case when coalesce($3, state) in ('done', 'stopped', 'failed') then ${seconds("$2")} end
   where id = $1`;
const addProblems = `
  insert into import_problem (job, n, line, key, problem)
  select $1, n, line, key, problem
    from json_to_recordset($2) as row (n integer, line integer, key text, problem json)
  on conflict do nothing`;

const text = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** The jobs of a database. */
export function openImportJobs(database: Database): JobStore {
  const many = async <Row>(sql: string, values: readonly unknown[]): Promise<readonly Row[]> =>
    (await database.query(sql, [...values])).rows as readonly Row[];
  return {
    async add({ target, name, file, person, post, at }: NewJob) {
      await database.query(clean, [at]);
      const [row] = await many<{ id: number }>(insert, [target, name, file, person, post, at]);
      return row!.id;
    },
    async get(id) {
      return (await many<JobRecord>(`select ${columns} from import_job where id = $1`, [id]))[0];
    },
    list: limit => many<JobRecord>(`select ${columns} from import_job order by id desc limit $1`, [limit]),
    async file(id) {
      const [row] = await many<{ file: Buffer }>("select file from import_job where id = $1", [id]);
      return row?.file;
    },
    claim: async (id, now) => (await many(claim, [id, now])).length > 0,
    abandoned: async now => (await many<{ id: number }>(abandoned, [now])).map(({ id }) => id),
    async change(id, now, { state, rows, done, entered, already, acts, fault, map }: JobChange) {
      const values = [state, rows, done, entered, already, acts].map(value => value ?? null);
      await database.query(update, [id, now, ...values, text(fault), text(map)]);
    },
    async addProblems(id, from, lines: readonly Line[]) {
      const rows = lines.map((line, at) => ({ n: from + at, ...line }));
      await database.query(addProblems, [id, JSON.stringify(rows)]);
    },
    clearProblems: async id => void (await database.query("delete from import_problem where job = $1", [id])),
    problems: (id, after, limit) =>
      many<Line & { n: number }>(
        "select n, line, key, problem from import_problem where job = $1 and n > $2 order by n limit $3",
        [id, after, limit],
      ),
    async countProblems(id) {
      const sql = "select count(*) as count from import_problem where job = $1";
      return (await many<{ count: number }>(sql, [id]))[0]!.count;
    },
    maps: target =>
      many<{ name: string; map: ImportMap }>(
        "select name, map from import_map where target = $1 order by name",
        [target],
      ),
    async saveMap(target, name, map, now) {
      await database.query(
        `insert into import_map (target, name, map, changed) values ($1, $2, $3, ${seconds("$4")})
         on conflict (target, name) do update set map = excluded.map, changed = excluded.changed`,
        [target, name, JSON.stringify(map), now],
      );
    },
  };
}

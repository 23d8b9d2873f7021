// Moves a database forward through the numbered files of migrations/, each once and in one transaction.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { StartProblem } from "./start-problem.ts";

interface Migration {
  readonly id: string;
  readonly text: string;
  readonly sha256: string;
}

const folderOfOurs = join(import.meta.dirname, "migrations");

// Any number will do, as long as every process uses the same: it lets one migrate at a time.
const lockNumber = 5_391_001;

/** The migrations of a folder in the order of their numbers: 0001_orgs.sql, 0002_matters.sql, … */
function migrationsOf(folder: string): Migration[] {
  const files = readdirSync(folder).filter(file => file.endsWith(".sql"));
  return files.toSorted().map((file, index) => {
    const id = file.slice(0, -".sql".length);
    if (!/^\d{4}_[a-z0-9_]+$/.test(id) || Number(id.slice(0, 4)) !== index + 1) {
      throw new Error(`${file}: migrations are numbered without a gap, 0001_name.sql, 0002_name.sql, …`);
    }
    // Git may write other line ends on another system; they change nothing in the text.
    const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
    return { id, text, sha256: createHash("sha256").update(text).digest("hex") };
  });
}

/** The ids of the migrations that this program knows, oldest first. */
export const knownMigrations = (): readonly string[] => migrationsOf(folderOfOurs).map(({ id }) => id);

async function applied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; sha256: string }>("select id, sha256 from migration");
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
}

/** Refuses a database that another program text has made: a changed migration, or one that we do not know. */
function assertSameHistory(known: readonly Migration[], done: ReadonlyMap<string, string>): void {
  const byId = new Map(known.map(migration => [migration.id, migration.sha256]));
  for (const [id, sha256] of done) {
    if (!byId.has(id)) {
      throw new StartProblem(
        "database_newer",
        `数据库已升级到 ${id}，比本程序新。请改用新版本的程序；数据库不能降级。`,
        `The database has migration ${id}, which this program does not know. Use the newer program; ` +
          `a database is never moved back.`,
      );
    }
    if (byId.get(id) !== sha256) {
      throw new StartProblem(
        "migration_changed",
        `数据库升级脚本 ${id} 执行后又被改动，已拒绝继续。请恢复原文，把改动写成新的编号脚本。`,
        `Migration ${id} was changed after it had been applied. Restore its text; ` +
          `write the change as a new one.`,
      );
    }
  }
}

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [lockNumber]);
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {}); // the first error is the one to tell
    throw error;
  }
}

/** Applies one migration unless another process has done so while we waited for the lock. */
async function apply(client: pg.Client, { id, text, sha256 }: Migration): Promise<boolean> {
  return inTransaction(client, async () => {
    const { rowCount } = await client.query("select from migration where id = $1", [id]);
    if (rowCount) return false;
    try {
      await client.query(text);
    } catch (error) {
      throw new Error(`migration ${id} failed: ${(error as Error).message}`, { cause: error });
    }
    await client.query("insert into migration (id, sha256) values ($1, $2)", [id, sha256]);
    return true;
  });
}

/**
 * Brings the database forward as its owner, to the last migration or up to one, and answers the ids applied
 * now, oldest first. Processes that
 * migrate at once take turns. The role `keymove_app` must exist before (`createAppLogin`), since migrations
 * grant to it. Throws a StartProblem `database_newer` or `migration_changed`.
 */
export async function migrate(
  adminUrl: string,
  folder: string = folderOfOurs,
  upTo?: string,
): Promise<string[]> {
  const known = migrationsOf(folder);
  const wanted = upTo === undefined ? known : known.filter(({ id }) => id <= upTo);
  const client = new pg.Client({ connectionString: adminUrl });
  client.on("error", () => {}); // the query that fails reports it
  await client.connect();
  try {
    await inTransaction(client, () =>
      client.query(`create table if not exists migration (
        id text primary key, sha256 text not null, applied_at timestamptz not null default now())`),
    );
    assertSameHistory(known, await applied(client));
    const now: string[] = [];
    for (const migration of wanted) if (await apply(client, migration)) now.push(migration.id);
    return now;
  } finally {
    await client.end();
  }
}

// What any PostgreSQL must be able to do for us, asked at every start: the embedded one, and one of
// DATABASE_URL.

import type { ClientBase } from "pg";
import { StartProblem } from "./start-problem.ts";

const oldestMajor = 15;

interface Facts {
  readonly version: number;
  readonly release: string;
  readonly encoding: string;
}

async function factsOf(client: ClientBase): Promise<Facts> {
  const { rows } = await client.query<Facts>(`
    select current_setting('server_version_num')::int as version,
           current_setting('server_version') as release,
           pg_encoding_to_char(encoding) as encoding
      from pg_database where datname = current_database()`);
  const [facts] = rows;
  if (!facts) throw new Error("the server does not know its own database");
  return facts;
}

/**
 * Whether the server takes a Chinese character for a letter, as upper/lower, patterns and trigrams need. Ask
 * it in UTF-8 only: other encodings cannot even hold the question.
 */
async function letters(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>("select '路灯' ~ '^[[:alpha:]]+$' as found");
  return rows[0]?.found ?? false;
}

/**
 * Whether trigrams come out of Chinese text; undefined where the extension is missing and we may not add
 * it.
 */
async function trigrams(client: ClientBase): Promise<boolean | undefined> {
  try {
    await client.query("create extension if not exists pg_trgm");
  } catch {
    // Not allowed to add it, or another process adds it at this moment: what counts is whether it answers.
  }
  try {
    const { rows } = await client.query<{ found: boolean }>(
      "select cardinality(show_trgm('路灯')) > 0 as found",
    );
    return rows[0]?.found ?? false;
  } catch {
    return undefined;
  }
}

/**
 * Asserts PostgreSQL 15 or later, a UTF-8 database, and a character type that knows Chinese. Throws a
 * StartProblem `server_too_old`, `server_encoding` or `server_ctype`. Call it outside a transaction, as the
 * migrator.
 */
export async function checkServer(client: ClientBase): Promise<void> {
  const { version, release, encoding } = await factsOf(client);
  if (version < oldestMajor * 10_000) {
    throw new StartProblem(
      "server_too_old",
      `数据库是 PostgreSQL ${release}，需要 ${oldestMajor} 或更高版本。请升级数据库，或改用内置数据库（不设 DATABASE_URL）。`,
      `The database is PostgreSQL ${release}; ${oldestMajor} or later is needed. ` +
        `Upgrade it, or leave DATABASE_URL unset to use the embedded one.`,
    );
  }
  if (encoding !== "UTF8") {
    throw new StartProblem(
      "server_encoding",
      `数据库的编码是 ${encoding}，需要 UTF8。请新建数据库：create database keymove encoding 'UTF8' template template0。`,
      `The database is encoded in ${encoding}; UTF8 is needed. ` +
        `Create one by: create database keymove encoding 'UTF8' template template0.`,
    );
  }
  if (!(await letters(client)) || (await trigrams(client)) === false) {
    throw new StartProblem(
      "server_ctype",
      `数据库的字符类别（LC_CTYPE）不识别汉字，中文检索会查不到内容。` +
        `请新建数据库：create database keymove encoding 'UTF8' locale 'C.UTF-8' template template0。`,
      `The database's character type (LC_CTYPE) does not know Chinese, so searches would find nothing. ` +
        `Create one by: create database keymove encoding 'UTF8' locale 'C.UTF-8' template template0.`,
    );
  }
}

// The login that the running system uses: it reads and adds, but neither changes tables nor rewrites the
// log. The rights hang on the role `keymove_app`, which migrations grant to; logins are members of it and
// own nothing.

import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { secretOf } from "./embedded/secrets.ts";
import { StartProblem } from "./start-problem.ts";

const appRole = "keymove_app";

export interface AppLoginOptions {
  /** The database as its owner. */
  readonly adminUrl: string;
  /** The home that keeps the password of the login made here. */
  readonly home: string;
  /** A login made by the database's administrator (KEYMOVE_APP_URL); none is made then. */
  readonly appUrl?: string;
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {}); // the query that fails reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

// Roles belong to the whole server and know no "if not exists": 42710 and 23505 say that it is there, or
// that another process has just made it; XX000 ("tuple concurrently updated") that another process changes
// it at this moment.
const already = new Set(["42710", "23505"]);

async function attempt(client: pg.Client, statement: string): Promise<void> {
  for (let count = 0; ; count++) {
    try {
      await client.query(statement);
      return;
    } catch (error) {
      const code = codeOf(error) ?? "";
      if (already.has(code)) return;
      if (code !== "XX000" || count >= 20) throw error;
      await pause(50);
    }
  }
}

async function exists(client: pg.Client, role: string): Promise<boolean> {
  return Boolean((await client.query("select from pg_roles where rolname = $1", [role])).rowCount);
}

async function isMember(client: pg.Client, role: string): Promise<boolean> {
  const text = "select pg_has_role($1, $2, 'member') as member";
  return (await client.query<{ member: boolean }>(text, [role, appRole])).rows[0]?.member ?? false;
}

function notPermitted(cause: unknown): StartProblem {
  return new StartProblem(
    "app_login_needed",
    `DATABASE_URL 的账户无权建立运行账户。请数据库管理员执行：create role ${appRole}; ` +
      `create role keymove_web login password '…' in role ${appRole}; 再用 KEYMOVE_APP_URL 给出该账户的连接地址。`,
    `The login of DATABASE_URL may not create the one the system runs under. Have an administrator run: ` +
      `create role ${appRole}; create role keymove_web login password '…' in role ${appRole}; ` +
      `then give that login's address in KEYMOVE_APP_URL.`,
    cause,
  );
}

async function permitted(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw codeOf(error) === "42501" ? notPermitted(error) : error; // 42501: insufficient_privilege
  }
}

/** Refuses a login that could do more than it should: the log's safety rests on it. */
async function assertHarmless(appUrl: string): Promise<void> {
  const { rows } = await connected(appUrl, client =>
    client.query<{ name: string; strong: boolean; member: boolean }>(`
      select current_user as name,
             (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
               or has_schema_privilege('public', 'create') as strong,
             pg_has_role(current_user, '${appRole}', 'member') as member`),
  );
  const [login] = rows;
  if (!login?.strong && login?.member) return;
  throw new StartProblem(
    "app_login_rights",
    `KEYMOVE_APP_URL 的账户 ${login?.name} 权限不对：它须是 ${appRole} 的成员，且不能建表、不能管理账户。` +
      `请执行 grant ${appRole} to ${login?.name}，或换一个普通账户。`,
    `The login ${login?.name} of KEYMOVE_APP_URL must be a member of ${appRole}, may not create tables ` +
      `and may not manage roles. Run grant ${appRole} to ${login?.name}, or use an ordinary login.`,
  );
}

function addressFor(adminUrl: string, login: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = login;
  url.password = password;
  return url.href;
}

/**
 * Makes sure that the role `keymove_app` and a login in it exist, and answers the login's address. Call it
 * before `migrate`. Several processes may call it at once. Throws a StartProblem `app_login_needed` where
 * the owner may not create roles, `app_login_rights` where KEYMOVE_APP_URL names a login with too many
 * rights or too few.
 */
export async function createAppLogin({ adminUrl, home, appUrl }: AppLoginOptions): Promise<string> {
  await connected(adminUrl, client =>
    permitted(async () => {
      if (!(await exists(client, appRole))) await attempt(client, `create role ${appRole} nologin`);
    }),
  );
  if (appUrl !== undefined) {
    await assertHarmless(appUrl);
    return appUrl;
  }
  const password = secretOf(home, "secret-app");
  // Named after its password, so that two homes on one server never change each other's.
  const login = `${appRole}_${createHash("sha256").update(password).digest("hex").slice(0, 8)}`;
  await connected(adminUrl, client =>
    permitted(async () => {
      if (!(await exists(client, login))) {
        await attempt(client, `create role ${login} login password '${password}' in role ${appRole}`);
      }
      if (!(await isMember(client, login))) await attempt(client, `grant ${appRole} to ${login}`);
    }),
  );
  return addressFor(adminUrl, login, password);
}

// The city of a database that has been set up, or a sentence that says how to set one up.

import { openPool } from "../store/connection.ts";
import { type Instance, readInstance } from "../store/instance.ts";
import { StartProblem } from "../store/start-problem.ts";

/** The instance, if there is one. */
export async function findInstance(appUrl: string): Promise<Instance | undefined> {
  const pool = openPool(appUrl, 1);
  try {
    return await readInstance(pool);
  } finally {
    await pool.end();
  }
}

/** The instance of this database. Throws a StartProblem `no_city` before `keymove init`. */
export async function knownInstance(appUrl: string): Promise<Instance> {
  const instance = await findInstance(appUrl);
  if (instance) return instance;
  throw new StartProblem(
    "no_city",
    "这个数据库里还没有城市。请先运行 npx keymove init 建立单位树和第一个管理员；只想看看，用内置数据库直接 npm start。",
    "There is no city in this database yet. Run npx keymove init first; to look around, run npm start " +
      "without DATABASE_URL.",
  );
}

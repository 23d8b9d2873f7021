// `keymove init` as a command: reaches the database, initialises it, and says once what must be kept.

import { openClient } from "../store/connection.ts";
import { projectRoot, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { initialise, readInitOptions } from "./init.ts";
import { readSettings } from "./settings.ts";
import { tellStaff } from "./staff.ts";

export async function run(words: readonly string[]): Promise<void> {
  const options = readInitOptions(words, process.env);
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    const client = await openClient(database.appUrl);
    try {
      const { account, password, orgs, staff } = await initialise(client, options, Date.now());
      say(`已建立“${options.city}”，单位 ${orgs} 个，管理员账号 ${account}`);
      say(`${options.english} is set up with ${orgs} org(s); the administrator's account is ${account}`);
      if (password !== undefined)
        process.stdout.write(`密码（只显示这一次）/ password, shown once: ${password}\n`);
      if (staff !== undefined) tellStaff(staff);
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}

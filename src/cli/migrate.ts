// `keymove migrate`: brings the tables forward, as every start does. With --distribute it then spreads them
// over the machines of a Citus cluster (docs/scaling.md); with --dry-run it writes what it would say to it.

import pg from "pg";
import { citusVersion, planned, spreadTables } from "../store/distribute/spread.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { readSettings } from "./settings.ts";

const running = "select count(*)::int as servers from server where until > clock_timestamp()";

async function refuseOthers(client: pg.Client): Promise<void> {
  if ((await citusVersion(client)) === undefined) {
    throw new CommandProblem(
      "这个数据库没有 Citus 扩展，不能分布到多台机器。请把 DATABASE_URL 指向 Citus 集群的协调节点；" +
        "单台 PostgreSQL 不需要 --distribute。只看会执行的语句，加 --dry-run。",
      "This database has no Citus extension, so its tables cannot be spread. Let DATABASE_URL name the " +
        "coordinator of a Citus cluster; one PostgreSQL needs no --distribute. To see what would be said, " +
        "add --dry-run.",
    );
  }
  const { servers } = (await client.query<{ servers: number }>(running)).rows[0]!;
  if (servers > 0) {
    throw new CommandProblem(
      `有 ${servers} 个服务正在使用这个数据库。请先全部停止，再执行 --distribute，完成后重新启动。`,
      `${servers} server(s) use this database. Stop all of them, distribute, and start them again.`,
    );
  }
}

export async function run(words: readonly string[]): Promise<void> {
  const { values } = readWords(words, { distribute: "flag", "dry-run": "flag" });
  if (values["dry-run"] && !values.distribute) {
    throw new CommandProblem("--dry-run 只与 --distribute 一起用。", "--dry-run goes with --distribute.");
  }
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  const client = new pg.Client({ connectionString: database.adminUrl });
  try {
    await client.connect();
    const { migrated } = database;
    say(
      migrated.length === 0
        ? "数据库已是最新 / the database is up to date"
        : `已升级 / migrated: ${migrated.join(", ")}`,
    );
    if (!values.distribute) return;
    if (values["dry-run"]) {
      process.stdout.write(`${(await planned(client)).join("\n")}\n`);
      return;
    }
    await refuseOthers(client);
    await spreadTables(client, say);
    say("已分布到各台机器 / the tables are spread");
  } finally {
    await client.end().catch(() => {}); // a broken connection was told of
    await database.stop();
  }
}

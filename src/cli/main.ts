// The command line: one word, then its options. What a person can put right is said in a sentence; the rest
// is our fault.

import { DefinitionProblem } from "../mechanisms/load.ts";
import { SheetRefused } from "../exchange/typed-rows.ts";
import { StartProblem } from "../store/start-problem.ts";
import { CommandProblem, HelpWanted } from "./command.ts";

interface Command {
  readonly zh: string;
  readonly en: string;
  readonly load: () => Promise<{ readonly run: (words: readonly string[]) => Promise<void> }>;
}

const commands: Readonly<Record<string, Command>> = {
  start: {
    zh: "启动服务：start [--port 端口]，其他设置用环境变量",
    en: "start the server; other settings are environment variables",
    load: () => import("./start.ts"),
  },
  init: {
    zh: "建立一个新的城市：init --city 城市名 --orgs 单位文件.csv --staff 人员文件.csv",
    en: "set up a new city",
    load: () => import("./init-command.ts"),
  },
  staff: {
    zh: "增加人员和岗位：staff --file 人员文件.csv；移交、离岗、调整角色：staff hand-over | leave | roles",
    en: "add people and posts; hand posts over",
    load: () => import("./staff.ts"),
  },
  password: {
    zh: "重设密码：password --account 账号",
    en: "give an account a new password",
    load: () => import("./password.ts"),
  },
  import: {
    zh: "导入历史数据：import 机制 文件 --map 映射.json",
    en: "import history",
    load: () => import("./import.ts"),
  },
  export: {
    zh: "导出台账、单位、人员：export 机制 文件.xlsx；整个日志：export log 文件.ndjson.gz",
    en: "export a ledger, the orgs or the staff; the whole log",
    load: () => import("./export.ts"),
  },
  orgs: {
    zh: "增加单位：orgs --file 单位文件",
    en: "add orgs",
    load: () => import("./orgs.ts"),
  },
  figures: {
    zh: "列出指标：figures [--mechanism 机制] [--seeds] [--json]；与日志核对：figures check；重新折算：figures rebuild",
    en: "list figures, or the seed's; check folded ones against the log, or fold them anew",
    load: () => import("./figures.ts"),
  },
  replay: {
    zh: "推演：按改动.json 里的新规定重算指标：replay 改动.json",
    en: "what the figures would be under other rules",
    load: () => import("./replay.ts"),
  },
  detect: {
    zh: "侦测疑点：detect [--since 日期]",
    en: "look the log over for what seems better than the work was",
    load: () => import("./detect.ts"),
  },
  dataset: {
    zh: "共享数据目录：dataset add | load | list | stop | resume | who",
    en: "the catalogue of shared data: add, load, list, stop, resume, who asked",
    load: () => import("./dataset.ts"),
  },
  backup: {
    zh: "备份：backup 目录 [--gzip]，运行中的服务不受影响",
    en: "back up the city, beside a running server",
    load: () => import("./backup.ts"),
  },
  restore: {
    zh: "恢复到空的数据库：restore 目录 [--to-checkpoint 存证点号] [--erasures 删除清单]",
    en: "restore a backup into an empty database, to any checkpoint",
    load: () => import("./restore.ts"),
  },
  erase: {
    zh: "按申请删除一件的个人信息：erase 编号 --account 管理员账号 --ground 理由",
    en: "erase a person's values from a matter",
    load: () => import("./erase.ts"),
  },
  verify: {
    zh: "核验日志或指标证明：verify 文件 [--key 公钥] [--checkpoints 文件]；不写文件则核验本库",
    en: "verify a log or a figure's proof from its file, or this database",
    load: () => import("./verify.ts"),
  },
  key: {
    zh: "存证公钥；私钥丢失后换新：key --replace",
    en: "the public key of checkpoints",
    load: () => import("./key.ts"),
  },
  migrate: {
    zh: "升级数据库；分布到 Citus 集群：migrate --distribute [--dry-run]",
    en: "bring the tables forward; spread them over a Citus cluster",
    load: () => import("./migrate.ts"),
  },
  token: {
    zh: "为岗位签发接口令牌：token --post 岗位编号",
    en: "make an API token for a post",
    load: () => import("./token.ts"),
  },
};

function help(): string {
  const lines = Object.entries(commands).map(([name, { zh, en }]) => `  ${name.padEnd(10)}${zh} / ${en}`);
  const more = "某个命令的参数 / the options of one: npx keymove COMMAND --help";
  return ["用法 / usage: npx keymove COMMAND", ...lines, more].join("\n");
}

const helpOn = (name: string, { zh, en }: Command, { options }: HelpWanted): string =>
  [
    `npx keymove ${name}　${zh}`,
    en,
    `参数 / options: ${options.length === 0 ? "无 / none" : options.join("  ")}`,
  ].join("\n");

async function main([name = "help", ...words]: readonly string[]): Promise<void> {
  if (name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(`${help()}\n`);
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new CommandProblem(`没有“${name}”这个命令。\n${help()}`, `There is no command “${name}”.`);
  }
  try {
    await (await command.load()).run(words);
  } catch (error) {
    if (!(error instanceof HelpWanted)) throw error;
    process.stdout.write(`${helpOn(name, command, error)}\n`);
  }
}

// Whoever reads what a command prints may have read enough, as `head` does: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

main(process.argv.slice(2)).catch((error: unknown) => {
  const known = [StartProblem, SheetRefused, CommandProblem, DefinitionProblem].some(
    kind => error instanceof kind,
  );
  const text = known
    ? (error as Error).message
    : `程序出错，请把下面的内容报给维护人员。 A fault of ours:\n${(error as Error).stack}`;
  process.stderr.write(`[keymove] ${text}\n`);
  process.exit(1);
});

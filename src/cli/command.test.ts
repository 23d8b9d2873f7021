// What every command says of its options: which there are, and what is wrong with those that were given.

import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { CommandProblem, type HelpWanted, readWords } from "./command.ts";

const options = { post: "text", list: "flag" } as const;
const fails = (...words: readonly string[]): unknown => {
  try {
    return readWords(words, options);
  } catch (error) {
    return error;
  }
};

test("options and the words between them are read", () => {
  expect(readWords(["one", "--post", "7", "--list"], options)).toEqual({
    values: { __proto__: null, post: "7", list: true },
    rest: ["one"],
  });
});

test.each([
  [["--prot", "9"], "没有“--prot”这个参数", "There is no option “--prot”"],
  [["--prot=9"], "没有“--prot”这个参数", "There is no option “--prot”"],
  [["-x"], "没有“-x”这个参数", "There is no option “-x”"],
  [["--post"], "“--post”后面要写值", "“--post” needs a value"],
  [["--post", "--list"], "“--post”后面要写值", "“--post” needs a value"],
  [["--list=yes"], "“--list”后面不带值", "“--list” takes no value"],
])("%j is refused in both languages, with the options that there are", (words, zh, en) => {
  const error = fails(...words) as Error;
  expect(error).toBeInstanceOf(CommandProblem);
  const [first, second] = error.message.split("\n");
  expect(first).toBe(`${zh}。可用参数：--post --list。`);
  expect(second).toBe(`${en}. Known options: --post --list.`);
});

test("help is asked for anywhere before the end of options", () => {
  for (const words of [["--help"], ["-h"], ["one", "--post", "--help"]]) {
    expect((fails(...words) as HelpWanted).options).toEqual(["--post …", "--list"]);
  }
  expect(fails("--", "--help")).toMatchObject({ rest: ["--help"] });
});

const root = fileURLToPath(new URL("../..", import.meta.url));
const line = ["--import", "./scripts/tsx-hook.mjs", "src/cli/main.ts"];
/** A start of the program takes seconds where others work. */
const slow = { timeout: 60_000 };
const env = { ...process.env, KEYMOVE_HOME: "/nowhere/that/could/be/made" };

test("start --help prints help and starts nothing", slow, () => {
  const said = execFileSync(process.execPath, [...line, "start", "--help"], { cwd: root, env });
  expect(String(said)).toContain("启动服务");
  expect(String(said)).toContain("start the server");
  expect(String(said)).toContain("--port …");
});

test.each([
  [["--port", "99999"], "--port 须是 1 至 65535 的整数"],
  [["--prot", "9000"], "没有“--prot”这个参数"],
  [["9000"], "启动服务不认识“9000”"],
])("start %j is refused before anything starts", slow, (words, zh) => {
  const { status, stderr } = spawnSync(process.execPath, [...line, "start", ...words], { cwd: root, env });
  expect(status).toBe(1);
  expect(String(stderr)).toContain(zh);
});

test("start --port is the port that is listened on, whatever PORT says", slow, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const home = mkdtempSync(join(tmpdir(), "keymove-port-"));
  try {
    const words = [...line, "start", "--port", String(port)];
    const where = { cwd: root, env: { ...env, KEYMOVE_HOME: home, PORT: "1" } };
    const { status, stderr } = spawnSync(process.execPath, words, where);
    expect([status, String(stderr)]).toEqual([1, expect.stringContaining(`端口 ${port} `)]);
  } finally {
    other.close();
    rmSync(home, { recursive: true });
  }
});

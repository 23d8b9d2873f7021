// How long the compiler takes over fifty mechanisms: what an author waits for after every change. Copies of
// those that are here, each with its English and its stories, beside a copy of the vocabulary.

import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Measurement } from "./report.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const wanted = 50;
const runs = 3;
const limitSeconds = 3;

const isCode = (path: string): boolean => !/\.test\.ts$|\/test$|\.json$/.test(path);

function generate(place: string): void {
  cpSync(join(root, "src/define"), join(place, "src/define"), { recursive: true, filter: isCode });
  const mechanisms = join(root, "src/mechanisms");
  const folders = globSync("*/*/definition.ts", { cwd: mechanisms }).map(dirname);
  // Tables that the mechanisms of a room share stand beside them.
  for (const table of globSync("{ask,plan,serve,grow,govern,judge}/*.ts", { cwd: mechanisms })) {
    cpSync(join(mechanisms, table), join(place, "src/mechanisms", table));
  }
  for (let n = 0; n < wanted; n += 1) {
    const folder = folders[n % folders.length]!;
    const to = join(place, "src/mechanisms", `${folder}${n}`);
    cpSync(join(mechanisms, folder), to, { recursive: true, filter: isCode });
  }
  const options = { typeRoots: [join(root, "node_modules/@types")], incremental: false };
  const config = {
    extends: join(root, "tsconfig.json"),
    compilerOptions: options,
    include: ["src"],
    exclude: [],
  };
  writeFileSync(join(place, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(place, "package.json"), JSON.stringify({ type: "module" }));
}

/**
 * Seconds that one type check takes; throws when it finds an error, since then it measured something else.
 */
function check(place: string): number {
  const started = performance.now();
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", place], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The generated mechanisms do not compile:\n${stdout.slice(0, 2000)}`);
  return (performance.now() - started) / 1000;
}

/**
 * The type check of fifty mechanisms, against the three seconds that an author may be made to wait. The best
 * of the runs: what a busy neighbour takes is not ours.
 */
export async function* typesBench(): AsyncGenerator<Measurement> {
  const place = mkdtempSync(join(tmpdir(), "keymove-types-"));
  try {
    generate(place);
    const value = Math.min(...Array.from({ length: runs }, () => check(place)));
    const held = { peer: `the limit of ${limitSeconds} s`, ratio: limitSeconds / value, goal: 1 };
    yield { name: `type check of ${wanted} mechanisms`, value, unit: "s", ...held };
  } finally {
    rmSync(place, { recursive: true });
  }
}

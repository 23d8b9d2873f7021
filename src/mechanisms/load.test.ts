import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { definition as taskDefinition } from "../define/test/task.ts";
import { afterAll, describe, expect, test } from "vitest";
import type { AnyMechanism } from "../define/mechanism.ts";
import { versionOf } from "../define/version.ts";
import { loadMechanisms, unknownRunning } from "./load.ts";

const loaded = await loadMechanisms();
const here = dirname(fileURLToPath(import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), "mechanisms-"));
afterAll(() => rm(scratch, { recursive: true }));

/** A folder of mechanisms in which each file re-exports a real one, changed by `change`. */
async function folder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(scratch, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}
const small = join(here, "../define/test");
const again = (file: string, name: string, change = "") =>
  `import { ${name} as real } from ${JSON.stringify(join(small, file))};\n` +
  `export const ${name} = { ...real, ${change} };\n`;
const whole = (change = "") => ({
  "plan/task/definition.ts": again("task.ts", "definition", `links: {}, ${change}`),
  "plan/task/english.ts": again("task-english.ts", "english", "links: {}"),
  "plan/task/scenario.ts": "export const scenarios = [];\n",
});

describe("loading", () => {
  test("finds every folder, with its English, its stories and a plan", () => {
    const names = loaded.mechanisms.map(({ definition }) => definition.name);
    expect(names).toEqual(expect.arrayContaining(["appeal", "task"]));
    expect([...loaded.registry.current.keys()]).toEqual(names);
    for (const { scenarios } of loaded.mechanisms) expect(scenarios.length).toBeGreaterThan(0);
  });

  test("says all problems of all definitions at once", async () => {
    const root = await folder("wrong", whole('revision: 0, headline: [], room: "govern"'));
    await expect(loadMechanisms(root)).rejects.toThrow(/revision 0[^]*headline[^]*govern\/task/);
  });

  test("names the file that a new folder lacks", async () => {
    const { "plan/task/scenario.ts": _, ...rest } = whole();
    await expect(loadMechanisms(await folder("half", rest))).rejects.toThrow(/plan.task .*没有 scenario\.ts/);
  });

  test("keeps an older version that its matters finish under", async () => {
    const root = await folder("older", {
      ...whole("revision: 2"),
      "plan/task/v1/definition.ts": again("task.ts", "definition", "links: {}"),
      "plan/task/v1/english.ts": again("task-english.ts", "english", "links: {}"),
    });
    const { registry, mechanisms } = await loadMechanisms(root);
    expect(mechanisms).toHaveLength(1);
    expect(registry.current.get("task")?.mechanism.revision).toBe(2);
    const first = versionOf({ ...taskDefinition, links: {} } as AnyMechanism);
    expect(registry.version("task", first)?.mechanism.revision).toBe(1);
  });

  test("refuses an older version that is none", async () => {
    const root = await folder("same", {
      ...whole(),
      "plan/task/v1/definition.ts": again("task.ts", "definition", "links: {}"),
      "plan/task/v1/english.ts": again("task-english.ts", "english", "links: {}"),
    });
    await expect(loadMechanisms(root)).rejects.toThrow("与现行版本相同");
  });
});

describe("matters that still run", () => {
  const appeal = loaded.registry.current.get("appeal")!;

  test("under a known version do not stop the start", () => {
    expect(
      unknownRunning(loaded.registry, [{ mechanism: "appeal", version: appeal.version, count: 3 }]),
    ).toBeUndefined();
    expect(
      unknownRunning(loaded.registry, [{ mechanism: "appeal", version: "gone", count: 0 }]),
    ).toBeUndefined();
  });

  test("under an unknown version name the folder and the migration that are missing", () => {
    const said = unknownRunning(
      loaded.registry,
      [{ mechanism: "appeal", version: "abc", count: 3 }],
      () => 7,
    );
    expect(said?.zh).toContain("3 件“群众诉求”按版本 abc 在办");
    expect(said?.en).toContain("src/mechanisms/ask/appeal/v7/");
    expect(said?.en).toContain(`the migration appeal-abc-to-${appeal.version}`);
  });

  test("of a mechanism that is gone say so", () => {
    const said = unknownRunning(loaded.registry, [{ mechanism: "jamboree", version: "abc", count: 1 }]);
    expect(said?.en).toContain("there is no such mechanism");
  });
});

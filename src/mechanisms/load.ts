// Finds the mechanisms: each folder `<room>/<name>/` with a definition, its English and its stories is one,
// and a new folder needs no line elsewhere. Older versions that running matters finish under stand in
// `<name>/v<revision>/`.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AnyEnglish } from "../define/english.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { linkProblems, problems } from "../define/problems.ts";
import type { AnyScenario } from "../define/scenario.ts";
import { rulesText, versionOf } from "../define/version.ts";
import { type Registry, plan, registry } from "../engine/registry.ts";

/** A mechanism with all that stands beside its definition. */
export interface LoadedMechanism {
  readonly definition: AnyMechanism;
  readonly english: AnyEnglish;
  readonly scenarios: readonly AnyScenario[];
  /** `rulesText` of its source, to notice rules that changed without a new revision. */
  readonly rules: string;
  readonly source: string;
}

export interface Loaded {
  readonly registry: Registry;
  readonly mechanisms: readonly LoadedMechanism[];
}

const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * Reads every mechanism beside this file, or below `root`. Throws one DefinitionProblem that lists all problems of all
 * definitions; its text is for the person who starts the server.
 */
export async function loadMechanisms(root = here): Promise<Loaded> {
  const folders = await mechanismFolders(root);
  const mechanisms = await Promise.all(folders.map(load));
  const older = (await Promise.all(folders.map(loadOlder))).flat();
  const wrong = [
    ...mechanisms.flatMap(({ definition, english }) => problems(definition, english)),
    ...mechanisms.flatMap(({ definition }, i) => misplaced(definition, folders[i]!)),
    ...linkProblems(mechanisms.map(({ definition }) => definition)),
    ...older.flatMap(one => wrongOlder(one, mechanisms)),
  ];
  if (wrong.length > 0) throw new DefinitionProblem(refusal(wrong));
  const plans = mechanisms.map(({ definition, english }) => plan(definition, english));
  const oldPlans = older.map(({ definition, english }) => plan(definition, english));
  return { registry: registry(plans, oldPlans), mechanisms };
}

/** Whoever wrote the definitions can put this right: the text lists what is wrong, and where. */
export class DefinitionProblem extends Error {}

const refusal = (wrong: readonly string[]): string =>
  [
    `机制定义有 ${wrong.length} 处问题，修改后再启动。` +
      ` ${wrong.length} problem(s) in the definitions; mend them and start again.`,
    ...wrong.map(problem => `  · ${problem}`),
  ].join("\n");

interface Folder {
  readonly path: string;
  readonly room: string;
  readonly name: string;
}

const foldersIn = async (path: string): Promise<readonly string[]> =>
  (await readdir(path, { withFileTypes: true }))
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

const holds = async (path: string, file: string): Promise<boolean> => (await readdir(path)).includes(file);

async function mechanismFolders(root: string): Promise<readonly Folder[]> {
  const found: Folder[] = [];
  for (const room of await foldersIn(root)) {
    for (const name of await foldersIn(join(root, room))) {
      const path = join(root, room, name);
      if (await holds(path, "definition.ts")) found.push({ path, room, name });
    }
  }
  return found;
}

/** One export of a file of ours, of the type that the file's name promises. */
async function exported<T>(path: string, file: string, name: string): Promise<T> {
  if (!(await holds(path, file))) {
    throw new DefinitionProblem(
      `${path} 里有 definition.ts，没有 ${file}：请补上，或者先不用 definition.ts 这个文件名。` +
        ` The folder has a definition.ts and no ${file}: add it (CONTRIBUTING.md, "A new mechanism").`,
    );
  }
  const module = (await import(pathToFileURL(join(path, file)).href)) as Readonly<Record<string, unknown>>;
  if (module[name] !== undefined) return module[name] as T;
  throw new DefinitionProblem(`${join(path, file)} 没有导出 ${name}。 It does not export "${name}".`);
}

async function load({ path }: Folder): Promise<LoadedMechanism> {
  const source = await readFile(join(path, "definition.ts"), "utf8");
  const [definition, english, scenarios] = await Promise.all([
    exported<AnyMechanism>(path, "definition.ts", "definition"),
    exported<AnyEnglish>(path, "english.ts", "english"),
    exported<readonly AnyScenario[]>(path, "scenario.ts", "scenarios"),
  ]);
  return { definition, english, scenarios, rules: rulesText(source, await rulesBeside(path)), source };
}

/** Rules that outgrew their definition stand in a folder beside it, with the tables that they decide by. */
async function rulesBeside(path: string): Promise<readonly string[]> {
  if (!(await foldersIn(path)).includes("rules")) return [];
  const folder = join(path, "rules");
  const names = (await readdir(folder)).filter(name => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  return Promise.all(names.toSorted().map(name => readFile(join(folder, name), "utf8")));
}

const misplaced = ({ name, room }: AnyMechanism, folder: Folder): string[] =>
  name === folder.name && room === folder.room
    ? []
    : [
        `${name}: 所在目录是 ${folder.room}/${folder.name}，应为 ${room}/${name}。` +
          ` Its folder should be ${room}/${name}.`,
      ];

interface Older {
  readonly folder: string;
  readonly revision: number;
  readonly definition: AnyMechanism;
  readonly english: AnyEnglish;
}

// A letter follows where the data changed and the rules did not: "v3", "v3b".
const olderFolder = /^v([1-9]\d*)[a-z]?$/;

async function loadOlder({ path }: Folder): Promise<readonly Older[]> {
  const found: Older[] = [];
  for (const name of await foldersIn(path)) {
    const [, revision] = olderFolder.exec(name) ?? [];
    if (revision === undefined) continue;
    const folder = join(path, name);
    const definition = await exported<AnyMechanism>(folder, "definition.ts", "definition");
    const english = await exported<AnyEnglish>(folder, "english.ts", "english");
    found.push({ folder, revision: Number(revision), definition, english });
  }
  return found;
}

/** An older version is not asked for the virtues of a new one, only that it is what its folder says. */
function wrongOlder({ folder, revision, definition }: Older, current: readonly LoadedMechanism[]): string[] {
  const now = current.find(one => one.definition.name === definition.name)?.definition;
  const same = now !== undefined && versionOf(now) === versionOf(definition);
  return [
    ...(now && folder.includes(join(now.room, now.name))
      ? []
      : [`${folder}: 不是这个机制的旧版本。 It is another mechanism.`]),
    ...(definition.revision === revision
      ? []
      : [`${folder}: revision 应为 ${revision}。 Its revision should be ${revision}.`]),
    ...(same ? [`${folder}: 与现行版本相同，请删去。 It equals the current version: remove it.`] : []),
  ];
}

/** Matters that still run, counted by the version that they were opened under. */
export interface Running {
  readonly mechanism: string;
  readonly version: string;
  readonly count: number;
}

/**
 * Why the start is refused: matters run under versions whose definition is not here. Names the folder or the
 * migration that is missing; nothing when every version is known. `stored` tells a version's revision, from
 * the table `definition`.
 */
export function unknownRunning(
  known: Registry,
  running: readonly Running[],
  stored: (mechanism: string, version: string) => number | undefined = () => undefined,
): { readonly zh: string; readonly en: string } | undefined {
  const unknown = running.filter(
    ({ mechanism, version, count }) => count > 0 && !known.version(mechanism, version),
  );
  if (unknown.length === 0) return undefined;
  const said = unknown.map(one => missing(known, one, stored(one.mechanism, one.version)));
  return { zh: said.map(({ zh }) => zh).join("\n"), en: said.map(({ en }) => en).join("\n") };
}

function missing(known: Registry, { mechanism, version, count }: Running, revision: number | undefined) {
  const now = known.current.get(mechanism);
  if (!now) {
    return {
      zh: `还有 ${count} 件“${mechanism}”在办，但没有这个机制。请把它的目录放回 src/mechanisms/ 再启动。`,
      en:
        `${count} matter(s) of "${mechanism}" still run, and there is no such mechanism.` +
        ` Put its folder back and start again.`,
    };
  }
  const folder = `src/mechanisms/${now.mechanism.room}/${mechanism}/v${revision ?? "N"}/`;
  const migration = `${mechanism}-${version}-to-${now.version}`;
  return {
    zh:
      `还有 ${count} 件“${now.mechanism.title}”按版本 ${version} 在办，这里没有那一版定义。` +
      `请把那一版的 definition.ts 和 english.ts 放进 ${folder}，或编写迁移 ${migration}，再启动。`,
    en:
      `${count} matter(s) of “${now.english.title}” still run under version ${version}, which is not here.` +
      ` Put its definition.ts and english.ts into ${folder}, or write the migration ${migration}, and start again.`,
  };
}

// Importing sheets: the reform office hands them in, looks, previews, runs and fetches the copy with what is
// wrong.

import type { Writable } from "node:stream";
import { MapRefused } from "../../exchange/desk/desk.ts";
import type { JobRecord } from "../../exchange/desk/job.ts";
import { shapeProblems } from "../../exchange/map-shape.ts";
import type { ImportMap } from "../../exchange/plan.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { ImportLine, ImportPreview, ImportView, LookView, MapView, Page } from "../types.ts";
import { importView, lineView, lookView, previewView } from "../views/import.ts";
import { signedIn } from "./act.ts";
import { currentPlan } from "./find.ts";

/** The role of the reform office's posts, as definitions call it. */
const reformRole = "reform";

/** Who may import. Throws `sign_in_needed`, `imports_not_yours`. */
export function importer(caller: Caller): { readonly person: string; readonly post: string | null } {
  const { person, post, roles } = signedIn(caller);
  // Not the system's administrator, who neither sees nor changes what a city's business is (rules 0.8).
  if (!roles.includes(reformRole)) throw new Fault("imports_not_yours");
  return { person, post };
}

interface Found {
  readonly job: JobRecord;
  readonly plan: Plan;
}

async function find(context: Context, typed: string, caller: Caller): Promise<Found> {
  importer(caller);
  const job = /^[1-9]\d{0,14}$/.test(typed) ? await context.desk.jobs.get(Number(typed)) : undefined;
  if (job === undefined) throw new Fault("not_found");
  return { job, plan: currentPlan(context, job.target) };
}

async function viewOf(context: Context, job: JobRecord, { now, lang }: Caller): Promise<ImportView> {
  return importView(context, job, await context.desk.jobs.countProblems(job.id), now, lang);
}

/** Takes a file in. Throws UnreadableFile with the way out. */
export async function takeSheet(
  context: Context,
  { target, name, file }: { readonly target: string; readonly name: string; readonly file: Buffer },
  caller: Caller,
): Promise<ImportView> {
  const who = importer(caller);
  currentPlan(context, target);
  const id = await context.desk.take({ target, name, file, ...who, at: caller.now });
  return viewOf(context, (await context.desk.jobs.get(id))!, caller);
}

const listedJobs = 20;

export async function latestImports(context: Context, caller: Caller): Promise<readonly ImportView[]> {
  importer(caller);
  const jobs = await context.desk.jobs.list(listedJobs);
  return Promise.all(jobs.map(job => viewOf(context, job, caller)));
}

export async function oneImport(context: Context, id: string, caller: Caller): Promise<ImportView> {
  const { job } = await find(context, id, caller);
  return viewOf(context, job, caller);
}

/** Words of the address: the sheet, and the lines of its head. Throws `bad_query`. */
function chosenOf({
  sheet,
  first,
  last,
}: Readonly<Record<string, string>>): Pick<ImportMap, "sheet" | "head"> {
  const line = (text: string, field: string): number => {
    if (!/^[1-9]\d{0,2}$/.test(text)) throw new Fault("bad_query", { field });
    return Number(text);
  };
  if (first === undefined) return sheet === undefined ? {} : { sheet };
  const head = { first: line(first, "first"), last: line(last ?? first, "last") };
  if (head.last < head.first) throw new Fault("bad_query", { field: "last" });
  return { ...(sheet === undefined ? {} : { sheet }), head };
}

/** What the sheet looks like, with a map proposed for it and those that were saved. */
export async function lookAt(
  context: Context,
  id: string,
  words: Readonly<Record<string, string>>,
  caller: Caller,
): Promise<LookView> {
  const { job, plan } = await find(context, id, caller);
  const look = await context.desk.look(job, plan, chosenOf(words));
  const maps = await context.desk.jobs.maps(job.target);
  const saved = maps.map(({ name, map }) => ({ name, map: map as unknown as MapView }));
  return lookView(plan, await viewOf(context, job, caller), look, saved, caller.lang);
}

/** What a run by this map would do; nothing is written. Throws MapRefused. */
export async function previewOf(
  context: Context,
  id: string,
  map: unknown,
  caller: Caller,
): Promise<ImportPreview> {
  const { job, plan } = await find(context, id, caller);
  const preview = await context.desk.preview(job, plan, map as ImportMap);
  return previewView(context, plan, map as ImportMap, preview, caller.lang);
}

/** Starts the run, or goes on with it. Throws MapRefused, `import_running`. */
export async function runImportJob(
  context: Context,
  id: string,
  map: unknown,
  rows: number,
  caller: Caller,
): Promise<ImportView> {
  const { job, plan } = await find(context, id, caller);
  const given = (map ?? job.map) as ImportMap;
  if (!(await context.desk.start(job, plan, given, rows > 0 ? rows : job.rows)))
    throw new Fault("import_running");
  return oneImport(context, id, caller);
}

export async function stopImport(context: Context, id: string, caller: Caller): Promise<ImportView> {
  const { job } = await find(context, id, caller);
  context.desk.stop(job.id);
  return viewOf(context, job, caller);
}

const linesMost = 200;

/** What is wrong, in the order in which it was found. */
export async function importProblems(
  context: Context,
  id: string,
  after: string | undefined,
  caller: Caller,
): Promise<Page<ImportLine>> {
  const { job } = await find(context, id, caller);
  if (after !== undefined && !/^\d{1,9}$/.test(after)) throw new Fault("bad_query", { field: "after" });
  const lines = await context.desk.jobs.problems(job.id, Number(after ?? -1), linesMost);
  const items = lines.map(line => lineView(line, caller.lang));
  return { items, next: lines.length === linesMost ? String(lines.at(-1)!.n) : null };
}

/** The copy's name, and what writes it. */
export async function errorCopy(context: Context, id: string, caller: Caller) {
  const { job } = await find(context, id, caller);
  const { person, post } = importer(caller);
  // The sheet as it was handed in, whatever it says of people: whoever fetches it is on record.
  const row = { at: caller.now, person, post, address: caller.address };
  await context.people.accessLog.add({ ...row, act: "export", purpose: `import ${job.id} ${job.target}` });
  const name = `${job.name.replace(/\.\w{1,5}$/, "")}（标注）.xlsx`;
  return { name, write: (out: Writable) => context.desk.copy(job, out, caller.lang) };
}

/** Keeps a map to be used again; one of the same name is replaced. */
export async function saveMap(
  context: Context,
  target: string,
  { name, map }: { readonly name: unknown; readonly map: unknown },
  caller: Caller,
): Promise<void> {
  importer(caller);
  currentPlan(context, target);
  const fit = typeof name === "string" && name.trim() !== "" && name.length <= 60 && !/\p{Cc}/u.test(name);
  if (!fit) throw new Fault("bad_body", { field: "name" });
  // One that is kept must be one that can be used, or its next user meets what nobody told the first.
  const wrong = shapeProblems(map);
  if (wrong.length > 0) throw new MapRefused(wrong);
  await context.desk.jobs.saveMap(target, name.trim(), map as ImportMap, caller.now);
}

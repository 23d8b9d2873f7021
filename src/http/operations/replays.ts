// What-ifs: those who decide about rules ask them, watch them and open what is behind each number.

import type { Plan } from "../../engine/registry.ts";
import { talliesOf } from "../../replay/words.ts";
import type { RunRecord } from "../../store/replay/runs.ts";
import { csvLine } from "../../exchange/csv-out.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type {
  MatterRow,
  Page,
  ReplayForm,
  ReplayMatter,
  ReplayRefusal,
  ReplayUnit,
  ReplayView,
} from "../types.ts";
import { figureTitle } from "../views/figure.ts";
import { replayForm, replayView } from "../views/replay.ts";
import { matterRow, namesOf, planOf } from "../views/row.ts";
import { sightOf } from "../views/sight.ts";
import { clockTitle, pick } from "../views/words.ts";
import { signedIn } from "./act.ts";
import { currentPlan } from "./find.ts";
import { type QueryWords, limitOf } from "./matters.ts";

const roles = ["reform", "leader", "organ"];

/** Who asks what-ifs. Throws `sign_in_needed`, `replays_not_yours`. */
function asker(caller: Caller): { readonly person: string; readonly post: string | null } {
  const { person, post, roles: own } = signedIn(caller);
  if (!own.some(role => roles.includes(role))) throw new Fault("replays_not_yours");
  return { person, post };
}

const listed = 30;

async function viewOf(context: Context, run: RunRecord, caller: Caller): Promise<ReplayView> {
  const open = run.state === "done" && (await context.replays.runs.isOpen(run.id));
  return replayView(context, run, open, caller);
}

/** The latest runs of all, newest first. */
export async function latestReplays(context: Context, caller: Caller): Promise<readonly ReplayView[]> {
  asker(caller);
  const runs = await context.replays.runs.list(listed);
  return Promise.all(runs.map(run => viewOf(context, run, caller)));
}

export function replayFormOf(context: Context, mechanism: string, caller: Caller): ReplayForm {
  asker(caller);
  return replayForm(currentPlan(context, mechanism), caller.lang);
}

/** Puts a run in the queue. Throws `bad_change` with a sentence for each problem, and FigureRefusal. */
export async function askReplay(
  context: Context,
  { change: given, period }: { readonly change: unknown; readonly period: unknown },
  caller: Caller,
): Promise<ReplayView> {
  const { person, post } = asker(caller);
  if (period !== undefined && typeof period !== "string") throw new Fault("bad_body", { field: "period" });
  const { change, problems } = context.replays.check(given);
  if (change === undefined) {
    const text = (lang: "zh" | "en") => [...new Set(problems.map(one => one[lang]))].join("\n");
    throw new Fault("bad_change", { said: { zh: text("zh"), en: text("en") } });
  }
  const id = await context.replays.ask({ change, period: period ?? "all", by: person, post });
  return viewOf(context, (await context.replays.runs.get(id))!, caller);
}

async function find(context: Context, typed: string, caller: Caller): Promise<RunRecord> {
  asker(caller);
  const run = /^[1-9]\d{0,14}$/.test(typed) ? await context.replays.runs.get(Number(typed)) : undefined;
  if (run === undefined) throw new Fault("not_found");
  return run;
}

export async function oneReplay(context: Context, id: string, caller: Caller): Promise<ReplayView> {
  return viewOf(context, await find(context, id, caller), caller);
}

/** Who asked a run may stop and delete it; others look on. */
async function ofCaller(context: Context, id: string, caller: Caller): Promise<RunRecord> {
  const run = await find(context, id, caller);
  if (run.by !== asker(caller).person) throw new Fault("replay_of_another");
  return run;
}

export async function stopReplay(context: Context, id: string, caller: Caller): Promise<ReplayView> {
  const run = await ofCaller(context, id, caller);
  context.replays.stop(run.id);
  return viewOf(context, run, caller);
}

export async function deleteReplay(context: Context, id: string, caller: Caller): Promise<void> {
  await context.replays.remove((await ofCaller(context, id, caller)).id);
}

interface Behind {
  readonly run: RunRecord;
  readonly plan: Plan;
}

/** A run whose matters can be looked up. Throws `replay_gone`. */
async function behind(context: Context, id: string, caller: Caller): Promise<Behind> {
  const run = await find(context, id, caller);
  if (!(await context.replays.runs.isOpen(run.id))) throw new Fault("replay_gone");
  return { run, plan: currentPlan(context, run.mechanism) };
}

function figuresOf({ plan }: Behind, figure: string | undefined): readonly string[] {
  const tallies = talliesOf(plan.mechanism, figure ?? "");
  if (tallies.length === 0) throw new Fault("bad_query", { field: "figure" });
  return tallies;
}

const nobody = "—";

/** How many matters moved, by the unit that answers for them. */
export async function replayUnits(
  context: Context,
  id: string,
  words: QueryWords,
  caller: Caller,
): Promise<readonly ReplayUnit[]> {
  const found = await behind(context, id, caller);
  const units = await context.replays.runs.units(found.run.id, figuresOf(found, words["figure"]));
  const names = namesOf(context);
  return units.map(({ unit, matters }) => {
    const name = unit === null ? pick(caller.lang, "未定单位", "no unit yet") : names.org(unit, caller.lang);
    return { unit: unit ?? nobody, name, matters };
  });
}

const afterOf = ({ after }: QueryWords): number => {
  if (after === undefined) return 0;
  if (!/^[1-9]\d{0,14}$/.test(after)) throw new Fault("bad_query", { field: "after" });
  return Number(after);
};

/** Rows of matters as this reader sees them; null where they may not. */
async function rowsOf(
  context: Context,
  ids: readonly number[],
  caller: Caller,
): Promise<ReadonlyMap<number, MatterRow>> {
  const matters = await context.readers.matters([...new Set(ids)]);
  return new Map(
    matters.flatMap(matter => {
      const { level, open } = sightOf(planOf(context, matter), matter, caller.actor, context.orgs);
      return open
        ? [[matter.id, matterRow(context, matter, caller.now, caller.lang, level !== "public")] as const]
        : [];
    }),
  );
}

/** The matters behind a figure that moved. */
export async function replayMatters(
  context: Context,
  id: string,
  words: QueryWords,
  caller: Caller,
): Promise<Page<ReplayMatter>> {
  const found = await behind(context, id, caller);
  const figures = figuresOf(found, words["figure"]);
  const limit = limitOf(words);
  const { unit } = words;
  const asked = { figures, after: afterOf(words), limit: limit + 1, ...(unit === undefined ? {} : { unit }) };
  const lines = await context.replays.runs.moved(found.run.id, asked);
  const page = lines.slice(0, limit);
  const rows = await rowsOf(
    context,
    page.map(({ matter }) => matter),
    caller,
  );
  const names = namesOf(context);
  const name = (ref: string | null) => (ref === null ? "" : names.org(ref, caller.lang));
  const items = page.map((line): ReplayMatter => {
    const [was, becomes] = [line.clocksWas ?? {}, line.clocksBecome ?? {}];
    const clocks = [...new Set([...Object.keys(was), ...Object.keys(becomes)])];
    return {
      matter: rows.get(line.matter) ?? null,
      was: line.was.map(figure => figureTitle(found.plan, figure, caller.lang)),
      becomes: line.becomes.map(figure => figureTitle(found.plan, figure, caller.lang)),
      unit: name(line.unit),
      nextUnit: name(line.nextUnit),
      dues: clocks
        .filter(clock => was[clock]?.due !== becomes[clock]?.due)
        .map(clock => ({
          clock: clockTitle(found.plan, clock, caller.lang),
          was: was[clock]?.due ?? null,
          becomes: becomes[clock]?.due ?? null,
        })),
    };
  });
  return { items, next: lines.length > limit ? String(page.at(-1)!.matter) : null };
}

/** The acts that would have been refused, of one kind and for one reason. */
export async function replayRefusals(
  context: Context,
  id: string,
  words: QueryWords,
  caller: Caller,
): Promise<Page<ReplayRefusal>> {
  const { run } = await behind(context, id, caller);
  const { action = "", code = "" } = words;
  const limit = limitOf(words);
  const asked = { action, code, after: afterOf(words), limit: limit + 1 };
  const lines = await context.replays.runs.refused(run.id, asked);
  const page = lines.slice(0, limit);
  const rows = await rowsOf(
    context,
    page.map(({ matter }) => matter),
    caller,
  );
  const items = page.map(({ matter, happened, ...why }) => {
    return { matter: rows.get(matter) ?? null, happened, why: why[caller.lang] };
  });
  return { items, next: lines.length > limit ? String(page.at(-1)!.matter) : null };
}

/** A run as a file: the view as JSON, or its figures as CSV. */
export async function replayFile(
  context: Context,
  id: string,
  format: "json" | "csv",
  caller: Caller,
): Promise<{ readonly name: string; readonly text: string }> {
  const view = await oneReplay(context, id, caller);
  const name = `${pick(caller.lang, "推演", "what-if")}-${view.id}.${format}`;
  if (format === "json") return { name, text: JSON.stringify(view, null, 2) };
  const { lang } = caller;
  const moved = view.found?.moved ?? [];
  const heads = [
    ["指标", "Figure"],
    ["名称", "Name"],
    ["现行", "Now"],
    ["推演", "What if"],
    ["变化", "Difference"],
    ["涉及件数", "Matters"],
  ];
  const lines = [
    [view.found?.sentence ?? ""],
    heads.map(([zh = "", en = ""]) => pick(lang, zh, en)),
    ...moved.map(one => [one.title, one.name, one.was, one.becomes, one.difference, one.matters]),
    ...(view.found?.assumptions ?? []).map(one => [one]),
  ];
  return { name, text: `\ufeff${lines.map(csvLine).join("")}` };
}

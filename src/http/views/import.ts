// Jobs, looks and previews in the reader's language. What is personal in a sheet is masked as everywhere.

import { maskText } from "../../define/mask.ts";
import type { Look } from "../../exchange/desk/desk.ts";
import type { JobRecord } from "../../exchange/desk/job.ts";
import type { Line, Preview } from "../../exchange/import.ts";
import type { ImportMap, MappedAct } from "../../exchange/plan.ts";
import { targetsOf } from "../../exchange/propose.ts";
import type { PlannedRow } from "../../exchange/row.ts";
import { usualDates } from "../../exchange/when.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Context } from "../context.ts";
import type {
  ImportLine,
  ImportPreview,
  ImportTarget,
  ImportView,
  Lang,
  LookView,
  MapView,
} from "../types.ts";
import { fieldText } from "./field.ts";
import { namesOf } from "./row.ts";
import { actionTitle, fieldLabel, mechanismTitle, optionLabel, pick } from "./words.ts";

const asView = (map: ImportMap): MapView => map as unknown as MapView;

function secondsLeft({ state, started, done, rows }: JobRecord, now: number): number | null {
  if (state !== "running" || started === null || done === 0 || rows <= done) return null;
  return Math.ceil((((now - started) / done) * (rows - done)) / 1000);
}

/** A job as its page shows it; `problems` were counted. */
export function importView(
  { registry }: Context,
  job: JobRecord,
  problems: number,
  now: number,
  lang: Lang,
): ImportView {
  const plan = registry.current.get(job.target);
  const { id, target, name, state, created, finished, rows, done, entered, already, acts } = job;
  const same = { id, target, name, state, created, finished, rows, done, entered, already, acts, problems };
  return {
    ...same,
    targetTitle: plan === undefined ? target : mechanismTitle(plan, lang),
    map: job.map === null ? null : asView(job.map),
    left: secondsLeft(job, now),
    fault: job.fault === null ? null : job.fault[lang],
  };
}

const targetViews = (plan: Plan, lang: Lang): readonly ImportTarget[] =>
  targetsOf(plan).map(({ action, field }) => {
    const actionTitled = actionTitle(plan, action, lang);
    const time = pick(lang, `${actionTitled}的时间`, `when: ${actionTitled}`);
    return {
      action,
      actionTitle: actionTitled,
      field: field ?? null,
      label: field === undefined ? time : fieldLabel(plan, field, lang),
      kind: field === undefined ? "time" : plan.mechanism.fields[field]!.kind,
    };
  });

/** With the month or the day first, after the usual ways that leave no doubt. */
function dateOrders(): LookView["dateOrders"] {
  const timed = (form: string) => [`${form} H:mm:ss`, `${form} H:mm`, form];
  const ordered = (...forms: readonly string[]) => [...usualDates, ...forms.flatMap(timed)];
  return {
    monthFirst: ordered("M/d/yyyy", "M-d-yyyy", "M.d.yyyy", "M/d/yy"),
    dayFirst: ordered("d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy"),
  };
}

/** What a sheet looks like, with the map that is proposed for it. */
export function lookView(
  plan: Plan,
  job: ImportView,
  { book, sheet, sample, map, questions }: Look,
  maps: LookView["maps"],
  lang: Lang,
): LookView {
  return {
    job,
    said: [...book.said, ...sheet.said].map(one => one[lang]),
    sheets: book.sheets.map(({ name }) => name),
    sheet: sheet.name,
    head: sheet.head,
    columns: sample.columns.map(({ name, shown, ambiguous }) => ({
      name,
      values: shown.map(maskText),
      ambiguous: ambiguous > 0,
    })),
    targets: targetViews(plan, lang),
    map: asView(map),
    dateOrders: dateOrders(),
    questions,
    maps,
  };
}

export const lineView = ({ line, key, problem }: Line, lang: Lang): ImportLine => ({
  line,
  key,
  column: problem.column,
  value: maskText(problem.value),
  text: problem[lang],
  left: problem.left === true,
});

/** The fields that a map reads from a column, of the acts and of the matters that are opened on the way. */
function fieldsFrom(
  plan: Plan,
  plans: Context["registry"]["current"],
  acts: readonly MappedAct[],
  column: string,
) {
  const found: (readonly [Plan, string])[] = [];
  for (const { fields = {} } of acts) {
    for (const [name, { column: own, opens }] of Object.entries(fields)) {
      if (own === column && opens === undefined) found.push([plan, name]);
      const other = opens && plans.get(opens.mechanism);
      if (opens && other) found.push(...fieldsFrom(other, plans, [opens, ...(opens.acts ?? [])], column));
    }
  }
  return found;
}

function optionsOf(
  plan: Plan,
  plans: Context["registry"]["current"],
  map: ImportMap,
  column: string,
  lang: Lang,
) {
  const acts = [map.open, ...(map.acts ?? [])];
  const [first] = fieldsFrom(plan, plans, acts, column);
  const field = first && first[0].mechanism.fields[first[1]];
  if (first === undefined || field?.kind !== "choice") return "orgs" as const;
  return Object.keys(field.options).map(value => ({
    value,
    label: optionLabel(first[0], first[1], value, lang),
  }));
}

function rowView(context: Context, plan: Plan, { acts }: PlannedRow, lang: Lang) {
  const names = namesOf(context);
  return acts.map(({ action, at, input }) => ({
    title: actionTitle(plan, action, lang),
    at,
    values: Object.entries(input).map(([name, value]) => {
      const named = value as { readonly title?: string };
      const text =
        typeof value === "object" && named.title ? named.title : fieldText(plan, name, value, lang, names);
      // What stands apart from the log is not shown where it has not even entered.
      return { label: fieldLabel(plan, name, lang), text: plan.apart.has(name) ? "***" : maskText(text) };
    }),
  }));
}

/** What a run would do. */
export function previewView(
  context: Context,
  plan: Plan,
  map: ImportMap,
  { rows, ready, acts, problems, unknown, opened, lines, first }: Preview,
  lang: Lang,
): ImportPreview {
  const plans = context.registry.current;
  const sayOf = (code: string, column: string) =>
    lines.find(({ problem }) => problem.code === code && problem.column === column)?.problem[lang] ?? code;
  return {
    rows,
    ready,
    acts: Object.entries(acts).map(([action, count]) => ({ title: actionTitle(plan, action, lang), count })),
    opened: Object.entries(opened).map(([name, count]) => {
      const other = plans.get(name);
      return { title: other === undefined ? name : mechanismTitle(other, lang), count };
    }),
    problems: problems.map(({ code, column, rows: count }) => ({
      column,
      text: sayOf(code, column),
      rows: count,
    })),
    unknown: unknown.map(({ column, value, rows: count }) => ({
      column,
      value,
      rows: count,
      options: optionsOf(plan, plans, map, column, lang),
    })),
    lines: lines.slice(0, 200).map(line => lineView(line, lang)),
    first: first.map(({ line, row }) => ({ line, acts: rowView(context, plan, row, lang) })),
  };
}

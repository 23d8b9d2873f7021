// A ledger as a sheet: the same rows, filter, order and masks as on the page, streamed page by page, so that
// a hundred thousand rows take no more memory than a hundred.

import type { Writable } from "node:stream";
import { dayOf } from "../../define/calendar.ts";
import { dateOf } from "../../define/civil.ts";
import { type Field, isApart } from "../../define/fields.ts";
import { writeCsv } from "../../exchange/csv-out.ts";
import {
  type OutColumn,
  type OutRow,
  type OutSheet,
  type OutValue,
  writeWorkbook,
} from "../../exchange/workbook.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { sheetTypes } from "../download.ts";
import { Fault } from "../fault.ts";
import type { Lang } from "../types.ts";
import { fieldText, fieldView } from "../views/field.ts";
import { handlerOf, matterLight, matterTitle, namesOf, numberOf, planOf, standingOf } from "../views/row.ts";
import { type Eyes, sightOf } from "../views/sight.ts";
import { actionTitle, fieldLabel, listOfWords, mechanismTitle, pick, stateTitle } from "../views/words.ts";
import { currentPlan } from "./find.ts";
import { type QueryWords, askedOf } from "./list-words.ts";

const pageRows = 500;

interface Seen {
  readonly matter: Matter;
  readonly plan: Plan;
  readonly eyes: Eyes;
}
interface Column extends OutColumn {
  readonly key: string;
  valueOf(seen: Seen): OutValue;
}

/** A moment as the wall clock of the city shows it: a spreadsheet knows no zones. */
function wallClock({ calendar }: Pick<Context, "calendar">, at: number): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at / 1000) * 1000)
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDateTime();
  return new Date(`${local.toString({ smallestUnit: "second" })}Z`);
}

const kindOf = (field: Field): OutColumn["kind"] =>
  field.kind === "date" ? "date" : ["number", "yuan", "mu"].includes(field.kind) ? "number" : "text";

/** The unit stands in the head, so that the cell holds a number. */
function headOf(plan: Plan, name: string, lang: Lang): string {
  const kind = plan.mechanism.fields[name]!.kind;
  const unit =
    kind === "yuan" ? pick(lang, "（元）", " (CNY)") : kind === "mu" ? pick(lang, "（亩）", " (mu)") : "";
  return `${fieldLabel(plan, name, lang)}${unit}`;
}

/** Characters that a column gets: short texts and names of orgs less than what is told at length. */
function widthOf(field: Field): number {
  if (field.kind === "text") return (field.max ?? 500) <= 30 ? 14 : 32;
  return field.kind === "org" || field.kind === "list" ? 24 : 12;
}

function fieldColumn(context: Context, plan: Plan, name: string, lang: Lang): Column {
  const field = plan.mechanism.fields[name]!;
  const names = namesOf(context);
  const head = headOf(plan, name, lang);
  return {
    key: name,
    name: head,
    kind: kindOf(field),
    width: Math.max(widthOf(field), [...head].length * 2 + 2),
    valueOf({ matter, plan: own, eyes }) {
      const view = fieldView(own, name, matter.fields[name], eyes, lang, names);
      if (view === undefined) return null;
      if (view.masked) return view.text;
      if (field.kind === "date") return new Date(`${String(view.value)}T00:00:00Z`);
      if (field.kind === "number") return Number(view.value);
      if (field.kind === "yuan" || field.kind === "mu") return Number(view.value) / 100;
      if (field.kind === "list" && field.of === "date")
        return listOfWords(view.value as readonly string[], lang);
      return fieldText(own, name, view.value, lang, names);
    },
  };
}

function ownColumns(context: Context, lang: Lang): readonly Column[] {
  const lights = {
    idle: ["未启动", "not started"],
    normal: ["正常", "on time"],
    due: ["临期", "due soon"],
    late: ["滞后", "behind"],
    over: ["逾期", "overdue"],
    done: ["完成", "done"],
    ended: ["终止", "ended"],
  } as const;
  const now = context.now();
  const text = (key: string, name: string, width: number, valueOf: Column["valueOf"]): Column => ({
    key,
    name,
    width,
    kind: "text",
    valueOf,
  });
  return [
    text("number", pick(lang, "编号", "Number"), 14, ({ matter }) => numberOf(context, matter.id)),
    text("state", pick(lang, "状态", "State"), 12, ({ matter, plan }) =>
      stateTitle(plan, matter.state, lang),
    ),
    text("light", pick(lang, "灯", "Light"), 8, ({ matter, plan }) => {
      const [zh, en] = lights[matterLight(context, plan, matter, now)];
      return pick(lang, zh, en);
    }),
  ];
}

/** What every ledger shows beside a mechanism's own columns; only where they are asked for by name. */
function ledgerColumns(context: Context, lang: Lang): readonly Column[] {
  const now = context.now();
  const names = namesOf(context);
  const time = (key: string, name: string, at: (matter: Matter) => number): Column => ({
    key,
    name,
    width: 20,
    kind: "time",
    valueOf: ({ matter }) => wallClock(context, at(matter)),
  });
  return [
    {
      key: "title",
      name: pick(lang, "事项", "Matter"),
      width: 36,
      kind: "text",
      valueOf: ({ matter, plan }) => matterTitle(context, plan, matter, lang),
    },
    {
      key: "due",
      name: pick(lang, "最迟", "Due"),
      width: 12,
      kind: "date",
      valueOf({ matter, plan }) {
        const { due } = standingOf(context, plan, matter, now);
        // The last moment of a limit belongs to the day before midnight.
        return due === null ? null : new Date(`${dateOf(dayOf(context.calendar, due - 1))}T00:00:00Z`);
      },
    },
    {
      key: "handler",
      name: pick(lang, "承办单位", "Handler"),
      width: 24,
      kind: "text",
      valueOf({ matter, plan }) {
        const handler = handlerOf(plan, matter);
        return handler === null ? null : names.org(handler, lang);
      },
    },
    time("opened", pick(lang, "提交时间", "Opened"), ({ opened }) => opened),
    time("happened", pick(lang, "最近办理", "Latest act"), ({ happened }) => happened),
  ];
}

/** When each act was first taken, so that the sheet can be imported again as history. */
function timeColumns(context: Context, plan: Plan, lang: Lang): readonly Column[] {
  const byPeople = [...plan.actions.values()].filter(({ by }) => [...by].some(role => role !== "system"));
  return byPeople.map(({ name }) => ({
    key: `at.${name}`,
    name: pick(lang, `${actionTitle(plan, name, lang)}时间`, `${actionTitle(plan, name, lang)} at`),
    width: 20,
    kind: "time",
    valueOf({ matter, eyes }) {
      const first = matter.passed[name]?.[1];
      // The public reads the story of a matter on its page; its sheet is for those who work with it.
      return first === undefined || eyes.level === "public" ? null : wallClock(context, first);
    },
  }));
}

/**
 * The columns asked for by `columns=title,@due`, in that order; all of them when left out. `@` names what
 * every ledger shows, where a mechanism has a field of the same name.
 */
function columnsOf(context: Context, plan: Plan, asked: string | undefined, lang: Lang): readonly Column[] {
  const fields = Object.keys(plan.mechanism.fields).filter(name => !isApart(plan.mechanism.fields[name]!));
  const all = [
    ...ownColumns(context, lang),
    ...fields.map(name => fieldColumn(context, plan, name, lang)),
    ...timeColumns(context, plan, lang),
  ];
  if (asked === undefined) return all;
  const every = [...ownColumns(context, lang), ...ledgerColumns(context, lang)];
  const marked = every.map(column => ({ ...column, key: `@${column.key}` }));
  const known = [...all, ...every, ...marked];
  return [...new Set(asked.split(","))].map(key => {
    const found = known.find(column => column.key === key);
    if (found === undefined) throw new Fault("bad_query", { field: "columns" });
    return found;
  });
}

async function* rowsOf(
  context: Context,
  asked: ReturnType<typeof askedOf>,
  columns: readonly Column[],
  caller: Caller,
): AsyncGenerator<OutRow> {
  let after = asked.after;
  do {
    const { after: _, ...rest } = asked;
    const from = after === undefined ? rest : { ...rest, after };
    const { ids, next } = await context.lists.page({ ...from, limit: pageRows });
    for (const matter of await context.readers.matters(ids)) {
      const plan = planOf(context, matter);
      const sight = sightOf(plan, matter, caller.actor, context.orgs);
      if (sight.open) yield { values: columns.map(column => column.valueOf({ matter, plan, eyes: sight })) };
    }
    after = next ?? undefined;
  } while (after !== undefined);
}

export interface Export {
  readonly name: string;
  readonly type: string;
  write(out: Writable): Promise<void>;
}

/** A ledger as a sheet, by the words of its list's address and `columns`. Throws `bad_query`. */
export async function exportOf(
  context: Context,
  mechanism: string,
  format: "xlsx" | "csv",
  { columns: chosen, limit, ...words }: QueryWords,
  caller: Caller,
): Promise<Export> {
  if (limit !== undefined) throw new Fault("bad_query", { field: "limit" });
  const { lang, actor, now, address } = caller;
  const plan = currentPlan(context, mechanism);
  const asked = askedOf(context, plan, words, caller);
  const columns = columnsOf(context, plan, chosen, lang);
  if (actor !== null) {
    const { person, post } = actor;
    // Not the words that were sought: somebody may have typed a name, and this log keeps what it is given.
    const told = { ...words, ...(words["q"] === undefined ? {} : { q: "*" }) };
    const purpose = `${mechanism} ${new URLSearchParams(told)}`.slice(0, 200);
    await context.people.accessLog.add({ at: now, person, post, act: "export", purpose, address });
  }
  const title = mechanismTitle(plan, lang);
  const sheet: OutSheet = { name: title, columns, rows: rowsOf(context, asked, columns, caller) };
  return {
    name: `${title} ${dateOf(dayOf(context.calendar, now))}.${format}`,
    type: sheetTypes[format],
    write: out => (format === "xlsx" ? writeWorkbook(out, sheet) : writeCsv(out, sheet)),
  };
}

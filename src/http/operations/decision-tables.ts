// Decision tables: what decides now and from which day, the versions that are being drafted, and the checks
// of a table while it is typed.

import { type Shelved, writeFrom, writeGrid, writeText } from "../../decide/shelf.ts";
import { isDate } from "../../define/civil.ts";
import { decisionTable } from "../../define/decision-table.ts";
import type { Actor } from "../../engine/matter.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { TableFileView, TableListView, TableVersionView } from "../types.ts";
import { matterRow, numberOf } from "../views/row.ts";
import { isAuditor, sightOf } from "../views/sight.ts";
import { tableFileView } from "../views/table.ts";
import { mechanismTitle, pick } from "../views/words.ts";
import { signedIn } from "./act.ts";
import { currentPlan } from "./find.ts";
import { gridIn, textIn } from "./grid-in.ts";

const draftsMost = 100;
const underWay = ["drafted", "tried", "returned", "approved"];
const drafts = `
  select id from matter where mechanism = $1 and state = any ($2::text[])
   order by happened desc, id limit $3`;

/** Who drafts, approves or publishes tables. Throws `sign_in_needed`, `tables_not_yours`. */
export function keeperOf(caller: Caller): Actor {
  const actor = signedIn(caller);
  const keeps =
    actor.org !== null && actor.roles.some(role => decisionTable.keepers.some(one => one === role));
  if (!keeps) throw new Fault("tables_not_yours");
  return actor;
}

function versionsOf(context: Context, model: string, today: string): readonly TableVersionView[] {
  const { shelf } = context.tables;
  const inForce = shelf.inForce(model, today);
  const view = ({ hash, from, matter }: Shelved): TableVersionView => ({
    hash,
    from: from ?? null,
    standing: hash === inForce?.hash ? "inForce" : (from ?? "") > today ? "coming" : "past",
    matter: matter === null ? null : { id: String(matter), number: numberOf(context, matter) },
  });
  return shelf.versions
    .filter(one => one.model === model)
    .map(view)
    .toReversed();
}

/** Every table that decides, its versions and uses, and what is being drafted. Throws `sign_in_needed`. */
export async function listTables(context: Context, caller: Caller): Promise<TableListView> {
  const actor = signedIn(caller);
  const { tables, registry } = context;
  await tables.refresh();
  const { lang, now } = caller;
  const { shelf } = tables;
  const models = [...new Set(shelf.versions.map(({ model }) => model))];
  const plan = currentPlan(context, decisionTable.mechanism);
  const rows = await context.query(drafts, [decisionTable.mechanism, underWay, draftsMost]);
  const matters = await context.readers.matters(rows.map(({ id }) => Number(id)));
  return {
    models: models.map(model => ({
      model,
      uses: shelf.usesOf(model).map(({ mechanism, name, consultation }) => {
        const own = registry.current.get(mechanism.name)!;
        const asks = pick(lang, consultation.title, own.english.decisions?.[name] ?? consultation.title);
        return { mechanism: mechanism.name, title: mechanismTitle(own, lang), asks };
      }),
      versions: versionsOf(context, model, tables.dateAt(now)),
    })),
    drafts: matters
      .filter(matter => sightOf(plan, matter, caller.actor, context.orgs).open)
      .map(matter => matterRow(context, matter, now, lang, true)),
    mayDraft: actor.org !== null && actor.roles.includes("drafter"),
  };
}

async function versionOf(context: Context, hash: string): Promise<Shelved> {
  const { tables } = context;
  const known = () => tables.shelf.versions.find(one => one.hash === hash);
  if (known() === undefined) await tables.refresh();
  const found = known();
  if (found === undefined) throw new Fault("not_found");
  return found;
}

/**
 * A version that decides, has decided or will: rules by which a machine decides are open to everybody
 * (个人信息保护法第二十四条：决策的透明度). Throws `not_found`.
 */
export async function oneTable(context: Context, hash: string, caller: Caller): Promise<TableFileView> {
  const { xml } = await versionOf(context, hash);
  const found = await context.tables.shelf.examine(xml, context.tables.dateAt(caller.now));
  // What is asked of a next version is not asked of one that stands.
  return tableFileView(context, xml, { ...found, defects: [] }, caller.lang);
}

/** Its file. Throws `not_found`. */
export async function tableFile(
  context: Context,
  hash: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const { xml, model, from } = await versionOf(context, hash);
  return { name: `${model}${from === undefined ? "" : `-${from}`}.dmn`, text: xml };
}

type Body = Readonly<Record<string, unknown>>;

const noDay = {
  zh: "生效日不是有效日期，请按 2026-12-01 的格式填写。",
  en: "The first day is not a date. Write it as 2026-12-01.",
};

function xmlIn({ xml }: Body): string {
  if (typeof xml === "string" && xml.trim() !== "") return xml.replace(/\r\n?/g, "\n").trim();
  throw new Fault("bad_body", { field: "xml" });
}

/** The file with what the body changes in it: its tables in their order, the first day. Throws `bad_body`. */
export function edited(body: Body): string {
  let xml = xmlIn(body);
  const { grids = [], texts = [], from } = body;
  if (!Array.isArray(grids)) throw new Fault("bad_body", { field: "grids" });
  if (!Array.isArray(texts)) throw new Fault("bad_body", { field: "texts" });
  try {
    for (const [n, grid] of grids.entries()) {
      if (grid !== null) xml = writeGrid(xml, n, gridIn(grid, `grids.${n}`));
    }
    for (const [n, text] of texts.entries()) {
      if (text !== null) xml = writeText(xml, n, textIn(text, `texts.${n}`));
    }
    if (from !== undefined && from !== "") {
      if (typeof from !== "string" || !isDate(from))
        throw new Fault("bad_body", { field: "from", said: noDay });
      xml = writeFrom(xml, from);
    }
  } catch (error) {
    if (error instanceof RangeError) throw new Fault("bad_body", { field: "grids" });
    throw error;
  }
  return xml;
}

/** What is wrong with a draft, and what should be looked at. Throws `tables_not_yours`, `bad_body`. */
export async function checkTable(context: Context, body: Body, caller: Caller): Promise<TableFileView> {
  // An auditor looks at drafts as their keepers do, and tries none.
  if (!isAuditor(signedIn(caller))) keeperOf(caller);
  const xml = edited(body);
  await context.tables.refresh();
  const found = await context.tables.shelf.examine(xml, context.tables.dateAt(caller.now));
  return tableFileView(context, xml, found, caller.lang);
}

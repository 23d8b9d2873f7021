// Decision tables for their editor: grids with what their columns may hold, and what is wrong with its
// place.

import {
  type Defect,
  type Examined,
  type GridInFile,
  type Remark,
  type Use,
  choiceColumn,
} from "../../decide/shelf.ts";
import type { Context } from "../context.ts";
import type { ColumnKindView, Lang, TableFileView, TableNotice, TableView } from "../types.ts";
import { optionLabel } from "./words.ts";

/** A defect, remark or fault in the reader's language. */
export function noticeView(
  notice: Pick<Defect, "place" | "zh" | "en"> & { readonly code: string } & Pick<Remark, "cells">,
  lang: Lang,
): TableNotice {
  const { code, place, cells } = notice;
  return {
    code,
    text: notice[lang],
    decision: place.decision ?? null,
    row: place.row ?? null,
    cell: place.cell ?? null,
    ...(cells === undefined ? {} : { cells }),
  };
}

/** The options of a use's choice in the reader's language. */
export function optionTitles(
  { registry }: Pick<Context, "registry">,
  { mechanism, consultation }: Use,
  lang: Lang,
) {
  const plan = registry.current.get(mechanism.name);
  const field = mechanism.fields[consultation.into];
  const names = field?.kind === "choice" ? Object.keys(field.options) : [];
  return Object.fromEntries(
    names.map(name => [name, plan === undefined ? name : optionLabel(plan, consultation.into, name, lang)]),
  );
}

function tableView(context: Context, table: GridInFile, uses: readonly Use[], lang: Lang): TableView {
  const choosing = uses.flatMap(use => {
    const column = choiceColumn(use, table);
    return column < 0 ? [] : [[column, optionTitles(context, use, lang)] as const];
  });
  const outputs = table.kinds.outputs.map((kind, n): ColumnKindView => {
    const options = Object.assign(
      {},
      ...choosing.filter(([column]) => column === n).map(([, own]) => own),
    ) as Record<string, string>;
    return Object.keys(options).length === 0 ? kind : { ...kind, options };
  });
  return { decision: table.decision, grid: table.grid, kinds: { inputs: table.kinds.inputs, outputs } };
}

/** A file with what was found in it. */
export function tableFileView(
  context: Context,
  xml: string,
  { model, from, hash, tables, texts, defects, remarks }: Examined,
  lang: Lang,
): TableFileView {
  const uses = context.tables.shelf.usesOf(model);
  return {
    model,
    from: from ?? null,
    hash,
    xml,
    tables: tables.map(table => tableView(context, table, uses, lang)),
    texts,
    defects: defects.map(one => noticeView(one, lang)),
    remarks: remarks.map(one => noticeView(one, lang)),
  };
}

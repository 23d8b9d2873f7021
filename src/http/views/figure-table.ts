// The table of a figure: by one column, by two that are crossed, or one level of the org tree.

import type { FigureNumber, FigureRow, FigureValue } from "../../figures/read.ts";
import { unstated } from "../../figures/sql/query.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Context } from "../context.ts";
import type { FigureCell, FigureTable, Lang } from "../types.ts";
import { fieldText } from "./field.ts";
import { sayNumber } from "./figure-words.ts";
import type { ReadFigure } from "./figure.ts";
import { namesOf } from "./row.ts";
import { pick } from "./words.ts";

/** A column's value in words; a missing one says so. */
export function valueText(context: Context, plan: Plan, column: string, key: string, lang: Lang): string {
  if (key === unstated) return pick(lang, "未填写", "Not stated");
  return fieldText(plan, column, key, lang, namesOf(context));
}

interface Shown {
  readonly context: Context;
  readonly plan: Plan;
  readonly value: FigureValue;
  readonly lang: Lang;
}

function cellOf({ context, plan, value, lang }: Shown, row: FigureRow, opens = false): FigureCell {
  const [column = "", across] = value.table?.columns ?? [];
  const [key = unstated, acrossKey] = row.groups;
  return {
    key,
    label: valueText(context, plan, column, key, lang),
    acrossKey: acrossKey ?? null,
    acrossLabel:
      across === undefined || acrossKey === undefined
        ? null
        : valueText(context, plan, across, acrossKey, lang),
    opens,
    value: row.value,
    text: sayNumber(row, value.unit, lang),
    numerator: row.numerator ?? null,
    denominator: row.denominator ?? null,
  };
}

/** One level of the tree: the orgs right below the one that is looked into, or below the first of all. */
function treeRows(shown: Shown, root: string | undefined): readonly FigureCell[] {
  const { context, value, lang } = shown;
  const rows = value.table?.rows ?? [];
  const parentOf = (org: string) => context.orgs.org(org)?.parent ?? null;
  const top = root ?? context.orgs.all().find(({ parent }) => parent === null)?.ref;
  const parents = new Set<string | null>(rows.map(({ groups: [org = ""] }) => parentOf(org)));
  const below = rows.filter(({ groups: [org = ""] }) => parentOf(org) === top);
  const cells = below.map(row => cellOf(shown, row, parents.has(row.groups[0] ?? "")));
  // Without a value there is no place in the tree.
  const unplaced = root === undefined ? rows.filter(({ groups: [org] }) => org === unstated) : [];
  const own = ownOf(
    below,
    rows.find(({ groups: [org] }) => org === top),
  );
  return [
    ...cells,
    ...(own && top
      ? [{ ...cellOf(shown, { groups: [top], ...own }), label: pick(lang, "本级", "Itself") }]
      : []),
    ...unplaced.map(row => cellOf(shown, row)),
  ];
}

/**
 * What an org holds besides those below it, where that can be told: a count's line is the sum of its rows.
 */
function ownOf(below: readonly FigureRow[], whole: FigureRow | undefined): FigureNumber | undefined {
  const hidden = [whole, ...below].some(row => row === undefined || row.value === null);
  if (hidden || whole?.denominator !== undefined) return undefined;
  const rest = (whole?.value ?? 0) - below.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return rest > 0 ? { value: rest } : undefined;
}

/** The table that was read; null when none was asked for. */
export function tableOf(context: Context, plan: Plan, read: ReadFigure, lang: Lang): FigureTable | null {
  const { value, within = {}, tree = false } = read;
  if (value.table === undefined) return null;
  const [column = "", across] = value.table.columns;
  const shown = { context, plan, value, lang };
  const field = plan.mechanism.fields[column];
  const kind = field?.kind === "list" ? field.of : field?.kind;
  const asTree = tree && kind === "org" && across === undefined;
  return {
    column,
    across: across ?? null,
    tree: asTree,
    rows: asTree ? treeRows(shown, within[column]) : value.table.rows.map(row => cellOf(shown, row)),
  };
}

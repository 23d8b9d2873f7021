// The columns of a ledger: those that every matter has, and those of the mechanism.

import type { Lang, LedgerColumn, MatterRow, MechanismView } from "../../http/types.ts";
import { sayDue, sayMoment } from "../time.ts";
import type { Words } from "../words/zh.ts";

export type FilterKind = "values" | "orgs" | "days" | "numbers" | "words" | "list";

export interface ColumnFilter {
  /** The word of the address. */
  readonly word: string;
  readonly kind: FilterKind;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Money and land are typed in yuan and mu and asked for in hundredths. */
  readonly hundredths: boolean;
}

export interface SheetColumn {
  readonly key: string;
  readonly label: string;
  /** Width in px unless somebody chose another. */
  readonly width: number;
  /** What the address sorts by. */
  readonly sort: string | null;
  readonly filter: ColumnFilter | null;
  readonly right: boolean;
  /** Shown unless somebody chose otherwise. */
  readonly usual: boolean;
}

const amounts = new Set(["number", "yuan", "mu"]);
const lights = ["over", "late", "due", "normal", "idle", "done", "ended"] as const;

const filter = (word: string, kind: FilterKind, options: ColumnFilter["options"] = []): ColumnFilter => ({
  word,
  kind,
  options,
  hundredths: false,
});

function ownColumn(column: LedgerColumn): SheetColumn {
  const { name, label, kind, usual, sortable, filter: asked, options = [] } = column;
  const own = asked === null ? null : filter(`f.${name}`, asked, options);
  const right = amounts.has(kind);
  return {
    key: name,
    label,
    width: right ? 100 : kind === "text" || kind === "list" ? 240 : 150,
    sort: sortable ? `f.${name}` : null,
    filter: own && { ...own, hundredths: kind === "yuan" || kind === "mu" },
    right,
    usual,
  };
}

/** Every column that the reader may choose, in the order in which they stand; the number is always first. */
export function columnsOf(view: MechanismView, say: Words): readonly SheetColumn[] {
  const titles = say.ledger.columns;
  const plain = { right: false, usual: true, sort: null, filter: null };
  const states = view.states.map(({ name, title }) => ({ value: name, label: title }));
  const shades = lights.map(value => ({ value, label: say.lights[value] }));
  const own = view.ledger.map(ownColumn);
  const time = (key: "opened" | "happened" | "due", width: number, usual: boolean): SheetColumn => ({
    ...plain,
    key,
    label: titles[key],
    width,
    usual,
    sort: key,
    filter: filter(key, "days"),
  });
  return [
    { ...plain, key: "@number", label: titles.number, width: 132, filter: filter("number", "list") },
    { ...plain, key: "@title", label: titles.title, width: 280, filter: filter("q", "words") },
    { ...plain, key: "@light", label: titles.light, width: 112, filter: filter("light", "values", shades) },
    {
      ...plain,
      key: "@state",
      label: titles.state,
      width: 120,
      sort: "state",
      filter: filter("state", "values", states),
    },
    { ...time("due", 190, true), key: "@due" },
    { ...plain, key: "@handler", label: titles.handler, width: 150, filter: filter("handler", "orgs") },
    ...own,
    { ...time("opened", 150, true), key: "@opened" },
    { ...time("happened", 150, false), key: "@happened" },
  ];
}

/** The text of a cell; the light, the number and the title are drawn by the sheet. */
export function cellText(column: SheetColumn, row: MatterRow, lang: Lang): string {
  switch (column.key) {
    case "@state":
      return row.stateTitle;
    case "@due":
      return [row.due === null ? "" : sayDue(row.due, lang), row.left].filter(Boolean).join(" ");
    case "@handler":
      return row.handler ?? "";
    case "@opened":
      return sayMoment(row.opened);
    case "@happened":
      return sayMoment(row.happened);
    default:
      return row.columns[column.key] ?? "";
  }
}

/** Whether a column says of every row what the handler's column says. */
const repeatsHandler = ({ key }: SheetColumn, rows: readonly MatterRow[]): boolean =>
  rows.some(row => row.columns[key]) &&
  rows.every(row => !row.columns[key] || row.columns[key] === row.handler);

/** The columns that were chosen; else the usual ones but for the one that the handler's shows already. */
export function shownColumns(
  all: readonly SheetColumn[],
  chosen: readonly string[],
  rows: readonly MatterRow[],
): readonly SheetColumn[] {
  if (chosen.length > 0) {
    const named = chosen.flatMap(key => all.find(column => column.key === key) ?? []);
    const number = all.filter(({ key }) => key === "@number");
    return [...number, ...named.filter(({ key }) => key !== "@number")];
  }
  return all.filter(column => column.usual && !repeatsHandler(column, rows));
}

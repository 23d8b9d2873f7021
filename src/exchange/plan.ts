// MAP.json: how the columns of somebody else's records become acts of a mechanism. Plain data, checked
// before a row is read.

import type { Head } from "./grid.ts";

/** Where a value comes from; exactly one of `value`, `column`, `template`. */
export interface Source {
  /** The same for every row. */
  readonly value?: unknown;
  readonly column?: string;
  /** Text with `{Column}` in it. */
  readonly template?: string;
  /** Their value → ours. A value that is not listed is reported, or taken as `otherwise`. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly otherwise?: unknown;
  /** The value is the key of an org; `{}` stands for it. */
  readonly org?: string;
  /** The cell names another matter by its headline; it is opened on the way when there is none yet. */
  readonly opens?: Opens;
}

/** How a matter that a cell names is opened: once for all rows that name the same one. */
export interface Opens extends MappedAct {
  readonly mechanism: string;
  /** The acts that follow the opening one. */
  readonly acts?: readonly MappedAct[];
}

export interface MappedAct {
  readonly action: string;
  /**
   * The column that says when it happened: a row without it has not taken the act. Or one day for every row,
   * where whoever imports knows it: the day on which the plan was passed.
   */
  readonly at: string | { readonly value: string };
  /** Only for rows with one of these values in each column. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
  /** The org that took it. */
  readonly org?: Source;
  readonly fields?: Readonly<Record<string, Source>>;
}

export interface MappedOrg {
  readonly key: string;
  readonly name: string;
  readonly english?: string;
  readonly level: string;
  readonly parent?: string;
}

export interface ImportMap {
  /** The name of the collection: with a row's key it makes the import idempotent. */
  readonly name: string;
  readonly city?: { readonly name: string; readonly english: string };
  /** IANA name: the zone that the dates are written in, and that the instance's days are counted in. */
  readonly timeZone: string;
  /** "weekends": Monday to Friday; "cn": the State Council's notices. */
  readonly calendar: "weekends" | "cn";
  readonly encoding?: "utf-8" | "gb18030";
  /** The workbook's sheet; the first when left out. */
  readonly sheet?: string;
  /** The lines of the head, from 1, both counted; found when left out. */
  readonly head?: Head;
  /**
   * The column whose value is a row's own key, or several that make it together. None at all: the whole row
   * is its own key, and a row that is changed is another row.
   */
  readonly key: string | readonly string[];
  /**
   * Ways in which dates are written, tried in order: yyyy yy MM M dd d HH H hh h mm ss a, or `serial` for a
   * spreadsheet's day number. The usual ones when left out.
   */
  readonly dates?: readonly string[];
  readonly orgs?: readonly MappedOrg[];
  readonly open: MappedAct;
  readonly acts?: readonly MappedAct[];
}

/** The columns of a row's key. */
export const keyColumns = ({ key }: Pick<ImportMap, "key">): readonly string[] =>
  typeof key === "string" ? [key] : key;

const columnsOf = ({ column, template }: Source): readonly string[] => [
  ...(column === undefined ? [] : [column]),
  ...[...(template ?? "").matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name),
];

/** Every column that an act reads, those of the matters that it opens on the way included. */
export function columnsRead({ at, when = {}, fields = {}, org }: MappedAct): readonly string[] {
  const sources = [...Object.values(fields), ...(org ? [org] : [])];
  const opened = sources.flatMap(({ opens }) => (opens ? [opens, ...(opens.acts ?? [])] : []));
  return [
    ...(typeof at === "string" ? [at] : []),
    ...Object.keys(when),
    ...sources.flatMap(columnsOf),
    ...opened.flatMap(columnsRead),
  ];
}

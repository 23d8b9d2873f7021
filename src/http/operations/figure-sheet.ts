// A figure as open data: its trend, or its table by a column, as CSV that a sheet opens and a program reads.

import type { FigureView, Lang } from "../types.ts";
import { pick } from "../views/words.ts";
import { type Asking, asPublic, figureOfCaller } from "./kept-figures.ts";
import type { QueryWords } from "./matters.ts";

export interface Sheet {
  readonly file: string;
  readonly text: string;
}

type Line = readonly (string | number | null)[];

/** A value that a sheet would take for a formula is a text (CWE-1236). */
function written(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function linesOf(view: FigureView, lang: Lang): readonly Line[] {
  const { table, columns, trend } = view;
  const labelOf = (name: string | null) => columns.find(column => column.name === name)?.label ?? name;
  const value = pick(lang, "数值", "Value");
  const shown = pick(lang, "显示为", "Shown as");
  const parts = [pick(lang, "分子", "Numerator"), pick(lang, "分母", "Denominator")];
  if (table === null) {
    const head = [pick(lang, "期间", "Period"), pick(lang, "期间名称", "Name of the period"), value, shown];
    return [head, ...trend.map(step => [step.label, step.title, step.value, step.text])];
  }
  const crossed = table.across !== null;
  const code = pick(lang, "代码", "Code");
  const head = [
    code,
    labelOf(table.column),
    ...(crossed ? [code, labelOf(table.across)] : []),
    value,
    shown,
    ...parts,
  ];
  const rows = table.rows.map(row => [
    row.key,
    row.label,
    ...(crossed ? [row.acrossKey, row.acrossLabel] : []),
    row.value,
    row.text,
    row.numerator,
    row.denominator,
  ]);
  return [head, ...rows];
}

/** What a number means without its page: figure, value, period, day, definition, licence. */
function notesOf(view: FigureView, city: string, lang: Lang): readonly Line[] {
  const note = (zh: string, en: string, value: string): Line => [pick(lang, zh, en), value];
  return [
    note("指标", "Figure", `${view.title} (${view.name})`),
    note("合计", "Whole", view.text),
    note("期间", "Period", view.period.label),
    note("截至", "As of", view.asOfDay),
    note("口径", "Definition", view.sentence),
    note("口径版本", "Version of the definition", view.definition),
    note("来源", "Source", city),
    note(
      "许可",
      "Licence",
      pick(lang, "署名即可转用（CC BY 4.0）", "Free to use when the source is named (CC BY 4.0)"),
    ),
    ...(view.sample
      ? [note("说明", "Note", pick(lang, "样例数据，非真实数据", "Sample data, not real"))]
      : []),
  ];
}

/**
 * The sheet of one figure as the public reads it, whoever asks: open data is the same for everybody. With
 * `by` its table, otherwise its trend. Throws what reading the figure throws.
 */
export async function figureSheet(asking: Asking, name: string, words: QueryWords): Promise<Sheet> {
  const { context, caller } = asking;
  const { lang } = caller;
  const view = await figureOfCaller({ context, caller: asPublic(asking) }, name, words);
  const { name: zh, english } = context.instance.city;
  const lines = [...linesOf(view, lang), [], ...notesOf(view, pick(lang, zh, english ?? zh), lang)];
  // The mark tells Excel that the text is UTF-8.
  const text = `\ufeff${lines.map(line => line.map(written).join(",")).join("\r\n")}\r\n`;
  return { file: `${view.name}-${view.asOfDay}.csv`, text };
}

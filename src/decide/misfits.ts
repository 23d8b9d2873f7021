// What definitions ask of a decision, held against its file: what it reads, and the options that it may give.

import type { Consultation } from "../define/decided.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import { type Defect, type Place, defect } from "./defect.ts";
import type { GridInFile } from "./edit/grid.ts";

/** A consultation of a definition. */
export interface Use {
  readonly mechanism: AnyMechanism;
  readonly name: string;
  readonly consultation: Consultation;
}

/** Every consultation of these mechanisms. */
export const usesOf = (mechanisms: readonly AnyMechanism[]): readonly Use[] =>
  mechanisms.flatMap(mechanism =>
    Object.entries(mechanism.decisions ?? {}).map(([name, consultation]) => ({
      mechanism,
      name,
      consultation,
    })),
  );

/** What the decision reads and is not given, and what it is given and does not read. */
export function inputMisfits(
  { mechanism, name, consultation }: Use,
  model: string,
  read: readonly string[],
): Defect[] {
  const { of, given } = consultation;
  const place: Place = { model, decision: of };
  const at = `${mechanism.name}.decisions.${name}`;
  return [
    ...read
      .filter(input => !Object.hasOwn(given, input))
      .map(input =>
        defect("decision_misfit", place, {
          zh: `${at} 没有给出“${input}”；请在 given 里写明，或让表不读它。`,
          en: `${at} does not give “${input}”; state it in given, or let the table do without.`,
        }),
      ),
    ...Object.keys(given)
      .filter(input => !read.includes(input))
      .map(input =>
        defect("decision_misfit", place, {
          zh: `不读“${input}”，而 ${at} 给出它；请恢复这一列，或从 given 里删去。`,
          en: `it does not read “${input}”, which ${at} gives; bring the column back.`,
        }),
      ),
  ];
}

/** The names of the options that the consultation's choice has, with their titles. */
export function optionsOf({ mechanism, consultation }: Use): Readonly<Record<string, string>> {
  const field = mechanism.fields[consultation.into];
  return field?.kind === "choice" ? field.options : {};
}

const literal = /^\s*"((?:[^"\\]|\\.)*)"\s*$/;

/** Which column of a table gives the choice; none of a table that stands behind another. */
export function choiceColumn({ consultation }: Use, { decision, grid }: GridInFile): number {
  if (decision !== consultation.of) return -1;
  const { output } = consultation;
  return output === undefined
    ? grid.outputs.length === 1
      ? 0
      : -1
    : grid.outputs.findIndex(({ name }) => name === output);
}

/** Results that are no option: such a row would leave every case to a person, and nobody would see why. */
export function optionMisfits(use: Use, table: GridInFile, model: string): Defect[] {
  const column = choiceColumn(use, table);
  if (column < 0) return [];
  const options = optionsOf(use);
  const { label, name } = table.grid.outputs[column]!;
  return table.grid.rows.flatMap((row, n) => {
    const [, given] = literal.exec(row.outputs[column] ?? "") ?? [];
    if (given === undefined || Object.hasOwn(options, given)) return [];
    const listed = Object.entries(options).map(([key, title]) => `"${key}"（${title}）`);
    const cell = label ?? (name || "→ 1");
    const place = { model, decision: table.decision, row: n + 1, cell };
    const zh = `“${given}”不是办理结果的选项，会一律转人工；请改为 ${listed.join("、")} 之一。`;
    const keys = Object.keys(options).map(key => `"${key}"`);
    const en = `“${given}” is no option of the result; write one of ${keys.join(", ")}.`;
    return [defect("decision_value", place, { zh, en })];
  });
}

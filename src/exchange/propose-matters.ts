// Columns that name other matters: a ledger of tasks says in its first columns under which area and action
// each stands. Where such a mechanism hangs on itself, its levels are its own options, and a column that is
// called like a level holds the matters of that level.

import type { ChoiceField } from "../define/fields.ts";
import { listOf } from "../define/parts.ts";
import type { Plan } from "../engine/registry.ts";
import type { Opens, Source } from "./plan.ts";
import { folded } from "./read-value.ts";
import type { Sample } from "./sample.ts";

export interface LinkedMatter {
  readonly source: Source;
  readonly columns: readonly string[];
}

/** A column of a sheet that holds matters of one level. */
interface Level {
  readonly column: string;
  readonly option: string;
}

const openingName = ({ mechanism }: Plan): string =>
  Object.entries(mechanism.actions).find(([, { from }]) => listOf(from).includes("new"))?.[0] ?? "";

/** Where the matters of a field are, by the definition's links. */
const linkedTo = ({ mechanism }: Plan, field: string): string | undefined =>
  Object.values(mechanism.links ?? {}).find(link => link.field === field)?.to;

/** The last word of a level's label and of a column's name: 行动、行动名称、改革行动 are one. */
const bare = (name: string): string =>
  folded(name)
    .replace(/(名称|点|要点)$/, "")
    .replace(/^(改革|所属|工作)/, "");

/** The choice that tells levels apart, and the columns called like its options, from the top down. */
function levelsOf(
  { mechanism }: Plan,
  { columns }: Sample,
): { field: string; levels: readonly Level[] } | undefined {
  const choices = Object.entries(mechanism.fields).filter(
    (entry): entry is [string, ChoiceField] => entry[1].kind === "choice",
  );
  for (const [field, { options }] of choices) {
    const levels = Object.entries(options).flatMap(([option, label]) => {
      const found = columns.find(({ name }) => bare(name) === bare(label) || folded(name) === folded(option));
      return found ? [{ column: found.name, option }] : [];
    });
    if (levels.length > 0) return { field, levels };
  }
  return undefined;
}

function opensLevel(
  plan: Plan,
  choice: string,
  levels: readonly Level[],
  parent: string | undefined,
): Source {
  const { column, option } = levels.at(-1)!;
  const [title = ""] = plan.mechanism.headline;
  const above = levels.slice(0, -1);
  const fields: Record<string, Source> = { [choice]: { value: option }, [title]: { column } };
  if (parent !== undefined && above.length > 0) fields[parent] = opensLevel(plan, choice, above, parent);
  const opens: Opens = {
    mechanism: plan.mechanism.name,
    action: openingName(plan),
    at: { value: "" },
    fields,
  };
  return { column, opens };
}

/** The fields of a mechanism that name other matters, with the columns that do so. */
export function linkedMatter(
  plan: Plan,
  sample: Sample,
  plans: (name: string) => Plan | undefined,
): Readonly<Record<string, LinkedMatter>> {
  const found: Record<string, LinkedMatter> = {};
  for (const [name, field] of Object.entries(plan.mechanism.fields)) {
    const target = field.kind === "matter" ? linkedTo(plan, name) : undefined;
    const other = target === undefined || target === plan.mechanism.name ? undefined : plans(target);
    const known = other && levelsOf(other, sample);
    if (other === undefined || known === undefined) continue;
    const parent = Object.entries(other.mechanism.fields).find(
      ([own, { kind }]) => kind === "matter" && linkedTo(other, own) === other.mechanism.name,
    )?.[0];
    const source = opensLevel(other, known.field, known.levels, parent);
    found[name] = { source, columns: known.levels.map(({ column }) => column) };
  }
  return found;
}

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

/** The field that names a matter: of its headline, the one that nobody may leave out. */
function titleOf(plan: Plan): string {
  const { headline, actions } = plan.mechanism;
  const asks: readonly string[] = actions[openingName(plan)]?.asks ?? [];
  return headline.find(name => asks.includes(name)) ?? headline[0] ?? "";
}

/** What a sheet says of itself by its name: the year of its plan. */
function yearly(plan: Plan, name: string): Readonly<Record<string, Source>> {
  const year = /20\d{2}/.exec(name)?.[0];
  const asks: readonly string[] = plan.mechanism.actions[openingName(plan)]?.asks ?? [];
  const found = asks.find(ask => plan.mechanism.fields[ask]?.label.endsWith("年度"));
  return year === undefined || found === undefined ? {} : { [found]: { value: year } };
}

interface Hanging {
  readonly plan: Plan;
  /** The choice that tells levels apart, and the field that names the matter above. */
  readonly choice: string;
  readonly parent: string | undefined;
  /** The sheet's name, which is what the highest level is called where no column names it. */
  readonly name: string;
}

function opensLevel(hanging: Hanging, levels: readonly Level[]): Source {
  const { plan, choice, parent, name } = hanging;
  const { column, option } = levels.at(-1)!;
  const named: Source = column === "" ? { value: name } : { column };
  const above = levels.slice(0, -1);
  const fields: Record<string, Source> = {
    [choice]: { value: option },
    [titleOf(plan)]: named,
    ...yearly(plan, name),
  };
  if (parent !== undefined && above.length > 0) fields[parent] = opensLevel(hanging, above);
  const opens: Opens = {
    mechanism: plan.mechanism.name,
    action: openingName(plan),
    at: { value: "" },
    fields,
  };
  return { ...named, opens };
}

/** Where the columns begin below the highest level, what they hang on has no column: the sheet itself. */
function withTop({ mechanism }: Plan, choice: string, levels: readonly Level[]): readonly Level[] {
  const field = mechanism.fields[choice] as ChoiceField;
  const [top = ""] = Object.keys(field.options);
  return levels[0]?.option === top ? levels : [{ column: "", option: top }, ...levels];
}

/** The fields of a mechanism that name other matters, with the columns that do so. */
export function linkedMatter(
  plan: Plan,
  sample: Sample,
  plans: (name: string) => Plan | undefined,
  sheet: string,
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
    const hanging = { plan: other, choice: known.field, parent, name: sheet };
    const source = opensLevel(hanging, withTop(other, known.field, known.levels));
    found[name] = { source, columns: known.levels.map(({ column }) => column) };
  }
  return found;
}

// A decision table as its editor shows it: every cell as it was written, nothing compiled.

import { type Element, many, one } from "../element.ts";
import { type Aggregation, type HitPolicy, aggregations, hitPolicies } from "../model.ts";
import { elementsOf } from "../source.ts";

export interface GridInput {
  readonly id?: string;
  readonly label?: string;
  readonly expression: string;
  readonly type?: string;
  /** FEEL tests over what the column may hold. */
  readonly values?: string;
}
export interface GridOutput {
  readonly id?: string;
  readonly label?: string;
  readonly name: string;
  readonly type?: string;
  readonly values?: string;
  readonly otherwise?: string;
}
export interface GridRow {
  readonly id?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly notes: readonly string[];
}
export interface Grid {
  readonly hit: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly GridInput[];
  readonly outputs: readonly GridOutput[];
  /** The headings of the columns of notes. */
  readonly notes: readonly string[];
  readonly rows: readonly GridRow[];
}

/** What the values of a column are, by its own word or by what it reads. */
export interface ColumnKind {
  /** A kind of FEEL, or empty where it may be any. */
  readonly type: string;
  readonly values: string;
}
export interface GridInFile {
  /** The decision, or business knowledge, in whose logic the table stands. */
  readonly decision: string;
  readonly grid: Grid;
  readonly kinds: { readonly inputs: readonly ColumnKind[]; readonly outputs: readonly ColumnKind[] };
}

const textOf = (element: Element | undefined): string => (element?.text ?? "").trim();
const given = <Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } =>
  value === undefined || value === "" ? {} : ({ [key]: value } as { [K in Key]: string });
const own = ({ id, label }: Element) => ({ ...given("id", id), ...given("label", label) });

const inputOf = (element: Element): GridInput => ({
  ...own(element),
  expression: textOf(one(element, "inputExpression")),
  ...given("type", one(element, "inputExpression")?.typeRef),
  ...given("values", textOf(one(element, "inputValues"))),
});

const outputOf = (element: Element): GridOutput => ({
  ...own(element),
  name: element.name ?? "",
  ...given("type", element.typeRef),
  ...given("values", textOf(one(element, "outputValues"))),
  ...given("otherwise", textOf(one(element, "defaultOutputEntry"))),
});

/** As many cells as there are columns: what is missing is empty. */
const filled = (cells: readonly string[], count: number): readonly string[] =>
  Array.from({ length: Math.max(count, cells.length) }, (_, n) => cells[n] ?? "");

function gridOf(element: Element): Grid {
  const texts = (row: Element, member: string) => many(row, member).map(textOf);
  const said = element["aggregation"] as keyof typeof aggregations | undefined;
  const rules = many(element, "rule");
  const inputs = many(element, "input").map(inputOf);
  const outputs = many(element, "output").map(outputOf);
  const widest = Math.max(0, ...rules.map(rule => many(rule, "annotationEntry").length));
  const notes = filled(
    many(element, "annotation").map(({ name }) => name ?? ""),
    widest,
  );
  return {
    hit: hitPolicies[(element["hitPolicy"] ?? "UNIQUE") as keyof typeof hitPolicies],
    ...(said === undefined ? {} : { aggregation: aggregations[said] }),
    inputs,
    outputs,
    notes,
    rows: rules.map(rule => ({
      ...given("id", rule.id),
      inputs: filled(texts(rule, "inputEntry"), inputs.length),
      outputs: filled(texts(rule, "outputEntry"), outputs.length),
      notes: filled(texts(rule, "annotationEntry"), notes.length),
    })),
  };
}

/** The tables in a tree, in the order of the file: no member that holds one stands behind another. */
function tablesIn(element: Element): readonly Element[] {
  if (element.$type === "dmn:DecisionTable") return [element];
  return Object.entries(element).flatMap(([member, value]) => {
    if (member.startsWith("$")) return [];
    const inner = (Array.isArray(value) ? value : [value]) as readonly unknown[];
    return inner.flatMap(item =>
      typeof item === "object" && item !== null && "$type" in item && !isReference(member)
        ? tablesIn(item as Element)
        : [],
    );
  });
}
const isReference = (member: string): boolean => member.startsWith("required");

type Kinds = (type: string | undefined) => ColumnKind;

/** Types by the name that columns use, followed to the kind that they come down to. */
function kindsIn(root: Element): Kinds {
  const items = new Map(many(root, "itemDefinition").map(item => [item.name ?? "", item]));
  const find = (type: string | undefined, depth: number): ColumnKind => {
    const item = items.get(type ?? "");
    if (item === undefined || depth > 8) return { type: type?.replace(/^feel:/, "") ?? "", values: "" };
    const base = find(item.typeRef, depth + 1);
    return { type: base.type, values: textOf(one(item, "allowedValues")) || base.values };
  };
  return type => find(type, 0);
}

/** The tables of a file, in its order; none of a file that is none. */
export async function readGrids(xml: string): Promise<readonly GridInFile[]> {
  const root = await elementsOf(xml);
  if (root === undefined) return [];
  const kindOf = kindsIn(root);
  const elements = many(root, "drgElement");
  const types = new Map(elements.map(element => [element.name ?? "", one(element, "variable")?.typeRef]));
  return elements.flatMap(element => {
    const tables = tablesIn(element);
    return tables.map((table): GridInFile => {
      const grid = gridOf(table);
      const [only] = grid.outputs.length === 1 && tables.length === 1 ? [types.get(element.name ?? "")] : [];
      const kind = (column: GridInput | GridOutput, type: string | undefined): ColumnKind => {
        const found = kindOf(column.type ?? type);
        return { type: found.type, values: column.values ?? found.values };
      };
      return {
        decision: element.name ?? "",
        grid,
        kinds: {
          inputs: grid.inputs.map(column => kind(column, types.get(column.expression))),
          outputs: grid.outputs.map(column => kind(column, only)),
        },
      };
    });
  });
}

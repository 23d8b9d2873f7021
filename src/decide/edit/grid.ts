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

/** An expression that stands beside the tables: how results are put together, mostly. */
export interface TextInFile {
  readonly decision: string;
  /** The entry of a context; empty where it is the whole decision. */
  readonly entry: string;
  readonly text: string;
}
export interface FileParts {
  readonly tables: readonly GridInFile[];
  readonly texts: readonly TextInFile[];
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

interface Standing {
  readonly element: Element;
  /** The entry of a context that it stands in. */
  readonly entry: string;
}
const parts = ["dmn:DecisionTable", "dmn:LiteralExpression"];

/** Tables and expressions in a tree, in the order of the file: a table's own cells are its own. */
function partsIn(element: Element, entry = ""): readonly Standing[] {
  if (parts.includes(element.$type)) return [{ element, entry }];
  const inside = element.$type === "dmn:ContextEntry" ? (one(element, "variable")?.name ?? entry) : entry;
  return Object.entries(element).flatMap(([member, value]) => {
    if (member.startsWith("$") || member.startsWith("required")) return [];
    const inner = (Array.isArray(value) ? value : [value]) as readonly unknown[];
    return inner.flatMap(item =>
      typeof item === "object" && item !== null && "$type" in item ? partsIn(item as Element, inside) : [],
    );
  });
}

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

/** The tables and expressions of a file, in its order; none of a file that is none. */
export async function readParts(xml: string): Promise<FileParts> {
  const root = await elementsOf(xml);
  if (root === undefined) return { tables: [], texts: [] };
  const kindOf = kindsIn(root);
  const elements = many(root, "drgElement");
  const types = new Map(elements.map(element => [element.name ?? "", one(element, "variable")?.typeRef]));
  const texts = elements.flatMap(element =>
    partsIn(element)
      .filter(part => part.element.$type !== "dmn:DecisionTable")
      .map(part => ({ decision: element.name ?? "", entry: part.entry, text: textOf(part.element) })),
  );
  const tables = elements.flatMap(element => {
    const standing = partsIn(element).filter(part => part.element.$type === "dmn:DecisionTable");
    return standing.map(({ element: table }): GridInFile => {
      const grid = gridOf(table);
      const [only] =
        grid.outputs.length === 1 && standing.length === 1 ? [types.get(element.name ?? "")] : [];
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
  return { tables, texts };
}

/** The tables alone. */
export const readGrids = async (xml: string): Promise<readonly GridInFile[]> => (await readParts(xml)).tables;

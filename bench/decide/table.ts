// One table of 40 rows over five inputs, written as DMN and as zen-engine's own JSON: what a child's subsidy
// might hang on. Every input has cells that don't care, that name values and that name ranges.

/** A cell in both languages: FEEL's and zen's differ in ranges and lists alone, and not here. */
export interface Row {
  readonly cells: readonly string[];
  readonly amount: number;
}
export interface Asked {
  readonly income: number;
  readonly area: string;
  readonly members: number;
  readonly kind: string;
  readonly insured: boolean;
  readonly [name: string]: unknown;
}

const rows = 40;
export const columns = ["income", "area", "members", "kind", "insured"] as const;
const types = ["number", "string", "number", "string", "boolean"] as const;
const areas = ["east", "west", "north", "south", "port", "hill", "lake", "old"] as const;
const kinds = ["newborn", "school", "care", "rent", "heat"] as const;

const quoted = (text: string) => `"${text}"`;

/** The rows: each area has five, from the narrowest to the widest; the first that fits decides. */
export const table: readonly Row[] = Array.from({ length: rows }, (_, n) => {
  const area = areas[n % areas.length]!;
  const band = Math.floor(n / areas.length);
  const low = band * 1000;
  const cells = [
    band === 4 ? ">= 4000" : `[${low}..${low + 1000 + (n % 3) * 200})`,
    n % 2 === 0 ? quoted(area) : `${quoted(area)}, ${quoted(areas[(n + 3) % areas.length]!)}`,
    n % 3 === 0 ? "-" : n % 3 === 1 ? "<= 4" : "> 2",
    n % 4 === 3
      ? "-"
      : `${quoted(kinds[n % 5]!)}, ${quoted(kinds[(n + 1) % 5]!)}, ${quoted(kinds[(n + 2) % 5]!)}`,
    n % 5 === 4 ? "-" : n % 5 === 3 ? "false" : "true",
  ];
  return { cells, amount: 100 * (n + 1) };
});

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const texted = (tag: string, text: string) => `<${tag}><text>${xml(text)}</text></${tag}>`;

/** The table as DMN 1.3. */
export function asDmn(): string {
  const inputs = columns
    .map(
      (name, n) =>
        `<inputData id="i${n}" name="${name}"><variable name="${name}" typeRef="${types[n]}"/></inputData>`,
    )
    .join("");
  const required = columns
    .map((_, n) => `<informationRequirement><requiredInput href="#i${n}"/></informationRequirement>`)
    .join("");
  const asked = columns.map(
    (name, n) =>
      `<input><inputExpression typeRef="${types[n]}"><text>${name}</text></inputExpression></input>`,
  );
  const rules = table.map(
    ({ cells, amount }) =>
      "<rule>" +
      cells.map(cell => texted("inputEntry", cell)).join("") +
      `${texted("outputEntry", String(amount))}</rule>`,
  );
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
 id="d" name="bench" namespace="urn:bench">
${inputs}<decision id="amount" name="amount"><variable name="amount" typeRef="number"/>${required}
<decisionTable hitPolicy="FIRST">${asked.join("")}
<output typeRef="number"/>${rules.join("")}</decisionTable></decision>
</definitions>`;
}

/** The table as zen-engine's graph: input, table, output. */
export function asZen(): object {
  const ids = columns.map((_, n) => `c${n}`);
  const inputs = columns.map((name, n) => ({ id: ids[n], name, type: "expression", field: name }));
  const rules = table.map(({ cells, amount }, n) => ({
    _id: `r${n}`,
    ...Object.fromEntries(cells.map((cell, c) => [ids[c], cell === "-" ? "" : cell])),
    out: String(amount),
  }));
  const outputs = [{ id: "out", name: "amount", type: "expression", field: "amount" }];
  const position = { x: 0, y: 0 };
  return {
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", name: "in", type: "inputNode", position, content: {} },
      {
        id: "t",
        name: "t",
        type: "decisionTableNode",
        position,
        content: { hitPolicy: "first", inputs, outputs, rules },
      },
      { id: "o", name: "o", type: "outputNode", position, content: {} },
    ],
    edges: [
      { id: "e1", sourceId: "in", targetId: "t", type: "edge" },
      { id: "e2", sourceId: "t", targetId: "o", type: "edge" },
    ],
  };
}

/** A thousand people, the same ones in every run. */
export function people(): readonly Asked[] {
  let state = 20_261_120;
  const next = (below: number) => {
    // Marsaglia's xorshift: only that it is the same everywhere matters.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  return Array.from({ length: 1000 }, () => ({
    income: next(6000),
    area: areas[next(areas.length)]!,
    members: 1 + next(7),
    kind: kinds[next(kinds.length)]!,
    insured: next(4) > 0,
  }));
}

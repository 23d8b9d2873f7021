// Writes DMN files for tests: as short as a table is on paper.

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const attribute = (name: string, value: string | undefined) =>
  value === undefined ? "" : ` ${name}="${escaped(value)}"`;
const texted = (tag: string, text: string | undefined) =>
  text === undefined ? "" : `<${tag}><text>${escaped(text)}</text></${tag}>`;

const idOf = (name: string) => name.replaceAll(" ", "_");

interface Column {
  /** An input's expression, an output's name. */
  readonly name: string;
  readonly type?: string;
  readonly values?: string;
  readonly otherwise?: string;
}

interface TableText {
  readonly hit?: string;
  readonly aggregation?: string;
  readonly inputs: readonly Column[];
  readonly outputs: readonly Column[];
  /** Conditions, then results, then a note where there is one more. */
  readonly rows: readonly (readonly string[])[];
}

export function table({ hit, aggregation, inputs, outputs, rows }: TableText): string {
  const asked = inputs.map(
    ({ name, type, values }) =>
      `<input><inputExpression${attribute("typeRef", type)}><text>${escaped(name)}</text></inputExpression>` +
      `${texted("inputValues", values)}</input>`,
  );
  const given = outputs.map(
    ({ name, type, values, otherwise }) =>
      `<output${attribute("name", name)}${attribute("typeRef", type)}>` +
      `${texted("outputValues", values)}${texted("defaultOutputEntry", otherwise)}</output>`,
  );
  const width = inputs.length + outputs.length;
  const written = rows.map(row => {
    const cells = row.map((cell, n) =>
      texted(n < inputs.length ? "inputEntry" : n < width ? "outputEntry" : "annotationEntry", cell),
    );
    return `<rule>${cells.join("")}</rule>`;
  });
  const policy = `${attribute("hitPolicy", hit)}${attribute("aggregation", aggregation)}`;
  return `<decisionTable${policy}>${asked.join("")}${given.join("")}${written.join("")}</decisionTable>`;
}

export const literal = (text: string): string => texted("literalExpression", text);

interface Part {
  readonly name: string;
  readonly type?: string;
  /** Names of inputs, decisions and knowledge. */
  readonly requires?: readonly string[];
  readonly logic: string;
}

interface ModelText {
  readonly name?: string;
  readonly from?: string;
  readonly space?: string;
  /** `itemDefinition` elements as they stand. */
  readonly items?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly decisions?: readonly Part[];
  readonly knowledge?: readonly (Part & { readonly parameters: Readonly<Record<string, string>> })[];
}

/** A DMN file. */
export function dmn({
  name = "试例",
  from,
  space = "https://www.omg.org/spec/DMN/20191111/MODEL/",
  items = "",
  inputs = {},
  decisions = [],
  knowledge = [],
}: ModelText): string {
  const known = new Set(knowledge.map(part => part.name));
  const required = ({ requires = [] }: Part) =>
    requires.map(one => {
      const href = attribute("href", `#${idOf(one)}`);
      if (known.has(one)) return `<knowledgeRequirement><requiredKnowledge ${href}/></knowledgeRequirement>`;
      const kind = Object.hasOwn(inputs, one) ? "requiredInput" : "requiredDecision";
      return `<informationRequirement><${kind} ${href}/></informationRequirement>`;
    });
  const head = (tag: string, part: string, type?: string) =>
    `<${tag}${attribute("id", idOf(part))}${attribute("name", part)}>` +
    `<variable${attribute("name", part)}${attribute("typeRef", type)}/>`;
  const given = Object.entries(inputs).map(([one, type]) => `${head("inputData", one, type)}</inputData>`);
  const decided = decisions.map(
    part => `${head("decision", part.name, part.type)}${required(part).join("")}${part.logic}</decision>`,
  );
  const told = knowledge.map(part => {
    const parameters = Object.entries(part.parameters).map(
      ([one, type]) => `<formalParameter${attribute("name", one)}${attribute("typeRef", type)}/>`,
    );
    const logic = `<encapsulatedLogic>${parameters.join("")}${part.logic}</encapsulatedLogic>`;
    const needs = required(part).join("");
    return `${head("businessKnowledgeModel", part.name, part.type)}${logic}${needs}</businessKnowledgeModel>`;
  });
  const ours = from === undefined ? "" : ` xmlns:km="urn:keymove:decisions" km:from="${from}"`;
  const body = [...given, ...decided, ...told].join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${space}"${ours} id="model" name="${name}" namespace="urn:test">
${items}${body}</definitions>`;
}

// The logic of a decision, read from the parser's tree: a table or another boxed expression.

import { type Element, many, one, typed } from "./element.ts";
import { type Defect, defect, type Place } from "./defect.ts";
import {
  type Aggregation,
  type Logic,
  type Named,
  type Table,
  type Text,
  aggregations,
  hitPolicies,
} from "./model.ts";

type Tell = (defect: Defect) => void;
const textOf = (element: Element | undefined): string => (element?.text ?? "").trim();

const nothing = { zh: "没有内容；请补上。", en: "there is nothing in it; fill it in." };

function inner(element: Element | undefined, place: Place, tell: Tell): Logic {
  const logic = element && logicOf(element, place, tell);
  if (logic !== undefined) return logic;
  tell(defect("decision_no_logic", place, nothing));
  return { kind: "text", text: "null" };
}

function inputClause(element: Element, n: number): Table["inputs"][number] {
  const expression = one(element, "inputExpression");
  const values = textOf(one(element, "inputValues"));
  const text = textOf(expression);
  return {
    label: element.label ?? (text === "" ? `${n + 1}` : text),
    expression: text,
    ...typed(expression?.typeRef),
    ...(values === "" ? {} : { values }),
  };
}

function outputClause(element: Element, n: number): Table["outputs"][number] {
  const values = textOf(one(element, "outputValues"));
  const otherwise = textOf(one(element, "defaultOutputEntry"));
  const name = element.name ?? "";
  return {
    label: element.label ?? (name === "" ? `→ ${n + 1}` : name),
    name,
    ...typed(element.typeRef),
    ...(values === "" ? {} : { values }),
    ...(otherwise === "" ? {} : { otherwise }),
  };
}

function tableOf(element: Element): Table {
  const texts = (row: Element, member: string) => many(row, member).map(textOf);
  const said = element["aggregation"] as keyof typeof aggregations | undefined;
  const aggregation: Aggregation | undefined = said && aggregations[said];
  return {
    kind: "table",
    hit: hitPolicies[(element["hitPolicy"] ?? "UNIQUE") as keyof typeof hitPolicies],
    ...(aggregation === undefined ? {} : { aggregation }),
    inputs: many(element, "input").map(inputClause),
    outputs: many(element, "output").map(outputClause),
    rows: many(element, "rule").map(row => ({
      inputs: texts(row, "inputEntry"),
      outputs: texts(row, "outputEntry"),
      notes: texts(row, "annotationEntry").filter(note => note !== ""),
    })),
  };
}

const named = (element: Element): Named => ({ name: element.name ?? "", ...typed(element.typeRef) });

function contextOf(element: Element, place: Place, tell: Tell): Logic {
  const entries = many(element, "contextEntry").map(entry => {
    const variable = one(entry, "variable");
    const name = variable?.name ?? "";
    const at = name === "" ? place : { ...place, cell: name };
    return { name, ...typed(variable?.typeRef), value: inner(one(entry, "value"), at, tell) };
  });
  return { kind: "context", entries };
}

function invocationOf(element: Element, place: Place, tell: Tell): Logic {
  const bindings = many(element, "binding").map(binding => {
    const name = one(binding, "parameter")?.name ?? "";
    return { name, value: inner(one(binding, "bindingFormula"), { ...place, cell: name }, tell) };
  });
  return { kind: "invocation", called: textOf(one(element, "calledFunction")), bindings };
}

function functionOf(element: Element, place: Place, tell: Tell): Logic {
  const kind = element["kind"] ?? "FEEL";
  if (kind !== "FEEL") {
    const zh = `函数是用 ${String(kind)} 写的，不执行外部程序；请改用 FEEL。`;
    const en = `the function is written in ${String(kind)}; no program from outside is run: use FEEL.`;
    tell(defect("decision_element", place, { zh, en }));
  }
  const parameters = many(element, "formalParameter").map(named);
  return { kind: "function", parameters, body: inner(one(element, "body"), place, tell) };
}

/** The logic of an element; `undefined` where it has none of a kind that we know. */
export function logicOf(element: Element, place: Place, tell: Tell): Logic | undefined {
  switch (element.$type) {
    case "dmn:LiteralExpression":
      return { kind: "text", text: textOf(element), ...typed(element.typeRef) } satisfies Text;
    case "dmn:DecisionTable":
      return tableOf(element);
    case "dmn:Context":
      return contextOf(element, place, tell);
    case "dmn:List":
      return { kind: "list", items: many(element, "elements").map(item => inner(item, place, tell)) };
    case "dmn:Relation":
      return {
        kind: "relation",
        columns: many(element, "column").map(({ name }) => name ?? ""),
        rows: many(element, "row").map(row => many(row, "elements").map(item => inner(item, place, tell))),
      };
    case "dmn:Invocation":
      return invocationOf(element, place, tell);
    case "dmn:FunctionDefinition":
      return functionOf(element, place, tell);
    default:
      return undefined;
  }
}

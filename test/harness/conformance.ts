// Runs test cases in the XML of the public conformance kit for DMN: a folder holds models, and files of cases
// that say what each decision gives. The kit itself is not part of the project; point KEYMOVE_DMN_KIT at it.

import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
// @ts-expect-error the library brings no types; what is read of its tree stands in `Told`.
import { DmnModdle } from "dmn-moddle";
import { DecisionDefects, type Decisions, loadDecisions } from "../../src/decide/decisions.ts";

const string = { type: "String" };
const attribute = { ...string, isAttr: true };
const list = (name: string, type: string) => ({ name, type, isMany: true });
const told = [{ name: "value", type: "Value" }, list("component", "Node"), { name: "list", type: "Items" }];

/** The kit's format, for the parser that reads DMN as well. */
const format = {
  name: "Cases",
  prefix: "kit",
  uri: "http://www.omg.org/spec/DMN/20160719/testcase",
  xml: { tagAlias: "lowerCase" },
  types: [
    {
      name: "Value",
      properties: [
        { name: "kind", ...attribute },
        { name: "nil", ...attribute },
        { name: "text", ...string, isBody: true },
      ],
    },
    { name: "Node", properties: [{ name: "name", ...attribute }, ...told] },
    { name: "Items", properties: [list("item", "Node")] },
    { name: "Expected", superClass: ["Node"] },
    {
      name: "ResultNode",
      properties: [
        { name: "name", ...attribute },
        { name: "type", ...attribute },
        { name: "errorResult", type: "Boolean", isAttr: true },
        { name: "expected", type: "Expected" },
      ],
    },
    {
      name: "TestCase",
      properties: [
        { name: "id", ...attribute },
        { name: "type", ...attribute },
        { name: "invocableName", ...attribute },
        list("inputNode", "InputNode"),
        list("resultNode", "ResultNode"),
      ],
    },
    { name: "InputNode", superClass: ["Node"] },
    { name: "TestCases", properties: [{ name: "modelName", ...string }, list("testCase", "TestCase")] },
  ],
};

interface Told {
  readonly name?: string;
  readonly value?: { readonly kind?: string; readonly nil?: string; readonly text?: string };
  readonly component?: readonly Told[];
  readonly list?: { readonly item?: readonly Told[] };
}
interface Case {
  readonly id: string;
  readonly type?: string;
  readonly inputNode?: readonly Told[];
  readonly resultNode?: readonly (Told & { readonly type?: string; readonly expected?: Told })[];
}

/** What came of one expected result. */
export interface Outcome {
  readonly file: string;
  readonly at: string;
  readonly passed: boolean;
  readonly said: string;
}

function scalar({ kind, nil, text = "" }: NonNullable<Told["value"]>): unknown {
  if (nil === "true") return null;
  const type = kind?.replace(/^\w+:/, "");
  // The kit leaves the type out where anybody can see it.
  if (type === undefined) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : (truths[text] ?? text);
  if (["decimal", "double", "float", "integer", "int", "long"].includes(type)) return Number(text);
  return type === "boolean" ? text === "true" : text;
}
const truths: Readonly<Record<string, boolean>> = { true: true, false: false };

function valueOf({ value, component, list: items }: Told): unknown {
  if (items) return (items.item ?? []).map(valueOf);
  if (component) return Object.fromEntries(component.map(part => [part.name ?? "", valueOf(part)]));
  return value ? scalar(value) : null;
}

/** Numbers as near as the kit wants them; times by what they say. */
function alike(expected: unknown, given: unknown): boolean {
  if (typeof expected === "number" && typeof given === "number") return Math.abs(expected - given) < 1e-8;
  if (Array.isArray(expected) && Array.isArray(given)) {
    return expected.length === given.length && expected.every((one, n) => alike(one, given[n]));
  }
  if (typeof expected === "object" && typeof given === "object" && expected !== null && given !== null) {
    const [a, b] = [expected, given] as Record<string, unknown>[];
    const names = new Set([...Object.keys(a!), ...Object.keys(b!)]);
    return [...names].every(name => alike(a![name], b![name]));
  }
  return expected === given || (typeof given === "string" && String(expected) === given);
}

async function readCases(
  file: string,
): Promise<{ readonly modelName: string; readonly testCase?: readonly Case[] }> {
  // The parser takes xsi:type for a type of its own.
  const xml = readFileSync(file, "utf8").replaceAll("xsi:type=", "kind=").replaceAll("xsi:nil=", "nil=");
  const { rootElement } = await new DmnModdle({ kit: format }).fromXML(xml, "kit:TestCases");
  return rootElement;
}

function outcomes(file: string, decisions: Decisions, one: Case): readonly Outcome[] {
  return (one.resultNode ?? []).map(({ name = "", expected }) => {
    const given = Object.fromEntries((one.inputNode ?? []).map(node => [node.name ?? "", valueOf(node)]));
    // The kit leaves out what is null.
    const missing = Object.fromEntries(decisions.inputsOf(name).map(input => [input, null]));
    const { value, fault } = decisions.evaluate(name, { ...missing, ...given }, { at: Date.now() });
    const wanted = expected === undefined ? null : valueOf(expected);
    const said = `${JSON.stringify(wanted)} ≠ ${JSON.stringify(value)} ${fault?.en ?? ""}`;
    return { file, at: `${one.id} ${name}`, passed: alike(wanted, value), said };
  });
}

/** Runs every file of cases under a folder. Cases of decision services are left out: we have none. */
export async function runKit(folder: string): Promise<readonly Outcome[]> {
  const found: Outcome[] = [];
  for (const file of globSync("**/*-test-*.xml", { cwd: folder }).toSorted()) {
    const { modelName, testCase = [] } = await readCases(join(folder, file));
    const cases = testCase.filter(({ type, resultNode = [] }) =>
      [type, ...resultNode.map(node => node.type)].every(kind => kind === undefined || kind === "decision"),
    );
    try {
      const decisions = await loadDecisions([readFileSync(join(folder, dirname(file), modelName), "utf8")]);
      found.push(...cases.flatMap(one => outcomes(file, decisions, one)));
    } catch (error) {
      const said = error instanceof DecisionDefects ? error.defects[0]!.en : String(error);
      found.push(...cases.map(one => ({ file, at: one.id, passed: false, said })));
    }
  }
  return found;
}

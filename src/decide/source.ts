// A DMN file becomes a model: the XML is read by dmn-moddle, and what it could not read is a defect.

import { createHash } from "node:crypto";
// @ts-expect-error the library brings no types; what is read of its tree stands in `Element`.
import { DmnModdle } from "dmn-moddle";
import { isDate } from "../define/civil.ts";
import { type Element, many, one, typed } from "./element.ts";
import { type Defect, defect } from "./defect.ts";
import { logicOf } from "./logic.ts";
import type { Decision, Input, Item, Model } from "./model.ts";

interface Read {
  readonly rootElement: Element;
  readonly warnings: readonly Error[];
}

/** A model of a city's rules is some hundred kilobytes; more is a mistake or an attack. */
const greatestLength = 5_000_000;
const spoken = "https://www.omg.org/spec/DMN/20191111/";
/** 1.3 to 1.6; what the later ones add as elements is refused by name. */
const dialects = /https:\/\/www\.omg\.org\/spec\/DMN\/(20191111|20211108|20230324|20240513)\//g;
const anyDialect = /https?:\/\/www\.omg\.org\/spec\/DMN\/([\w.]+)\/MODEL\/|spec\/DMN\/(\d+)\/dmn\.xsd/;
/** The namespace of what a city adds to a model: from which day it decides. */
const ours = "urn:keymove:decisions";

function itemOf(element: Element): Item {
  const values = one(element, "allowedValues")?.text;
  return {
    name: element.name ?? "",
    ...typed(element.typeRef),
    list: element["isCollection"] === true,
    ...(values === undefined ? {} : { values }),
    parts: many(element, "itemComponent").map(itemOf),
  };
}

const requirements = [
  ["informationRequirement", "requiredInput"],
  ["informationRequirement", "requiredDecision"],
  ["knowledgeRequirement", "requiredKnowledge"],
] as const;

const idOf = (href: string): string => href.slice(href.lastIndexOf("#") + 1);

function decisionOf(element: Element, said: (defect: Defect) => void, model: string): Decision {
  const name = element.name ?? element.id ?? "";
  const requires = requirements.flatMap(([list, member]) =>
    many(element, list).flatMap(item => {
      const href = one(item, member)?.["href"];
      return typeof href === "string" ? [idOf(href)] : [];
    }),
  );
  const knowledge = element.$type === "dmn:BusinessKnowledgeModel";
  const body = one(element, knowledge ? "encapsulatedLogic" : "decisionLogic");
  const logic = body && logicOf(body, { model, decision: name }, said);
  return {
    id: element.id ?? name,
    name,
    ...typed(one(element, "variable")?.typeRef),
    knowledge,
    requires,
    ...(logic === undefined ? {} : { logic }),
  };
}

const inputOf = (element: Element): Input => ({
  id: element.id ?? element.name ?? "",
  name: element.name ?? "",
  ...typed(one(element, "variable")?.typeRef),
});

/** Where the parser stopped: it counts from 0, people from 1. */
function position(message: string) {
  const [, line] = /line: (\d+)/.exec(message) ?? [];
  const [, column] = /column: (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return { zh: "", en: "" };
  const [l, c] = [Number(line) + 1, Number(column) + 1];
  return { zh: `（文件第 ${l} 行第 ${c} 列）`, en: ` (line ${l}, column ${c} of the file)` };
}

function unreadable(message: string, model: string): Defect {
  const { zh, en } = position(message);
  const said = {
    zh: `文件不是完整的 DMN 文件，读不下去${zh}；请用决策表编辑器重新导出后再试。`,
    en: `the file is not a whole DMN file and can't be read${en}; export it again and retry.`,
  };
  return defect("decision_xml", { model }, said);
}

/** An id that stands twice, or is none: what points at it would point at something else. */
function badId(message: string, model: string): Defect | undefined {
  const [, how, id] = /(duplicate|illegal) ID <([^>]*)>/.exec(message) ?? [];
  if (id === undefined) return undefined;
  const { zh, en } = position(message);
  const said =
    how === "illegal"
      ? {
          zh: `编号“${id}”不能带空格等符号${zh}；请改掉。`,
          en: `the id “${id}” can't be one${en}; change it.`,
        }
      : { zh: `编号“${id}”用了两次${zh}；请改掉一个。`, en: `the id “${id}” stands twice${en}; change one.` };
  return defect("decision_duplicate", { model }, said);
}

/** Elements of the model's namespace that the parser does not know decide something: none is skipped. */
function unknownElement(message: string, prefixes: ReadonlySet<string>, model: string): Defect | undefined {
  const [, tag] = /unparsable content <\/?([^\s/>]+)/.exec(message) ?? [];
  if (tag === undefined) return undefined;
  const colon = tag.indexOf(":");
  if (!prefixes.has(colon < 0 ? "" : tag.slice(0, colon))) return undefined;
  const { zh, en } = position(message);
  const said = {
    zh: `不认识元素“${tag}”${zh}；请改用决策表、文字表达式、上下文、调用、列表或关系表。`,
    en: `the element “${tag}” is not known${en}; use a table, a literal or another boxed one.`,
  };
  return defect("decision_element", { model }, said);
}

function prefixesOf(attributes: Readonly<Record<string, string>>, space: string): ReadonlySet<string> {
  const bound = Object.entries(attributes).filter(([, value]) => value === space);
  return new Set(bound.map(([key]) => key.replace(/^xmlns:?/, "")));
}

function fromOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const [prefix] = prefixesOf(attributes, ours);
  return prefix === undefined ? undefined : attributes[`${prefix}:from`];
}

function wrongDialect(xml: string, model: string): Defect | undefined {
  const found = anyDialect.exec(xml);
  if (found === null || xml.includes(`${spoken}MODEL/`)) return undefined;
  const said = {
    zh: `文件用的是旧的 DMN 版本（${found[1] ?? found[2]}），只读 1.3 及以后的；请在编辑器里另存为 1.3。`,
    en: `the file is of an older DMN (${found[1] ?? found[2]}); 1.3 and later are read: save it as 1.3.`,
  };
  return defect("decision_dialect", { model }, said);
}

/** XML allows ids in Chinese, the parser doesn't: they and what points at them are spelled out. */
const spelledIds = (xml: string): string =>
  xml.replace(/(\s(?:id|href)=)(["'])(.*?)\2/g, (_, name: string, quote: string, id: string) => {
    const ascii = id.replace(/[^\x20-\x7e]/g, sign => `_u${sign.charCodeAt(0).toString(16)}`);
    return `${name}${quote}${ascii}${quote}`;
  });

async function readXml(xml: string): Promise<Read | Error> {
  try {
    return (await new DmnModdle().fromXML(xml)) as Read;
  } catch (error) {
    return error as Error;
  }
}

function modelOf(root: Element, xml: string, said: (defect: Defect) => void): Model {
  const name = root.name ?? root.id ?? "";
  const from = fromOf(root.$attrs ?? {});
  if (from !== undefined && !isDate(from)) {
    const zh = `生效日“${from}”不是日期；请写成 2026-01-01 这样。`;
    const en = `“${from}”, from when it decides, is no day; write it as 2026-01-01.`;
    said(defect("decision_version", { model: name }, { zh, en }));
  }
  if (many(root, "import").length > 0) {
    const zh = "引用了别的文件；请把用到的决策和业务知识写在同一个文件里。";
    const en = "it imports another file; put what it uses into the same file.";
    said(defect("decision_import", { model: name }, { zh, en }));
  }
  const elements = many(root, "drgElement");
  const of = (...types: readonly string[]) => elements.filter(({ $type }) => types.includes($type));
  return {
    name,
    ...(from === undefined ? {} : { from }),
    hash: createHash("sha256").update(xml).digest("hex"),
    items: many(root, "itemDefinition").map(itemOf),
    inputs: of("dmn:InputData").map(inputOf),
    decisions: of("dmn:Decision", "dmn:BusinessKnowledgeModel").map(element =>
      decisionOf(element, said, name),
    ),
  };
}

/** The tree of a file, for its editor; `undefined` where it can't be read. */
export async function elementsOf(xml: string): Promise<Element | undefined> {
  if (xml.length > greatestLength) return undefined;
  const read = await readXml(spelledIds(xml.replace(dialects, spoken)));
  return read instanceof Error ? undefined : read.rootElement;
}

/**
 * Reads one file. What is wrong with it as a file is handed to `said`; then there is no model. `nth` names a
 * file that does not even tell its name.
 */
export async function readModel(
  xml: string,
  nth: number,
  said: (defect: Defect) => void,
): Promise<Model | undefined> {
  const fallback = /<(?:\w+:)?definitions\b[^>]*?\sname="([^"]*)"/.exec(xml)?.[1] ?? `#${nth + 1}`;
  if (xml.length > greatestLength) {
    const zh = "文件超过 500 万字符；请拆成几个文件。";
    const en = "the file has more than 5 million characters; split it.";
    said(defect("decision_xml", { model: fallback }, { zh, en }));
    return undefined;
  }
  const text = spelledIds(xml.replace(dialects, spoken));
  const old = wrongDialect(text, fallback);
  const read = old ?? (await readXml(text));
  if ("code" in read) said(read as Defect);
  else if (read instanceof Error) said(unreadable(read.message, fallback));
  else {
    const prefixes = prefixesOf(read.rootElement.$attrs ?? {}, `${spoken}MODEL/`);
    const unread = read.warnings.map(
      ({ message }) => badId(message, fallback) ?? unknownElement(message, prefixes, fallback),
    );
    for (const found of unread) if (found) said(found);
    return modelOf(read.rootElement, xml, said);
  }
  return undefined;
}

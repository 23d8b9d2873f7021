// What is wrong with an entry of the catalogue, said to who writes it: a sentence each, before anything is
// kept.

import { identityProblem } from "../define/identifiers.ts";
import type { Said } from "../define/value.ts";
import type { Condition, DatasetEntry } from "./catalogue.ts";

const name = /^[a-z][A-Za-z0-9]*$/;
const said = (zh: string, en: string): Said => ({ zh, en });
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const days = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;

const texts = (of: Readonly<Record<string, unknown>>, where: string, ...wanted: readonly string[]): Said[] =>
  wanted
    .filter(member => !isText(of[member]))
    .map(member => said(`${where}缺少“${member}”，请补上。`, `${where || "The entry"} lacks “${member}”.`));

/** Ten years: what is kept longer is an archive, and not for checks. */
const keptMost = 3650;

/** Everything wrong with an entry as it was written; none: it is a DatasetEntry. */
export function catalogueProblems(given: unknown): readonly Said[] {
  if (!isRecord(given)) return [said("目录项应为一个 JSON 对象。", "The entry must be one JSON object.")];
  const wrong = [
    ...texts(given, "", "name", "title", "english", "owner", "basis", "column"),
    ...(name.test(String(given["name"]))
      ? []
      : [said("name 请用小写字母开头的字母和数字。", "name: letters and digits, a small letter first.")]),
    ...(given["about"] === "identity" || given["about"] === "creditCode"
      ? []
      : [said("about 请写 identity 或 creditCode。", "about must be identity or creditCode.")]),
    ...(days(given["refreshDays"], 366)
      ? []
      : [said("refreshDays 应为 1 至 366 的整数。", "refreshDays must be from 1 to 366.")]),
    ...(days(given["retentionDays"], keptMost)
      ? []
      : [
          said(
            `retentionDays 应为 1 至 ${keptMost} 的整数。`,
            `retentionDays must be from 1 to ${keptMost}.`,
          ),
        ]),
    ...["facts", "questions", "purposes"]
      .filter(part => !isRecord(given[part]))
      .map(part => said(`${part} 应为一个对象。`, `${part} must be an object.`)),
  ];
  if (wrong.length > 0) return wrong;
  const entry = given as unknown as DatasetEntry;
  return [facts, questions, purposes].flatMap(problems => problems(entry));
}

const named = (part: string, names: Readonly<Record<string, unknown>>): Said[] =>
  Object.entries(names)
    .filter(([one, value]) => !name.test(one) || !isRecord(value))
    .map(([one]) =>
      said(`${part} 的“${one}”不是名称或没有内容。`, `“${one}” of ${part} is no name, or empty.`),
    );

const kinds = new Set(["text", "identity", "creditCode", "date", "number"]);
const keeps: Readonly<Record<string, readonly string[]>> = {
  same: [...kinds],
  each: ["text", "identity", "creditCode"],
  least: ["date", "number"],
  most: ["date", "number"],
  sum: ["number"],
};

/** The columns of a row that hold facts with one value. */
const factsMost = 12;

function facts(entry: DatasetEntry): Said[] {
  const wrong = named("facts", entry.facts);
  if (wrong.length > 0) return wrong;
  const all = Object.entries(entry.facts);
  const columns = [entry.column, ...all.map(([, { column }]) => column)];
  return [
    ...(all.length > factsMost ? [said(`facts 最多 ${factsMost} 项。`, `facts: at most ${factsMost}.`)] : []),
    ...all.flatMap(([one, fact]) => [
      ...texts(fact as never, `facts.${one}`, "column"),
      ...(kinds.has(fact.kind) && keeps[fact.keeps]?.includes(fact.kind)
        ? []
        : [
            said(
              `facts.${one}：kind“${fact.kind}”不能按 keeps“${fact.keeps}”保留。`,
              `facts.${one}: a ${fact.kind} cannot be kept as “${fact.keeps}”.`,
            ),
          ]),
    ]),
    ...(new Set(columns).size === columns.length
      ? []
      : [said("有两项用了同一列。", "Two facts read the same column.")]),
  ];
}

function compared(where: string, to: unknown): Said[] {
  if (!isRecord(to) || (!isText(to["given"]) && !["string", "number"].includes(typeof to["value"])))
    return [said(`${where} 请写 to.given 或 to.value。`, `${where} needs to.given or to.value.`)];
  const { given, value } = to;
  if (given !== undefined && !name.test(String(given)))
    return [said(`${where} 的“${String(given)}”不是名称。`, `${where}: “${String(given)}” is no name.`)];
  // A question is about whoever is asked about, never about one person by name.
  return typeof value === "string" && identityProblem(value, "9999-12-31") === null
    ? [said(`${where} 不能写某个人的证件号码。`, `${where} must not name one person's number.`)]
    : [];
}

function condition(entry: DatasetEntry, where: string, { fact, is, to }: Condition): Said[] {
  const known = entry.facts[fact];
  if (known === undefined)
    return [said(`${where} 的事实“${fact}”不存在。`, `${where} names “${fact}”, which is no fact.`)];
  const ordered = known.kind === "date" || known.kind === "number";
  const fits = is === "equal" || ((is === "atLeast" || is === "atMost") && ordered);
  return [
    ...(fits
      ? []
      : [
          said(
            `${where} 的“${fact}”不能按“${is}”比较。`,
            `${where}: “${fact}” cannot be compared by “${is}”.`,
          ),
        ]),
    ...compared(where, to),
  ];
}

function questions(entry: DatasetEntry): Said[] {
  const wrong = named("questions", entry.questions);
  if (wrong.length > 0) return wrong;
  return Object.entries(entry.questions).flatMap(([one, question]) => [
    ...texts(question as never, `questions.${one}`, "title", "english"),
    ...(Array.isArray(question.when) && !question.when.some(part => !isRecord(part))
      ? question.when.flatMap(part => condition(entry, `questions.${one}`, part))
      : [said(`questions.${one}.when 应为条件列表。`, `questions.${one}.when must list conditions.`)]),
  ]);
}

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isText);

function purposes(entry: DatasetEntry): Said[] {
  const wrong = named("purposes", entry.purposes);
  if (wrong.length > 0) return wrong;
  return Object.entries(entry.purposes).flatMap(([one, purpose]) => [
    // Without a ground nothing is shared (政务数据共享条例; 个人信息保护法第十三条).
    ...texts(purpose as never, `purposes.${one}`, "title", "english", "basis"),
    ...(isList(purpose.mechanisms) && isList(purpose.questions)
      ? purpose.questions
          .filter(question => !Object.hasOwn(entry.questions, question))
          .map(question =>
            said(
              `purposes.${one} 的问题“${question}”不存在。`,
              `purposes.${one} names no question “${question}”.`,
            ),
          )
      : [
          said(
            `purposes.${one} 请写明 mechanisms 和 questions。`,
            `purposes.${one} needs mechanisms and questions.`,
          ),
        ]),
    ...(typeof purpose.consent === "boolean"
      ? []
      : [said(`purposes.${one}.consent 请写 true 或 false。`, `purposes.${one}.consent: true or false.`)]),
  ]);
}

import { expect, test } from "vitest";
import { plan, registry } from "../engine/registry.ts";
import { definition as appeal } from "../mechanisms/ask/appeal/definition.ts";
import { english as appealEnglish } from "../mechanisms/ask/appeal/english.ts";
import { definition as knowledge } from "../mechanisms/ask/knowledge/definition.ts";
import { english as knowledgeEnglish } from "../mechanisms/ask/knowledge/english.ts";
import { type HeldTexts, concealedTexts, corpusText, textFields } from "./corpus.ts";
import { publicText } from "./public-text.ts";

const plans = [plan(appeal, appealEnglish), plan(knowledge, knowledgeEnglish)];
const known = registry(plans);
const held = (more: Partial<HeldTexts> = {}): HeldTexts => ({
  id: 64,
  mechanism: "appeal",
  version: plans[0]!.version,
  state: "received",
  opened: 1,
  happened: 1,
  settled: false,
  asker: "person:7",
  handler: "org:3",
  fields: { topic: "roads", area: "org:2", street: "org:5" },
  apart: {
    content: "您好！东巷的路灯坏了。请修。",
    place: "东巷 3 号院",
    name: "李建国",
    phone: "13912345678",
  },
  ...more,
});
const names = { registry: known, orgName: (ref: string) => (ref === "org:2" ? "石桥区" : undefined) };

test("a definition says which of its fields say what; a name is no part of it", () => {
  expect(textFields(plans[0]!)).toEqual({
    title: undefined,
    body: ["content"],
    place: "place",
    answer: "answer",
    topic: "topic",
    area: "area",
    street: "street",
  });
  expect(textFields(plans[1]!)).toMatchObject({
    title: "title",
    body: ["question", "answer"],
    topic: undefined,
  });
});

test("a matter's texts are its title, what was asked and where; else the first clause is its title", () => {
  const text = corpusText(known, held())!;
  expect(text).toMatchObject({
    title: "东巷的路灯坏了",
    place: "东巷 3 号院",
    topic: "roads",
    area: "org:2",
    handler: "org:3",
    asker: "person:7",
  });
  expect(JSON.stringify([text.title, text.body, text.place])).not.toMatch(/李建国|139/u);
});

test("what was erased says nothing, and an unknown mechanism neither", () => {
  expect(corpusText(known, held({ apart: {} }))).toMatchObject({ title: "", body: "", place: "" });
  expect(corpusText(known, held({ mechanism: "none" }))).toBeUndefined();
  expect(concealedTexts(known, held({ mechanism: "none" }))).toBe(true);
});

test("only what one role alone may know is concealed", () => {
  expect(concealedTexts(known, held())).toBe(false);
  const hidden = { ...appeal, conceals: { ...appeal.conceals, fields: ["content"] } } as typeof appeal;
  const other = registry([plan(hidden, appealEnglish)]);
  const secret = held({ fields: { identityMode: "secret" } });
  expect(concealedTexts(other, secret)).toBe(true);
  expect(concealedTexts(other, held({ fields: { identityMode: "open" } }))).toBe(false);
});

test("the public text is headline and public texts, telephones masked, no paper's number", () => {
  const fields = {
    topic: "roads",
    area: "org:2",
    summary: "已更换灯泡，电话 13912345678。",
    answerNumber: "澜诉答〔2026〕1号",
  };
  const { title, body } = publicText(names, held({ fields }));
  expect(title).toContain("石桥区");
  expect(body).toContain("已更换灯泡");
  expect(body).not.toMatch(/13912345678|〔2026〕|李建国|东巷/u);
});

// A paper holds what its reader may read on the page, and nothing more: in its text, its address, its copies,
// its issuer and its number.

import { expect, test } from "vitest";
import { choice, list, org, text } from "../../define/fields.ts";
import { defineMechanism } from "../../define/mechanism.ts";
import { plan } from "../../engine/registry.ts";
import { orgs, world } from "../../engine/test/city.ts";
import type { Context } from "../context.ts";
import { paperView, papersOf } from "./paper.ts";
import { publicEyes } from "./sight.ts";
import type { ReadEvent } from "./story.ts";

const slip = defineMechanism({
  name: "slip",
  room: "plan",
  title: "函件",
  purpose: "发函。",
  revision: 1,
  roles: { desk: "经办人" },
  relations: {},
  states: { sent: { title: "已发", done: "closed" } },
  fields: {
    kind: choice("类型", "public", { plain: "一般" }),
    to: org("主送", "staff"),
    copies: list("抄送", "staff", "org"),
    from: org("发文单位", "staff"),
    reason: text("事由", "staff"),
    code: text("文号", "staff"),
  },
  headline: ["kind"],
  // prettier-ignore
  actions: {
    send: {
      title: "发函", by: "desk", from: "new", to: "sent", asks: ["kind", "to", "copies", "from", "reason"],
    },
    told: { title: "编号", by: "system", from: "sent", to: "same", asks: ["code"] },
  },
  documents: {
    letter: {
      title: "函",
      kind: "函",
      after: "send",
      from: "from",
      to: "to",
      copies: "copies",
      number: { series: "函", into: "code", act: "told" },
      heading: "关于{kind}的函",
      says: ["类型为{kind}。", "因{reason}，特此函告。"],
      table: ["kind", "reason"],
      audience: "public",
    },
  },
});
const slipPlan = plan(slip, {
  title: "Letter",
  purpose: "A letter is sent.",
  roles: { desk: "Desk" },
  relations: {},
  states: { sent: "Sent" },
  fields: {
    kind: { label: "Kind", options: { plain: "Plain" } },
    to: "To",
    copies: "Copies",
    from: "From",
    reason: "Reason",
    code: "Code",
  },
  actions: { send: "Send", told: "Number" },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
  documents: { letter: "Letter" },
});

const event = (seq: number, action: string, input: object): ReadEvent =>
  ({ seq, happened: seq, body: { action, input, set: {}, due: {}, org: null } }) as unknown as ReadEvent;
const events = [
  event(1, "send", { kind: "plain", to: "org:2", copies: ["org:3"], from: "org:5" }),
  event(2, "told", {}),
];
const apart = [
  { seq: 1, values: { reason: "内部事由" } },
  { seq: 2, values: { code: "秘函1号" } },
] as never;
const matter = { id: 64, mechanism: "slip", state: "sent", origin: "act", fields: { kind: "plain" } };
const context = {
  calendar: world.calendar,
  orgs: { ...orgs, name: (ref: string) => `单位${ref}`, english: () => undefined },
  instance: { numberKey: new Uint8Array(32) },
} as unknown as Context;

test("a public paper holds no org, number or text that the public may not read", () => {
  const eyes = publicEyes(slipPlan, matter as never);
  const { paper } = paperView(context, slipPlan, matter as never, "letter", eyes, events, apart)!;
  expect(paper).toMatchObject({ to: [], copies: [], number: null, paragraphs: ["类型为一般。"] });
  expect(JSON.stringify(paper)).not.toMatch(/单位org|内部事由|秘函/);
  expect(papersOf(slipPlan, events, eyes, "", "zh")).toEqual([
    expect.objectContaining({ name: "letter", number: "" }),
  ]);
});

test("the same paper holds them for officials", () => {
  const eyes = { level: "staff", hidden: new Set<string>() } as const;
  const { paper } = paperView(context, slipPlan, matter as never, "letter", eyes, events, apart)!;
  expect(paper).toMatchObject({ to: ["单位org:2"], copies: ["单位org:3"], issuer: "单位org:5" });
  expect(paper.paragraphs).toEqual(["类型为一般。", "因内部事由，特此函告。"]);
});

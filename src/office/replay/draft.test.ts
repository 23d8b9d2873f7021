import { expect, test } from "vitest";
import type { ReplayForm } from "../../http/types.ts";
import { amountOf, changeOf, emptyDraft, extensionKey, limitKey } from "./draft.ts";

const limit = (option: string | null, text: string) => ({ option, label: "", limit: text, text });
const form: ReplayForm = {
  mechanism: "appeal",
  title: "群众诉求",
  clocks: [
    {
      name: "answer",
      title: "办理答复",
      basis: null,
      limits: [limit("ordinary", "5 working days"), limit("urgent", "24 hours")],
      extension: { limit: "5 working days", text: "5 个工作日" },
    },
    { name: "accept", title: "签收", basis: null, limits: [limit(null, "1 working day")], extension: null },
  ],
  routing: [],
  figures: [
    {
      name: "index",
      title: "指数",
      literal: {},
      weights: [
        { name: "a", title: "甲", now: 2 },
        { name: "b", title: "乙", now: 1 },
      ],
    },
  ],
  times: [{ name: "urge", title: "催办", now: null }],
  perMille: [{ name: "callBack", title: "双随机回访", now: 1000 }],
};

test("a limit is read and written in its own unit", () => {
  expect(amountOf("1 working day")).toEqual({ amount: "1", unit: "working days" });
  expect(amountOf("24 hours")).toEqual({ amount: "24", unit: "hours" });
});

test("what is typed as it is already changes nothing", () => {
  const limits = {
    [limitKey("answer", "ordinary")]: { amount: "5", unit: "working days" },
    [limitKey("accept", null)]: { amount: "1", unit: "working days" },
    [extensionKey("answer")]: { amount: "5", unit: "working days" },
  };
  const weights = { "index/a": "2" };
  expect(changeOf(form, { ...emptyDraft, limits, weights, perMille: { callBack: "1000" } })).toBeUndefined();
  expect(changeOf(form, { ...emptyDraft, calendar: "days" })).toBeUndefined();
});

test("each part that differs stands in the document, and no other", () => {
  const limits = {
    [limitKey("answer", "ordinary")]: { amount: "3", unit: "working days" },
    [limitKey("accept", null)]: { amount: "1", unit: "hours" },
    [extensionKey("answer")]: { amount: "1", unit: "working days" },
  };
  expect(changeOf(form, { ...emptyDraft, limits })).toEqual({
    mechanism: "appeal",
    clocks: {
      answer: { limit: { ordinary: "3 working days" }, extends: { amount: "1 working day" } },
      accept: { limit: "1 hour" },
    },
  });
  const rest = {
    ...emptyDraft,
    calendar: "days" as const,
    off: "2026-05-06， 2026-05-07",
    routes: [
      { field: "topic", value: "roads", to: "org:3" },
      { field: "topic", value: "", to: "org:3" },
    ],
    weights: { "index/b": "3" },
    figure: "onTime",
    literal: '{"clock": {"contact": "met"}}',
    action: "urge",
    times: "1",
    perMille: { callBack: "300" },
  };
  expect(changeOf(form, rest)).toEqual({
    mechanism: "appeal",
    calendar: { off: ["2026-05-06", "2026-05-07"] },
    routing: [{ when: { topic: "roads" }, to: "org:3" }],
    figures: { index: { weights: { a: 2, b: 3 } }, onTime: { clock: { contact: "met" } } },
    quota: { times: { urge: 1 }, perMille: { callBack: 300 } },
  });
});

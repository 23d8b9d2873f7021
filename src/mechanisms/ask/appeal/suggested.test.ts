// What was suggested stands beside what was chosen; an answer that says nothing leaves only when confirmed.

import { describe, expect, test } from "vitest";
import type { Actor } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { Story, at, lodged, refusalOf } from "../../../engine/test/stage.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const appeal = plan(definition, english);
const li: Actor = { person: "person:1", post: null, org: null, roles: ["citizen"] };
const desk = official(3, "org:7", "desk");
const roads = official(4, "org:3", "receiver", "handler", "principal");
const day = "2026-10-12";
const filed = (): Story => {
  const story = new Story(appeal);
  story.act(li, "lodge", at(day, "09:00"), lodged);
  return story;
};

describe("what was suggested", () => {
  test.each([
    ["the first", ["org:3", "org:5"], 1],
    ["the second", ["org:5", "org:3"], 2],
    ["something else", ["org:5", "org:6"], 0],
  ])("%s was chosen", (_, shown, rank) => {
    const story = filed();
    story.act(desk, "dispatch", at(day), { handler: "org:3" }, { shown: { handler: shown } });
    expect(story.now.fields).toMatchObject({ shownHandlers: shown, handlerRank: rank });
    expect(story.events.at(-1)!.body.set).toMatchObject({ shownHandlers: shown, handlerRank: rank });
  });

  test("nothing is kept where nothing was shown, or what was shown is for no field of the act", () => {
    const story = filed();
    story.act(desk, "dispatch", at(day), { handler: "org:3" }, { shown: { topic: ["roads"] } });
    expect(story.now.fields["handlerRank"]).toBeUndefined();
    expect(story.now.fields["shownHandlers"]).toBeUndefined();
  });

  test("a second dispatch without suggestions does not count with those of the first", () => {
    const story = filed();
    story.act(desk, "dispatch", at(day), { handler: "org:3" }, { shown: { handler: ["org:3"] } });
    story.act(roads, "sendBack", at(day, "11:00"), { legalBasis: "设施由供电公司养护，见协议。" });
    story.act(desk, "dispatch", at(day, "12:00"), { handler: "org:5" });
    expect(story.now.fields["handlerRank"]).toBe(-1);
  });

  test("topics are free words to the log: they stand apart, their place does not", () => {
    const story = new Story(appeal);
    const shown = { topic: ["power", lodged.topic] };
    story.act(desk, "register", at(day), { ...lodged, channel: "hotline" }, { shown });
    expect(story.now.fields["topicRank"]).toBe(2);
    expect(story.decided[0]!.apart).toMatchObject({ shownTopics: shown.topic });
    expect(Object.keys(story.events[0]!.body.commitments)).toContain("shownTopics");
  });
});

describe("an answer that says nothing", () => {
  const hollow = { answer: "您好，您反映的问题已转交相关部门处理，感谢您的来电。" };
  const answering = (input: object, options = {}) =>
    refusalOf(() => filed().act(desk, "reply", at(day), input, options));

  test("is refused with its reason, at the field that confirms it", () => {
    const refusal = answering(hollow)!;
    expect(refusal).toMatchObject({ code: "empty_reply", status: 422 });
    expect(refusal.zh).toContain("似乎没有实质内容");
    expect(refusal.fields).toMatchObject([{ field: "answerConfirmed", code: "empty_reply" }]);
  });

  test("leaves when confirmed, and the log says that it was", () => {
    const story = filed();
    story.act(desk, "reply", at(day), { ...hollow, answerConfirmed: true });
    expect(story.events.at(-1)!.body.input).toMatchObject({ answerConfirmed: true });
  });

  test("of the past is recorded as it was", () => {
    expect(answering(hollow, { origin: "import" })).toBeUndefined();
  });

  test("is asked about after everything else is right", () => {
    expect(answering({ answer: "已转交。" })?.code).toBe("invalid_input");
  });
});

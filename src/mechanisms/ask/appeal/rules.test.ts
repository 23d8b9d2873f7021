// The hotline's rules, sentence by sentence, each with its article: 热线条例 is 《潍坊市12345政务服务便民热线条例》,
// 接诉即办条例 《北京市接诉即办工作条例》.

import { describe, expect, test } from "vitest";
import { china } from "../../../cities/calendar.ts";
import { deadline } from "../../../define/clock-time.ts";
import { DAY_MS } from "../../../define/civil.ts";
import type { Actor } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, lodged, refusalOf, Story } from "../../../engine/test/stage.ts";
import { official } from "../../test/table.ts";
import { clocks } from "./clocks.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { figures } from "./figures.ts";
import { documents, notices } from "./papers.ts";
import { conceals, samples } from "./sharing.ts";

const appeal = plan(definition, english);
const li: Actor = { person: "person:1", post: null, org: null, roles: ["citizen"] };
const desk = official(3, "org:7", "desk");
const urger = official(5, "org:7", "urger");
const caller = official(21, "org:7", "caller");
const roads = official(4, "org:3", "receiver", "handler", "principal");
const lamps = official(6, "org:4", "receiver", "handler", "principal");
const power = official(7, "org:5", "receiver", "handler", "principal");
const harbour = official(8, "org:2", "receiver");
const day = "2026-10-12";
const oclock = (hour: number) => at(day, `${String(hour).padStart(2, "0")}:00`);
const basis = { legalBasis: "设施由供电公司养护，见养护协议第二条。" };

function filed(more: object = {}, when = oclock(9)): Story {
  const story = new Story(appeal);
  story.act(li, "lodge", when, { ...lodged, ...more });
  return story;
}
function sent(handler: string, more: object = {}, of: object = {}): Story {
  const story = filed(of);
  story.act(desk, "dispatch", oclock(10), { handler, ...more });
  return story;
}
function answered(): Story {
  const story = sent("org:3");
  story.act(roads, "accept", oclock(11));
  story.act(roads, "contact", oclock(12));
  story.act(roads, "draft", oclock(13), {
    answer: "路灯已更换灯头，今晚恢复照明。",
    proof: "两人现场核实。",
  });
  story.act(lamps, "answer", oclock(14));
  return story;
}
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;
const held = (story: Story) => story.now.fields;

describe("limits (热线条例第十七、二十条)", () => {
  test("what is filed at night, on a holiday or after 17:00 is taken in and belongs to that day", () => {
    expect(due(filed({}, at("2026-10-01", "03:00")), "answer")).toBe(endOf("2026-10-13"));
    expect(due(filed({}, at("2026-09-18", "09:00")), "answer")).toBe(endOf("2026-09-24"));
    expect(due(filed({}, at("2026-09-18", "23:59")), "answer")).toBe(endOf("2026-09-24"));
  });

  test("what is promised sooner is never later than the five working days of the law (rules 0.1)", () => {
    const { ordinary, consultation, urgent } = clocks.answer.limit;
    for (let start = at("2026-01-01", "23:59"); start < at("2026-12-01"); start += DAY_MS) {
      const legal = deadline(china, ordinary, start).due;
      expect(deadline(china, consultation, start).due).toBeLessThanOrEqual(legal);
      expect(deadline(china, urgent, start).due).toBeLessThanOrEqual(legal);
    }
  });

  test("a petition: told within 15 natural days, done within 60 (信访工作条例第二十二、三十四条)", () => {
    const story = new Story(appeal);
    story.act(desk, "register", at("2026-08-03"), { ...lodged, channel: "petition" });
    expect(due(story, "answer")).toBe(endOf("2026-10-08"));
    story.act(desk, "dispatch", at("2026-08-03"), { handler: "org:3" });
    expect(due(story, "contact")).toBe(endOf("2026-08-18"));
  });

  test("an extension is not granted by the one who asked for it (rules 0.1: an approver)", () => {
    const story = sent("org:3");
    const both = official(9, "org:3", "handler", "desk");
    story.act(roads, "accept", oclock(11));
    story.act(roads, "contact", oclock(12));
    story.act(both, "requestExtension", oclock(13), { extensionGround: "配件需从外地调运。" });
    expect(refusalOf(() => story.act(both, "extend", oclock(14)))?.code).toBe("four_eyes");
  });

  test("mediation with a trader ends with its 45 working days and is not extended (市场监管投诉举报处理办法)", () => {
    const story = sent("org:3", {}, { kind: "complaint", topic: "market" });
    story.act(roads, "accept", oclock(11));
    story.act(roads, "contact", oclock(12));
    const ask = () => story.act(roads, "requestExtension", oclock(13), { extensionGround: "双方还在协商。" });
    expect(refusalOf(ask)?.zh).toContain("终止调解");
  });

  test("pause and extension are told in writing (行政许可法第四十五条)", () => {
    const { pauseNotice, extensionNotice } = documents;
    expect([pauseNotice.after, pauseNotice.audience]).toEqual(["pause", "parties"]);
    expect(pauseNotice.says.join("")).toMatch(/\{pauseGround\}.*\{pauseUntil\}/);
    expect([extensionNotice.after, extensionNotice.audience]).toEqual(["extend", "parties"]);
    expect(extensionNotice.says.join("")).toMatch(/\{extensionGround\}.*\{due\.answer\}/);
  });
});

describe("dispatching (热线条例第二十二、二十四条，接诉即办条例第十二至十四条)", () => {
  test("exactly one leads: none and two are refused", () => {
    for (const handler of [undefined, ["org:3", "org:5"]]) {
      const act = () => filed().act(desk, "dispatch", oclock(10), { handler });
      expect(refusalOf(act)?.fields[0]?.field).toBe("handler");
    }
  });

  test("the levels that are skipped get a copy; a step from one level to the next skips none", () => {
    expect(held(sent("org:8"))["copied"]).toEqual(["org:2"]);
    expect(held(sent("org:9", {}, { topic: "waste" }))["copied"]).toEqual(["org:8", "org:2"]);
    expect(documents.order.copies).toBe("copied");
    const story = sent("org:2", {}, { topic: "waste" });
    story.act(harbour, "accept", oclock(11));
    story.act(harbour, "forward", oclock(12), { handler: "org:9" });
    expect(held(story)["copied"]).toEqual(["org:8"]);
  });

  test("the clock keeps running while it is sent back and disputed", () => {
    const story = filed();
    const first = due(story, "answer");
    story.act(desk, "dispatch", oclock(10), { handler: "org:3" });
    story.act(roads, "sendBack", oclock(11), basis);
    story.act(desk, "dispatch", oclock(12), { handler: "org:5" });
    story.act(power, "object", oclock(13), { objection: "不属于本单位职责。" });
    expect([story.now.state, due(story, "answer")]).toEqual(["objected", first]);
  });

  test("who was a co-handler and comes to lead leads alone, whichever way it came", () => {
    const helpers = ["org:5", "org:6"];
    const back = sent("org:3", { helpers });
    back.act(roads, "sendBack", oclock(11), basis);
    back.act(desk, "dispatch", oclock(12), { handler: "org:5" });
    expect(held(back)).toMatchObject({ handler: "org:5", helpers: [] });

    const upheld = sent("org:3", { helpers });
    upheld.act(roads, "object", oclock(11), { objection: "不属于本单位职责。" });
    upheld.act(desk, "rule", oclock(12), { ruling: "upheld" });
    expect(held(upheld)["helpers"]).toEqual([]);

    const ruled = sent("org:3", { helpers });
    ruled.act(roads, "object", oclock(11), { objection: "不属于本单位职责。" });
    ruled.act(desk, "rule", oclock(12), { ruling: "designated", handler: "org:5" });
    expect(held(ruled)).toMatchObject({ handler: "org:5", designated: "org:5", helpers: ["org:6"] });

    const down = sent("org:3", { helpers: ["org:4", "org:6"] });
    down.act(roads, "accept", oclock(11));
    down.act(roads, "forward", oclock(12), { handler: "org:4" });
    expect(held(down)).toMatchObject({ handler: "org:4", helpers: ["org:6"] });
  });

  test("each unit may object once, however many have objected before it (接诉即办条例第十二、十四条)", () => {
    const story = filed();
    for (const [unit, org] of [
      [roads, "org:3"],
      [power, "org:5"],
      [harbour, "org:2"],
    ] as const) {
      story.act(desk, "dispatch", oclock(10), { handler: org });
      story.act(unit, "object", oclock(11), { objection: "不属于本单位职责。" });
      story.act(desk, "rule", oclock(12), { ruling: "upheld" });
    }
    story.act(desk, "dispatch", oclock(13), { handler: "org:3" });
    const again = () => story.act(roads, "object", oclock(14), { objection: "仍不属于本单位职责。" });
    expect(refusalOf(again)?.zh).toContain("已经提过一次异议");
  });

  test("nobody is designated against the duty list, nor a district over a department", () => {
    const story = sent("org:3", { helpers: ["org:5"] }, { topic: "food" });
    story.act(roads, "object", oclock(11), { objection: "不属于本单位职责。" });
    for (const handler of ["org:8", "org:2"]) {
      const act = () => story.act(desk, "rule", oclock(12), { ruling: "designated", handler });
      expect(refusalOf(act)?.fields[0]?.field).toBe("handler");
    }
  });

  test("the limits are printed on the order (接诉即办条例第十三条)", () => {
    expect(documents.order.says.join("")).toMatch(/\{due\.contact\}.*\{due\.answer\}/);
  });
});

describe("what is not accepted (热线条例第十九条，接诉即办条例第十一条)", () => {
  const grounds = Object.keys(definition.fields.refusalGround.options);

  test("lawsuit, arbitration, discipline, reconsideration, disclosure, petition, secrets, privacy, morals …", () => {
    // prettier-ignore
    expect(grounds).toEqual(["litigation", "arbitration", "discipline", "reconsideration", "disclosure", "petition",
      "secrecy", "privacy", "morals", "concluded", "repeated", "social"]);
  });

  test.each(grounds)("%s: with the right channel, told to the asker", refusalGround => {
    const story = filed();
    story.act(desk, "decline", oclock(10), { refusalGround, earlier: "matter:704" });
    expect(Object.keys(definition.fields.rightChannel.options)).toContain(held(story)["rightChannel"]);
    expect(notices.declined).toMatchObject({ after: "decline", to: "asker" });
    expect(notices.declined.says).toMatch(/\{refusalGround\}.*\{rightChannel\}/);
  });

  test("the same request without new facts is told how the former one stands", () => {
    const act = () => filed().act(desk, "decline", oclock(10), { refusalGround: "repeated" });
    expect(refusalOf(act)?.fields[0]?.field).toBe("earlier");
  });

  test("110, 119, 120 and 122 are handed over at once, before anything else is asked", () => {
    expect(Object.values(definition.fields.emergency.options).map(title => title.slice(0, 3))).toEqual([
      "110",
      "119",
      "120",
      "122",
    ]);
    const story = filed();
    story.act(desk, "transfer", oclock(10), { emergency: "fire" });
    expect(story.now.state).toBe("transferred");
  });
});

describe("what an appeal holds (热线条例第十一条)", () => {
  test("39 channels in four classes, five kinds, a place only where there is one", () => {
    expect(Object.keys(definition.fields.channel.options)).toHaveLength(39);
    expect(Object.keys(definition.fields.channelGroup.options)).toHaveLength(4);
    expect(Object.values(definition.fields.kind.options)).toEqual(["咨询", "求助", "投诉", "举报", "建议"]);
    expect(definition.actions.lodge.asks).toContain("place?");
  });

  test("who asks for secrecy is known to the desk alone", () => {
    expect(conceals).toMatchObject({ when: { identityMode: ["secret"] }, but: "desk" });
    expect(conceals.fields).toEqual(["name", "phone", "whom"]);
  });
});

describe("supervision (热线条例第二十三、二十六条)", () => {
  test("for refusing, for being overdue, for what should be solved and is not, for a bad effect", () => {
    const reasons = Object.keys(definition.fields.supervisedFor.options);
    expect(reasons).toEqual(["refusing", "overdue", "unsolved", "badEffect"]);
    for (const supervisedFor of reasons) {
      const story = sent("org:3");
      story.act(urger, "supervise", oclock(11), { supervisedFor });
      expect(held(story)["supervised"]).toBe(true);
    }
  });

  test("what a unit cannot solve goes to whoever stands above it", () => {
    const story = answered();
    const angry = { settled: "no", rating: "dissatisfied", reason: "又灭了。" };
    for (const hour of [15, 18, 21]) {
      story.act(li, "rate", oclock(hour), angry);
      if (hour === 21) break;
      story.act(desk, "redo", at(day, `${hour}:10`));
      story.act(roads, "draft", at(day, `${hour}:20`), {
        answer: "又更换了一次灯头，并检查了线路，请再看。",
        proof: "两人核实。",
      });
      story.act(lamps, "answer", at(day, `${hour}:30`));
    }
    story.act(urger, "lift", oclock(22));
    expect(held(story)).toMatchObject({ supervised: true, supervisedFor: "unsolved", supervisor: "org:1" });
  });
});

describe("after the answer (接诉即办条例第二十三条)", () => {
  test("everything is called back unless a city draws fewer, by nobody of the unit that answered", () => {
    expect(samples.callBack).toMatchObject({ perMille: 1000, notOf: "handler" });
    expect(["person:21", "person:9", "person:30"]).toContain(held(answered())["callee"]);
  });

  test("asks whether it is solved, whether they are satisfied, whether they were contacted", () => {
    const { asks } = definition.actions.callBack;
    expect(asks).toEqual(expect.arrayContaining(["settled?", "rating?", "contacted?"]));
    const story = answered();
    const drawn = { ...caller, person: String(held(story)["callee"]) };
    expect(refusalOf(() => story.act(drawn, "callBack", oclock(15), { reached: true }))?.code).toBe("rule");
  });

  test("an appeal that is raised again counts against the unit that closed it", () => {
    const story = answered();
    story.act(li, "rate", oclock(15), { settled: "yes", rating: "satisfied" });
    story.act(li, "reopen", at("2026-10-20"), { reason: "又灭了两盏。" });
    expect(held(story)).toMatchObject({ reopened: true, handler: "org:3" });
    expect(figures.reopened).toMatchObject({ passed: "reopen" });
    expect(figures.reopened.by).toContain("handler");
  });

  test("三率: over all that was dispatched and reached, before exclusion and after it, with its ground public", () => {
    expect([figures.responseShare.of, figures.solvedShare.of, figures.satisfiedShare.of]).toEqual([
      "dispatched",
      "reached",
      "reached",
    ]);
    expect([figures.responseShareKept.of, figures.solvedShareKept.of, figures.satisfiedShareKept.of]).toEqual(
      ["dispatchedKept", "reachedKept", "reachedKept"],
    );
    expect(definition.fields.exclusionGround.audience).toBe("public");
  });
});

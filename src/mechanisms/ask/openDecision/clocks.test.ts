// A decision's clocks over the holidays of 2026 and their make-up days (rules 0.1): the comment period in civil
// days, the review in working days.

import { describe, expect, test } from "vitest";
import { type Actor, system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, refusalOf, Story } from "../../../engine/test/stage.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const decision = plan(definition, english);
const actor = (person: number, role: string, org: Actor["org"] = "org:7"): Actor => {
  return {
    person: `person:${person}`,
    post: `post:${person}`,
    org,
    roles: [role],
  };
};
const unit = actor(1, "drafter", "org:3");
const office = actor(2, "secretariat");
const publisher = actor(3, "publisher");
const jurist = actor(4, "jurist");

const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

/** A draft that a unit has ready on a day. */
function started(day: string): Story {
  const story = new Story(decision);
  const nominated = {
    kind: "policy",
    title: "夜间货运通行办法",
    study: "已论证，可以先行先试。",
    feasible: "yes",
  };
  story.act(unit, "nominate", at(day), nominated);
  const line = {
    title: "夜间货运通行办法",
    kind: "policy",
    year: "2026",
    unit: "org:3",
  };
  story.act(office, "list", at(day), {
    ...line,
    business: "no",
    consent: "澜委〔2026〕3号",
  });
  story.act(office, "start", at(day));
  story.act(unit, "prepare", at(day), { copy: "草案第一稿。" });
  return story;
}

const draft = {
  draft: "每日二十二时至次日六时，新能源配送车辆可以进入中心城区。",
  explanation: "减少白天拥堵，降低成本。",
};
const ground = "《重大行政决策程序暂行条例》第二十二条，已作过评估，不重复评估。";

/** Handed in for review on a day. */
function submitted(day: string): Story {
  const story = started(day);
  story.act(unit, "exemptOpen", at(day), { openGround: `一、${ground}` });
  story.act(unit, "exemptExperts", at(day), { expertGround: `二、${ground}` });
  story.act(unit, "exemptRisk", at(day), { riskGround: `三、${ground}` });
  story.act(unit, "submit", at(day), {
    submission: "送审草案和说明，请予审查。",
  });
  return story;
}

describe("the comment period is thirty civil days, the day of opening not counted", () => {
  const opened = (day: string, closes: string) => {
    const story = started(day);
    return (
      refusalOf(() => story.act(publisher, "open", at(day), { ...draft, closes }))?.code ??
      due(story, "comment")
    );
  };

  test.each([
    ["2026-09-01", "2026-09-30"],
    // Twenty days that hold a holiday of seven are not more than twenty.
    ["2026-09-25", "2026-10-15"],
  ])("opened on %s it cannot close on %s without a reason", (day, closes) =>
    expect(opened(day, closes)).toBe("rule"),
  );

  test.each([
    ["2026-09-01", "2026-10-01"],
    ["2026-02-10", "2026-03-12"],
  ])("opened on %s it closes at the end of %s", (day, closes) =>
    expect(opened(day, closes)).toBe(endOf(closes)),
  );

  test("a shorter one stands with its reason, and its end closes it by itself", () => {
    const story = started("2026-09-25");
    const shorter = {
      closes: "2026-10-08",
      shorter: "汛期将至，须在十月中旬前施行。",
    };
    story.act(publisher, "open", at("2026-09-25"), { ...draft, ...shorter });
    story.settle(at("2026-10-08", "23:59"));
    expect(story.now.state).toBe("commenting");
    story.settle(at("2026-10-09"));
    expect([story.now.state, story.told.at(-1)]).toEqual(["sorting", "closed"]);
  });
});

describe("the review has seven working days, make-up Saturdays and Sundays among them", () => {
  test.each([
    ["over National Day and its make-up Saturday", "2026-09-29", "2026-10-14"],
    ["over Mid-Autumn, from before its make-up Sunday", "2026-09-18", "2026-09-29"],
    ["over Spring Festival and its two make-up Saturdays", "2026-02-13", "2026-03-02"],
    ["in usual weeks", "2026-10-19", "2026-10-28"],
  ])("%s", (_, day, last) => {
    const story = submitted(day);
    expect(due(story, "review")).toBe(endOf(last));
    const lawful = {
      legality: "lawful",
      legalView: "权限、程序、内容合法，同意。",
      grounded: true,
    };
    const early = refusalOf(() => story.act(jurist, "opine", at(last, "23:00"), lawful));
    expect(early?.code).toBe("rule");
    story.settle(endOf(last));
    expect([story.now.state, story.told.at(-1)]).toEqual(["reviewable", "mature"]);
    expect(story.act(jurist, "opine", endOf(last) + 1, lawful).state).toBe("ready");
  });

  test("handed in again, it has them again", () => {
    const story = submitted("2026-10-19");
    story.settle(at("2026-11-02"));
    story.act(jurist, "opine", at("2026-11-02"), {
      legality: "amend",
      legalView: "第三条超出权限，请改。",
    });
    story.act(unit, "submit", at("2026-11-03"), {
      submission: "已按意见修改第三条。",
    });
    expect(due(story, "review")).toBe(endOf("2026-11-12"));
  });
});

test("opinions that came in time are registered, and all are answered before the draft goes on", () => {
  const story = started("2026-09-01");
  story.act(publisher, "open", at("2026-09-01"), {
    ...draft,
    closes: "2026-10-08",
  });
  const receive = (opinion: string, filed: string, when: number) =>
    refusalOf(() => story.act(system, "receive", when, { opinion, filed }, { origin: "link" }))?.code;
  expect(receive("matter:640", "2026-10-08", at("2026-10-08", "23:59"))).toBeUndefined();
  // Filed in the last minute, delivered after midnight.
  expect(receive("matter:704", "2026-10-08", at("2026-10-09", "00:01"))).toBeUndefined();
  expect(receive("matter:768", "2026-10-09", at("2026-10-09", "00:02"))).toBe("rule");
  expect(story.now.state).toBe("sorting");
  const hear = (change: object) => story.act(system, "echo", at("2026-10-12"), change, { origin: "link" });
  hear({ received: 1 });
  hear({ received: 1 });
  hear({ answered: 1, adopted: 1 });
  const summary = { summary: "意见集中在噪声，已经采纳。" };
  const refused = refusalOf(() => story.act(unit, "conclude", at("2026-10-13"), summary));
  expect([refused?.code, refused?.zh]).toEqual(["rule", expect.stringContaining("还有 1 条意见没有答复")]);
  hear({ answered: 1, unadopted: 1 });
  expect(story.act(unit, "conclude", at("2026-10-13"), summary).state).toBe("arguing");
});

test("nobody forgets the evaluation: its day comes by itself", () => {
  const story = submitted("2026-09-01");
  story.settle(at("2026-09-20"));
  const lawful = {
    legality: "lawful",
    legalView: "权限、程序、内容合法，同意。",
    grounded: true,
  };
  story.act(jurist, "opine", at("2026-09-20"), lawful);
  const speakers = ["分管副市长", "市交通局局长", "市长"];
  const meeting = {
    meeting: "市政府常务会议",
    met: "2026-09-21",
    speakers,
    chief: "市长",
    outcome: "approved",
  };
  story.act(office, "discuss", at("2026-09-21"), { ...meeting, dissent: "无" });
  story.act(office, "consult", at("2026-09-22"), {
    partyReply: "agreed",
    partyNumber: "澜政请〔2026〕9号",
  });
  expect(due(story, "publish")).toBe(endOf("2026-10-27"));
  const published = {
    decision: "印发《夜间货运通行办法》。",
    reading: "新能源配送车辆夜间可以进城，路线在网上公布，居民区限鸣。",
    effective: "2026-10-20",
    executor: "org:5",
    evaluateBy: "2027-10-20",
  };
  story.act(publisher, "publish", at("2026-09-23"), published);
  story.settle(at("2027-10-21"));
  expect([story.now.state, story.told.at(-1)]).toEqual(["evaluating", "due"]);
});

test("each stage left out keeps its own statutory ground, for the public and for the jurist", () => {
  const { fields } = submitted("2026-10-19").now;
  expect([fields["openGround"], fields["expertGround"], fields["riskGround"]]).toEqual([
    `一、${ground}`,
    `二、${ground}`,
    `三、${ground}`,
  ]);
});

test.each([
  ["over National Day and its make-up days", "2026-09-24", "2026-10-15"],
  ["in a usual fortnight", "2026-11-02", "2026-11-16"],
])("a proposal is passed on or answered within ten working days: %s", (_, day, last) => {
  const story = new Story(decision);
  const wish = "夜间配送车辆进不了中心城区，建议划定时段和路线。";
  const citizen = { person: "person:20", post: null, org: null, roles: ["citizen"] } as const;
  story.act(citizen, "propose", at(day), { kind: "policy", wish });
  expect(due(story, "take")).toBe(endOf(last));
});

// Clocks through `decide`: how they start, stand still, go on, are extended and run out, on the real calendar
// of 2026.

import { describe, expect, test } from "vitest";
import { china } from "../cities/calendar.ts";
import { dayOf } from "../define/calendar.ts";
import { dateOf } from "../define/civil.ts";
import { nextDue } from "./clocks.ts";
import { plan } from "./registry.ts";
import { review, reviewInEnglish } from "./test/review.ts";
import {
  answered,
  appealIn,
  appealPlan,
  at,
  endOf,
  lodged,
  people,
  refusalOf,
  Story,
  taskIn,
} from "./test/stage.ts";

const reviewPlan = plan(review, reviewInEnglish);
const citizen = people.li;
const reviewer = { ...people.desk, roles: ["reviewer"] };
const head = { ...people.sun, roles: ["head"] };

/** The last day on which a clock of the matter is kept. */
const lastDayOf = (story: Story, clock: string) => dateOf(dayOf(china, story.now.clocks[clock]!.due! - 1));

function accepted(day: string, procedure = "ordinary"): Story {
  const story = new Story(reviewPlan);
  story.act(citizen, "apply", at(day, "09:00"), { subject: "penalty" });
  story.act(reviewer, "accept", at(day), { procedure });
  return story;
}

describe("a deadline", () => {
  test.each([
    ["2026-02-13", "2026-02-27"],
    ["2026-02-11", "2026-02-25"],
    ["2026-09-18", "2026-09-24"],
    ["2026-04-30", "2026-05-11"],
    ["2026-02-14", "2026-02-28"],
  ])("of 5 working days from %s is %s, over holidays and make-up days", (start, end) => {
    const story = new Story(appealPlan);
    story.act(people.li, "lodge", at(start, "23:59"), lodged);
    expect(lastDayOf(story, "answer")).toBe(end);
  });

  test("of 1 working day from 2026-06-18 is 2026-06-22, after the Dragon Boat days", () => {
    const story = new Story(appealPlan);
    story.act(people.li, "lodge", at("2026-06-18"), lodged);
    story.act(people.desk, "dispatch", at("2026-06-18"), { handler: "org:3" });
    expect(lastDayOf(story, "accept")).toBe("2026-06-22");
  });

  test.each([
    ["2026-08-03", "2026-10-08"],
    ["2026-03-02", "2026-05-06"],
  ])("of 60 natural days from %s moves off the holiday to %s", (start, end) => {
    expect(lastDayOf(accepted(start), "decide")).toBe(end);
  });

  test("is kept at its last millisecond and missed at the next", () => {
    const due = appealIn("handling").now.clocks["answer"]!.due!;
    const inTime = appealIn("handling");
    inTime.act(people.roads, "answer", due - 1, answered);
    expect(inTime.now.clocks["answer"]).toMatchObject({ expired: false, end: due - 1 });
    const late = appealIn("handling");
    late.act(people.roads, "answer", due, answered);
    expect(late.now.clocks["answer"]).toMatchObject({ expired: true, end: due });
    expect(late.told.slice(-2)).toEqual(["escalate", "answer"]);
  });

  test("in a year without its notice is provisional, and says so in the event", () => {
    const story = new Story(appealPlan);
    story.act(people.li, "lodge", at("2026-12-28"), lodged);
    expect(story.events[0]!.body.due["answer"]).toMatchObject({
      provisional: true,
      calendar: "cn/cn-2026.1",
    });
  });
});

describe("a pause", () => {
  test("stops the count and gives back what was left", () => {
    const story = appealIn("waiting"); // asked on Tuesday: Monday not counted, Tuesday one day of five
    expect(story.now.clocks["answer"]).toMatchObject({ due: null, left: 4, used: 1, end: null });
    story.act(people.li, "supplement", at("2026-03-05"), { addition: "路边那一盏" });
    expect(lastDayOf(story, "answer")).toBe("2026-03-11");
    story.act(people.roads, "answer", at("2026-03-06"), answered);
    expect(story.now.clocks["answer"]).toMatchObject({ used: 2, end: at("2026-03-06") });
  });

  test("ends by itself when the asker is silent, dated at the day when the time was up", () => {
    const story = appealIn("waiting");
    story.act(people.roads, "answer", at("2026-03-12"), answered);
    expect(story.told.slice(-3)).toEqual(["ask", "proceed", "answer"]);
    expect(story.events.at(-2)!.happened).toBe(endOf("2026-03-10"));
    expect(story.now.clocks["answer"]).toMatchObject({ expired: false });
  });

  test("does not cure what is overdue", () => {
    const story = appealIn("handling");
    story.settle(at("2026-03-20"));
    const due = story.now.clocks["answer"]!.due;
    story.act(people.roads, "ask", at("2026-03-20"), { question: "是哪一盏灯？" });
    expect(story.now.clocks["answer"]).toMatchObject({ expired: true, due });
  });

  test("of a review keeps the natural days that were left, and ends it after sixty", () => {
    const story = accepted("2026-07-01");
    story.act(reviewer, "suspend", at("2026-07-21"), { reason: "申请人去世，待继承人表明意愿" });
    expect(story.now.clocks["decide"]).toMatchObject({ left: 40, due: null });
    story.act(reviewer, "resume", at("2026-08-10"), {});
    expect(lastDayOf(story, "decide")).toBe("2026-09-20"); // off the 19th, to a Sunday worked
    story.act(reviewer, "suspend", at("2026-09-01"), { reason: "待另案结果" });
    const ended = story.settle(at("2026-12-31"));
    expect(ended.state).toBe("ended");
    expect(story.events.at(-1)).toMatchObject({
      happened: endOf("2026-11-02"),
      body: { action: "end", cause: { clock: "suspended" } },
    });
  });
});

describe("an extension", () => {
  test("is a new deadline, and the old one stays in the event before", () => {
    const story = taskIn("running");
    story.act(people.sun, "extend", at("2026-06-01"), { due: "2026-08-31", reason: "管线图晚到" });
    const dues = story.events.map(({ body }) => body.due["due"]?.due).filter(due => due !== undefined);
    expect(dues).toEqual([endOf("2026-06-30"), endOf("2026-08-31")]);
  });

  test("adds its days to the limit, not to a deadline that a holiday has moved", () => {
    const story = accepted("2026-08-03");
    expect(lastDayOf(story, "decide")).toBe("2026-10-08");
    story.act(head, "extend", at("2026-10-08"), { reason: "情况复杂" });
    expect(lastDayOf(story, "decide")).toBe("2026-11-02"); // 90 days are 1 November, a Sunday
    const again = refusalOf(() => story.act(head, "extend", at("2026-10-09"), { reason: "仍然复杂" }));
    expect(again?.code).toBe("too_often");
  });

  test("counts on after a pause", () => {
    const story = accepted("2026-03-02");
    story.act(head, "extend", at("2026-03-03"), { reason: "情况复杂" });
    story.act(reviewer, "suspend", at("2026-03-12"), { reason: "待另案结果" });
    expect(story.now.clocks["decide"]).toMatchObject({ left: 80, used: 10 });
  });
});

describe("an expiry", () => {
  test("is an event at its deadline, before the act that found it", () => {
    const story = new Story(appealPlan);
    story.act(people.li, "lodge", at("2026-03-02"), lodged);
    story.act(people.desk, "dispatch", at("2026-03-20"), { handler: "org:3" });
    expect(story.events.map(({ body, happened }) => [body.action, happened])).toEqual([
      ["lodge", at("2026-03-02")],
      ["escalate", endOf("2026-03-09")],
      ["dispatch", at("2026-03-20")],
    ]);
    expect(story.events[1]!.body).toMatchObject({
      origin: "sweep",
      actor: "system",
      cause: { clock: "answer" },
    });
  });

  test("without an act of its own is called expire and changes no state", () => {
    const story = appealIn("dispatched");
    story.settle(at("2026-03-04"));
    expect(story.events.at(-1)!.body).toMatchObject({
      action: "expire",
      from: "dispatched",
      to: "dispatched",
    });
    expect(story.now.clocks["accept"]).toMatchObject({ expired: true, end: null });
  });

  test("fires once, however often the sweeper comes", () => {
    const story = appealIn("handling");
    for (const day of ["2026-03-10", "2026-03-11", "2026-03-30"]) story.settle(at(day));
    expect(story.told.filter(action => action === "escalate")).toHaveLength(1);
    expect(nextDue(story.now.clocks)).toBeNull();
  });

  test("lifts the matter to the org above the handler, and on a second run one higher", () => {
    const story = new Story(appealPlan);
    story.act(people.li, "lodge", at("2026-03-02"), lodged);
    story.act(people.desk, "dispatch", at("2026-03-02"), { handler: "org:6" });
    story.act(people.harbour, "accept", at("2026-03-02"));
    const lifted = story.settle(at("2026-03-12"));
    expect(lifted.fields).toMatchObject({ supervised: true, supervisor: "org:2" });
    expect(story.events.at(-1)!.body.set).toEqual({ supervised: true, supervisor: "org:2" });
    story.act(people.harbour, "answer", at("2026-03-12"), answered);
    story.act(people.li, "rate", at("2026-03-13"), { rating: "dissatisfied", reason: "没有修好" });
    expect(story.now.clocks["answer"]).toMatchObject({ run: 2, expired: false, start: at("2026-03-13") });
    expect(story.settle(at("2026-04-01")).fields["supervisor"]).toBe("org:1");
  });

  test("of several clocks comes in the order of their deadlines", () => {
    const story = appealIn("dispatched");
    story.settle(at("2026-03-31"));
    expect(story.told.slice(2)).toEqual(["expire", "escalate"]);
    const times = story.events.map(({ happened }) => happened);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  test("of a simple review does not outlive its conversion to the ordinary one", () => {
    const story = accepted("2026-03-02", "simple");
    expect(lastDayOf(story, "simple")).toBe("2026-04-01");
    expect(lastDayOf(story, "decide")).toBe("2026-05-06");
    story.act(head, "convert", at("2026-03-20"), { reason: "案情复杂" });
    expect(story.now.clocks["simple"]).toMatchObject({ end: at("2026-03-20"), expired: false });
    expect(lastDayOf(story, "decide")).toBe("2026-05-06");
    expect(story.settle(at("2026-04-30")).state).toBe("ordinary");
  });

  test("of an examination is an acceptance by the law itself", () => {
    const story = new Story(reviewPlan);
    story.act(citizen, "apply", at("2026-02-13"), { subject: "licence" });
    const deemed = story.settle(at("2026-03-01"));
    expect(deemed.state).toBe("ordinary");
    expect(deemed.clocks["decide"]!.start).toBe(endOf("2026-02-27"));
  });
});

// Every refusal of the catalogue that a decision can give, and the order in which they are asked: an act that
// is wrong in several ways is refused for the first of them, whatever the others are.

import { describe, expect, test } from "vitest";
import type { RefusalCode } from "../define/refused.ts";
import { refusalStatus } from "./refusal.ts";
import type { Actor } from "./matter.ts";
import { appealIn, at, people, refusalOf, type Story, taskIn } from "./test/stage.ts";

const later = at("2026-03-09");
const code = (story: Story, who: Actor, action: string, input: object = {}, when = later) =>
  refusalOf(() => story.act(who, action, when, input))?.code;

describe("an act is refused", () => {
  test("unknown_action: for a name that is no action, even one of every object", () => {
    for (const name of ["dispach", "constructor", "__proto__", "expire", ""]) {
      expect(code(appealIn("received"), people.desk, name)).toBe("unknown_action");
    }
  });

  test("wrong_role: by a post without the role, and by a person where only the engine acts", () => {
    expect(code(appealIn("received"), people.li, "dispatch", { handler: "org:3" })).toBe("wrong_role");
    const refused = refusalOf(() => appealIn("answered").act(people.li, "lapse", later));
    expect(refused).toMatchObject({ code: "wrong_role", zh: "“逾期未评价，办结”由系统自动办理。" });
  });

  test("wrong_role: by the engine where only people act", () => {
    expect(code(appealIn("received"), people.system, "dispatch", { handler: "org:3" })).toBe("wrong_role");
  });

  test("not_yours: by somebody who is nothing to this matter", () => {
    const refused = refusalOf(() => appealIn("answered").act(people.wang, "rate", later, { rating: "fair" }));
    expect(refused).toMatchObject({ code: "not_yours", zh: "只有本件的诉求人才能“评价”。" });
    expect(refused?.en).toBe("Only this matter's Asker may take “Rate the answer”.");
  });

  test("wrong_state: at another moment, which it names", () => {
    const refused = refusalOf(() =>
      appealIn("handling").act(people.desk, "dispatch", later, { handler: "org:3" }),
    );
    expect(refused?.zh).toBe("目前是“办理中”；“派单”在“已受理”时办理。");
    expect(refused?.en).toBe("Now “In hand”. “Send to a unit” is taken in “Received”.");
    expect(refused?.code).toBe("wrong_state");
  });

  test("four_eyes: by a hand that has been on it before", () => {
    const refused = refusalOf(() => taskIn("drafted").act(people.zhao, "approve", later, approval));
    expect(refused).toMatchObject({
      code: "four_eyes",
      zh: "您已办理过本件的“拟定任务”，“审定”须由另一个人办理。",
    });
  });

  test("clock_expired: an extension after the deadline", () => {
    const story = taskIn("running");
    const late = refusalOf(() => story.act(people.sun, "extend", at("2026-07-01"), extension));
    expect(late?.code).toBe("clock_expired");
    const inTime = () => taskIn("running").act(people.sun, "extend", at("2026-06-30", "23:59"), extension);
    expect(refusalOf(inTime)).toBeUndefined();
  });

  test("invalid_input: all faults at once, one entry per field", () => {
    const input = { handler: "org:99", helpers: "org:5", colour: "red" };
    const refused = refusalOf(() => appealIn("received").act(people.desk, "dispatch", later, input));
    expect(refused?.fields.map(({ field, code: why }) => `${field} ${why}`)).toEqual([
      "handler malformed",
      "helpers malformed",
      "colour unasked",
    ]);
  });

  test("rule: by the mechanism's own reason, at its field", () => {
    const input = { handler: "org:3", helpers: ["org:3"] };
    const refused = refusalOf(() => appealIn("received").act(people.desk, "dispatch", later, input));
    expect(refused).toMatchObject({ code: "rule", status: 422 });
    expect(refused?.fields.map(({ field }) => field)).toEqual(["helpers"]);
  });
});

const approval = { lead: "org:3", due: "2026-06-30" };
const extension = { due: "2026-12-31", reason: "管线图晚到两周" };

describe("the order of refusals", () => {
  test("is that of the catalogue", () => {
    const order = Object.keys(refusalStatus) as RefusalCode[];
    const said = `
      unknown_mechanism unknown_action unknown_matter wrong_role not_yours wrong_state too_often
      four_eyes not_unique already_signed not_your_turn clock_expired ballot_not_open ballot_closed
      ballot_sealed not_on_roll recused paper_taken paper_unsigned paper_used voted_already item_limit
      device_limit address_limit out_of_order invalid_input
      rule empty_reply key_reused conflict busy`;
    expect(order).toEqual(said.trim().split(/\s+/));
  });

  test("asks for the role before the relation, and for that before the state", () => {
    expect(code(appealIn("solved"), people.desk, "rate", { rating: "great" })).toBe("wrong_role");
    expect(code(appealIn("solved"), people.wang, "rate", { rating: "great" })).toBe("not_yours");
    expect(code(appealIn("solved"), people.li, "rate", { rating: "great" })).toBe("wrong_state");
  });

  test("asks for the state before other eyes, and for those before the input", () => {
    expect(code(taskIn("running"), people.zhao, "approve", {})).toBe("wrong_state");
    expect(code(taskIn("drafted"), people.zhao, "approve", {})).toBe("four_eyes");
    expect(code(taskIn("drafted"), people.sun, "approve", {})).toBe("invalid_input");
  });

  test("asks for the times before the input", () => {
    const story = appealIn("waiting");
    story.act(people.li, "supplement", at("2026-03-04"), { addition: "路边那一盏" });
    story.act(people.roads, "ask", at("2026-03-04", "11:00"), { question: "是哪个路口？" });
    story.act(people.li, "supplement", at("2026-03-04", "12:00"), { addition: "第二个路口" });
    expect(code(story, people.roads, "ask", {}, at("2026-03-04", "13:00"))).toBe("too_often");
  });

  test("asks for the deadline before the input, and for the input before the rule", () => {
    expect(code(taskIn("running"), people.sun, "extend", {}, at("2026-07-02"))).toBe("clock_expired");
    expect(code(taskIn("running"), people.sun, "extend", { due: "2026-06-01" })).toBe("invalid_input");
    expect(code(taskIn("running"), people.sun, "extend", { ...extension, due: "2026-06-01" })).toBe("rule");
  });

  test("leaves the matter as it was", () => {
    const story = appealIn("received");
    const before = story.now;
    code(story, people.desk, "dispatch", { handler: "org:99" });
    expect(story.now).toBe(before);
    expect(story.events).toHaveLength(1);
  });
});

// History: rows of an older system, dated when things happened. Nothing is invented, nothing is refused for
// what the form asks for only today, and nothing malformed comes in.

import { describe, expect, test } from "vitest";
import { settle } from "./act.ts";
import { appealPlan, answered, at, lodged, people, refusalOf, Story, world } from "./test/stage.ts";
import { system } from "./matter.ts";
import { effects } from "./effects.ts";

const past = { origin: "import" } as const;
const row = { kind: "help", topic: "roads", handler: "org:3", channel: "hotline" };

function imported(): Story {
  const story = new Story(appealPlan);
  story.act(system, "lodge", at("2021-03-01"), row, past);
  return story;
}

describe("an imported row", () => {
  test("may lack what the form asks for, and may state what the definition imports", () => {
    const story = imported();
    expect(story.now).toMatchObject({ state: "received", origin: "import", fields: row });
    expect(story.events[0]!.body).toMatchObject({ origin: "import", input: row, set: {}, actor: "system" });
  });

  test("may not state other fields, nor malformed ones", () => {
    const bad = { ...row, supervised: true, area: "org:99" };
    const refused = refusalOf(() => new Story(appealPlan).act(system, "lodge", at("2021-03-01"), bad, past));
    expect(refused?.fields.map(({ field, code }) => `${field} ${code}`)).toEqual([
      "supervised unasked",
      "area malformed",
    ]);
  });

  test("keeps a channel that it states, and computes it otherwise", () => {
    const { channel: _, ...without } = row;
    const story = new Story(appealPlan);
    expect(story.act(system, "lodge", at("2021-03-01"), without, past).fields["channel"]).toBe("portal");
  });

  test("skips a step that has no date, and never one that lies behind", () => {
    const story = imported();
    expect(story.act(system, "answer", at("2021-03-03"), answered, past).state).toBe("answered");
    expect(story.told).toEqual(["lodge", "answer"]);
    const back = () => story.act(system, "dispatch", at("2021-03-04"), { handler: "org:3" }, past);
    expect(refusalOf(back)?.code).toBe("wrong_state");
  });

  test("needs the answer that decides where it goes", () => {
    const story = imported();
    story.act(system, "answer", at("2021-03-03"), {}, past);
    expect(refusalOf(() => story.act(system, "rate", at("2021-03-04"), {}, past))?.code).toBe(
      "invalid_input",
    );
    expect(story.act(system, "rate", at("2021-03-04"), { rating: "dissatisfied" }, past).state).toBe(
      "handling",
    );
  });

  test("is refused when it runs backwards, where a live act takes the time of the last event", () => {
    const story = imported();
    const early = () => story.act(system, "answer", at("2021-02-01"), answered, past);
    expect(refusalOf(early)).toMatchObject({ code: "out_of_order", status: 409 });
    const live = new Story(appealPlan);
    live.act(people.li, "lodge", at("2026-03-02"), lodged);
    live.act(people.desk, "dispatch", at("2026-03-01"), { handler: "org:3" });
    expect(live.now.happened).toBe(at("2026-03-02"));
  });

  test("records the deadlines that passed in between, follows none up, and sends no notice", () => {
    const story = imported();
    story.act(system, "answer", at("2021-04-01"), answered, past);
    expect(story.told).toEqual(["lodge", "expire", "answer"]);
    expect(story.now.clocks["answer"]).toMatchObject({ expired: true, end: at("2021-04-01") });
    expect(story.now.fields).not.toHaveProperty("supervised");
    const sent = story.decided.flatMap(decided => effects(appealPlan, decided, story.now));
    expect(sent).toEqual([]);
  });

  test("is followed up once it is handled live", () => {
    const story = imported();
    const until = at("2021-06-01");
    const quiet = settle(world, appealPlan, story.now, until, true);
    expect(quiet.steps.map(({ draft }) => draft.body.action)).toEqual(["expire"]);
    const live = settle(world, appealPlan, story.now, until);
    expect(live.steps.map(({ draft }) => draft.body.action)).toEqual(["escalate"]);
  });

  test("is no way in for live acts", () => {
    const story = imported();
    expect(refusalOf(() => story.act(people.wang, "rate", at("2021-03-02"), { rating: "fair" }))?.code).toBe(
      "not_yours",
    );
  });
});

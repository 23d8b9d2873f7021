// The pages under docs/decisions/ try the event format on mechanisms that are not built yet. Their examples
// are held against what the engine really records.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { AnyEnglish } from "../define/english.ts";
import type { EventBody } from "./event.ts";
import { type Plan, plan } from "./registry.ts";
import { paper, roll } from "./test/ballot.ts";
import { review, reviewInEnglish } from "./test/review.ts";
import { at, people, refusalOf, Story } from "./test/stage.ts";

/** The examples of a page, in their order. */
function examples(page: string): readonly EventBody[] {
  const text = readFileSync(new URL(`../../docs/decisions/${page}.md`, import.meta.url), "utf8");
  return [...text.matchAll(/```json\n([^]*?)```/g)].map(([, json = ""]) => JSON.parse(json) as EventBody);
}

const [title, purpose, none] = ["", "", {}];
const named = { roles: none, relations: none, states: none, fields: none, actions: none, clocks: none };
const wordless: AnyEnglish = { title, purpose, figures: none, links: none, notices: none, ...named };
const bodies = (story: Story) => story.events.map(({ body }) => body);

test("a review is extended and suspended as page 0003 shows it", () => {
  const reviewer = { ...people.desk, roles: ["reviewer"] };
  const story = new Story(plan(review, reviewInEnglish), 704);
  story.act(people.li, "apply", at("2026-08-03", "09:00"), { subject: "penalty" });
  story.act(reviewer, "accept", at("2026-08-03"), { procedure: "ordinary" });
  story.act({ ...people.sun, roles: ["head"] }, "extend", at("2026-10-08"), { reason: "情况复杂" });
  story.act(reviewer, "suspend", at("2026-10-12"), { reason: "待另案结果" });
  expect(bodies(story).slice(2)).toEqual(examples("0003-clocks-of-law-V3"));
});

describe("a secret ballot", () => {
  const rollPlan: Plan = plan(roll, wordless);
  const paperPlan: Plan = plan(paper, wordless);
  const voter = { ...people.sun, roles: ["voter"] };
  const teller = { ...people.qian, roles: ["teller"] };
  const signed = { ballot: "matter:704", group: "members", blinded: "mYzG4v9cQ1w" };
  const cast = {
    ballot: "matter:704",
    group: "members",
    token: "5b1e0c7a",
    signature: "Zk3pX0aH7dU",
    duty: 92,
  };

  test("leaves a roll entry and a paper as page 0002 shows them", () => {
    const [entry, marked] = [new Story(rollPlan, 768), new Story(paperPlan, 832)];
    entry.act(voter, "sign", at("2026-11-20", "14:02"), signed);
    marked.act(teller, "cast", at("2026-11-20", "16:00"), { ...cast, tasks: 88 });
    expect([...bodies(entry), ...bodies(marked)]).toEqual(examples("0002-secret-scoring-J1"));
  });

  test("has nothing on a paper that its voter's roll entry has as well, but ballot and group", () => {
    const [entry, marked] = examples("0002-secret-scoring-J1");
    const words = (body: EventBody | undefined) =>
      new Set([body?.actor, body?.post, ...Object.values(body?.input ?? {})]);
    const both = [...words(entry)].filter(word => words(marked).has(word));
    expect(both).toEqual(["matter:704", "members"]);
  });

  test("takes a blank for a blank and never for nought, and a mark beyond the scale for neither", () => {
    const story = new Story(paperPlan, 832);
    expect(story.act(teller, "cast", at("2026-11-20"), cast).fields).not.toHaveProperty("tasks");
    const over = () => new Story(paperPlan).act(teller, "cast", at("2026-11-20"), { ...cast, duty: 101 });
    expect(refusalOf(over)?.code).toBe("invalid_input");
  });
});

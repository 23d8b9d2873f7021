// Who reads what of a reconsideration: it is a dispute between two, and neither reads what those who decide
// say among themselves; what the applicant wrote is theirs, the organ's and the respondent's.

import { describe, expect, test } from "vitest";
import { plan } from "../../../src/engine/registry.ts";
import { at, orgs, Story } from "../../../src/engine/test/city.ts";
import { isPublished, shown, sightOf } from "../../../src/http/views/sight.ts";
import { definition } from "../../../src/mechanisms/govern/reconsideration/definition.ts";
import { english } from "../../../src/mechanisms/govern/reconsideration/english.ts";
import {
  answer,
  filing,
  proposal,
  views,
} from "../../../src/mechanisms/govern/reconsideration/stories/filing.ts";
import { official } from "../../../src/mechanisms/test/table.ts";

const reconsideration = plan(definition, english);
const applicant = { person: "person:1", post: null, org: null, roles: ["citizen"] };
const reviewer = official(2, "org:1", "reviewer");
const head = official(3, "org:1", "head");
const respondent = official(4, "org:3", "respondent");
const another = official(5, "org:5", "respondent");

const acts = [
  [applicant, "apply", { ...filing, respondent: "org:3" }],
  [reviewer, "accept", { procedure: "ordinary" }],
  [reviewer, "send", { copyServed: "2026-10-12" }],
  [respondent, "reply", answer],
  [reviewer, "listen", views],
  [reviewer, "consult", { committeeView: "多数委员认为程序违法。" }],
  [reviewer, "propose", proposal],
  [head, "decide", { outcome: "revoke" }],
  [reviewer, "serve", { decisionServed: "2026-10-12" }],
] as const;

/** The story up to and including an act. */
function until(last: string): Story {
  const story = new Story(reconsideration);
  for (const [who, action, input] of acts) {
    story.act(who, action, at("2026-10-12"), input);
    if (action === last) break;
  }
  return story;
}
const read = (story: Story, who: typeof respondent | typeof applicant | null, field: string) =>
  shown(reconsideration, field, sightOf(reconsideration, story.now, who, orgs));

describe("what is deliberated", () => {
  const inside = ["opinion", "reasoning", "committeeView"];
  test("is read by those who decide and by nobody else", () => {
    const story = until("propose");
    for (const field of inside) {
      expect([field, read(story, reviewer, field), read(story, head, field)]).toEqual([
        field,
        "clear",
        "clear",
      ]);
      expect([field, read(story, respondent, field), read(story, null, field)]).toEqual([
        field,
        "hidden",
        "hidden",
      ]);
    }
    expect(read(story, applicant, "opinion")).toBe("hidden");
  });
  test("is told by the decision, but for the opinions that led to it", () => {
    const story = until("decide");
    expect([read(story, respondent, "reasoning"), read(story, applicant, "reasoning")]).toEqual([
      "clear",
      "clear",
    ]);
    for (const field of ["opinion", "committeeView"]) {
      expect([read(story, respondent, field), read(story, applicant, field)]).toEqual(["hidden", "hidden"]);
    }
  });
});

describe("what the applicant wrote", () => {
  const texts = ["act", "claim", "facts", "name", "phone", "address"];
  test("is in clear for them, masked for the organ, hidden from everybody else", () => {
    const story = until("apply");
    for (const field of texts) {
      const seen = [applicant, reviewer, respondent, another, null].map(who => read(story, who, field));
      expect([field, ...seen]).toEqual([field, "clear", "masked", "hidden", "hidden", "hidden"]);
    }
  });
  test("reaches the respondent with the copy, masked, and no other office", () => {
    const story = until("send");
    expect(texts.map(field => read(story, respondent, field))).toEqual(texts.map(() => "masked"));
    expect(texts.map(field => read(story, another, field))).toEqual(texts.map(() => "hidden"));
  });
});

test("the public sees nothing before the decision is served, and then no text of anybody", () => {
  expect(acts.map(([, action]) => isPublished(reconsideration, until(action).now.state))).toEqual(
    acts.map(([, action]) => action === "serve"),
  );
  const apart = [...reconsideration.apart].filter(field => !field.endsWith("Number"));
  expect(apart.filter(field => read(until("serve"), null, field) !== "hidden")).toEqual([]);
});

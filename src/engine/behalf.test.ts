// An act taken for somebody who is not at the keyboard, and relations to whoever is named in a field.

import { describe, expect, test } from "vitest";
import type { AnyMechanism } from "../define/mechanism.ts";
import { problems } from "../define/problems.ts";
import { askerOf } from "../store/matter-row.ts";
import type { Act } from "./act.ts";
import { related } from "./permission.ts";
import { plan } from "./registry.ts";
import { at, orgs, people, refusalOf, Story } from "./test/city.ts";
import { inquiry, inquiryInEnglish } from "./test/inquiry.ts";

const definition = inquiry(1);
const inquiryPlan = plan(definition, inquiryInEnglish);
const desk = { ...people.desk, roles: ["desk"] };
const unit = { ...people.roads, roles: ["unit"] };
/** A citizen, whom each matter knows by another name. */
const li = { ...people.li, alias: (matter: number) => `citizen:${matter}li` };
const wang = { ...people.wang, alias: (matter: number) => `citizen:${matter}wang` };
const told = { kind: "noise", unit: "org:3", phone: "13800001234" };

function filed(): Story {
  const story = new Story(inquiryPlan);
  story.act(desk, "file", at("2026-03-02"), told, { behalf: li });
  return story;
}

describe("an act taken for somebody else", () => {
  test("names them by the matter's own name for them, and the one at the keyboard as actor", () => {
    const { body } = filed().events[0]!;
    expect(body).toMatchObject({ actor: "person:3", post: "post:3", set: { applicant: "citizen:640li" } });
    expect(JSON.stringify(body)).not.toContain("person:1");
  });

  test("lets them follow it as if they had acted themselves, and nobody else", () => {
    const story = filed();
    story.act(unit, "answer", at("2026-03-03"));
    expect(related(inquiryPlan, story.now, "asker", desk, orgs)).toBe(false);
    expect(refusalOf(() => story.act(wang, "reopen", at("2026-03-04")))?.code).toBe("not_yours");
    expect(story.act(li, "reopen", at("2026-03-04")).state).toBe("filed");
  });

  test("makes them the asker of the row, not the official", () => {
    const act: Act = { action: "file", input: {}, actor: desk, at: 0, origin: "act" };
    expect(askerOf(inquiryPlan, { ...act, behalf: li })).toBe("person:1");
    expect(askerOf(inquiryPlan, act)).toBeNull();
    expect(askerOf(inquiryPlan, { ...act, action: "lodge", actor: li })).toBe("person:1");
  });

  test("without a telephone is taken for nobody", () => {
    const story = new Story(inquiryPlan);
    story.act(desk, "file", at("2026-03-02"), { kind: "noise", unit: "org:3" });
    expect(story.now.fields["applicant"]).toBeUndefined();
  });

  test("is nothing that another action lets in", () => {
    const story = new Story(inquiryPlan);
    story.act(li, "lodge", at("2026-03-02"), { kind: "noise", unit: "org:3" }, { behalf: wang });
    expect(story.now.fields["applicant"]).toBeUndefined();
    expect(related(inquiryPlan, story.now, "asker", li, orgs)).toBe(true);
  });
});

describe("what cannot work is said at the start:", () => {
  const { actions, relations } = definition;
  const withFile = (change: object) => ({
    ...definition,
    actions: { ...actions, file: { ...actions.file, ...change } },
  });
  test.each([
    [
      "a telephone that is not asked for",
      withFile({ asks: ["kind", "unit"] }),
      'must ask for the telephone in "phone"',
    ],
    [
      "a telephone that is none",
      withFile({ behalf: { phone: "kind", into: "applicant" } }),
      "must ask for the telephone",
    ],
    [
      "a person that is none",
      withFile({ behalf: { phone: "phone", into: "unit" } }),
      'needs a person of the log in "unit"',
    ],
    [
      "an act on a matter that is there",
      withFile({ from: ["new", "filed"] }),
      "Only an act that opens a matter",
    ],
    [
      "a relation to what is no person",
      {
        ...definition,
        relations: { ...relations, asker: { title: "来电人", person: "lodge", named: "unit" } },
      },
      'Relation "asker" needs a person in "unit"',
    ],
  ])("%s", (_title, mechanism, said) => {
    expect(problems(mechanism as AnyMechanism).join("\n")).toContain(said);
  });

  test("nothing in the inquiry itself", () => expect(problems(definition, inquiryInEnglish)).toEqual([]));
});

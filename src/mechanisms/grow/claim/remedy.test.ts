// What goes against a firm is told to it, with where to turn; what does not is told without.

import { expect, test } from "vitest";
import { effects } from "../../../engine/effects.ts";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const claim = plan(definition, english);
const firm = { person: "person:20", post: null, org: null, roles: ["citizen"] } as const;
const reviewer = official(2, "org:3", "claimReviewer");
const reason = "不符合公布的条件。";
const finding = "查了展会名录和出入境记录。";

function filed(): Story {
  const story = new Story(claim);
  story.act(firm, "apply", at("2026-03-02"), {
    benefit: "matter:641",
    table: "exhibition",
    firm: "91370200163562681G",
    phone: "13812345678",
    booth: 40_000_00,
  });
  return story;
}

function reviewing(): Story {
  const story = filed();
  const taken = {
    code: "LCS-WM-2026-01",
    benefitTitle: "境外参展补助",
    document: "澜商发〔2026〕3号",
    year: "2026",
    way: "apply",
    ending: "queue",
    cap: 30_000_00,
    reviewDays: 8,
    payDays: 5,
    unit: "org:3",
  };
  story.act(system, "accept", at("2026-03-02"), taken, { origin: "link" });
  return story;
}

function shown(): Story {
  const story = reviewing();
  const approved = { firmName: "澜海精工有限公司", approved: 20_000_00, opinion: "合同和发票齐全。" };
  story.act(reviewer, "approve", at("2026-03-03"), approved);
  story.act(system, "grant", at("2026-03-03"), { granted: 20_000_00 }, { origin: "link" });
  return story;
}

function disputed(upheld: "yes" | "no"): Story {
  const story = shown();
  const objection = "matter:640";
  story.act(system, "object", at("2026-03-04"), { objection, objected: "2026-03-04" }, { origin: "link" });
  story.act(system, "settle", at("2026-03-05"), { objection, upheld, finding }, { origin: "link" });
  return story;
}

/** The notices of the last act, and whether the claim says where to turn. */
const told = (story: Story) => ({
  notices: effects(claim, story.decided.at(-1)!, story.now).flatMap(one =>
    one.kind === "notice" ? [one.notice] : [],
  ),
  remedy: story.now.fields["remedy"] !== undefined,
});

test("not taken, refused, or an objection that stands: told with where to turn", () => {
  const turned = filed();
  turned.act(system, "turnAway", at("2026-03-03"), {}, { origin: "link" });
  expect(told(turned)).toEqual({ notices: ["turned"], remedy: true });
  const refused = reviewing();
  refused.act(reviewer, "refuse", at("2026-03-03"), { reason });
  expect(told(refused)).toEqual({ notices: ["refused"], remedy: true });
  expect(told(disputed("yes"))).toEqual({ notices: ["upheld"], remedy: true });
});

test("an objection that falls refuses nothing", () => {
  expect(told(disputed("no"))).toEqual({ notices: ["dismissed"], remedy: false });
});

test("an amount that is cut is told with where to turn", () => {
  const story = shown();
  expect(told(story)).toEqual({ notices: ["granted"], remedy: false });
  story.act(reviewer, "reduce", at("2026-03-04"), { reduction: 5_000_00, reason });
  expect(told(story)).toEqual({ notices: ["reduced"], remedy: true });
});

// The clocks of a claim over National Day 2026: review and payment in the working days that its benefit promised,
// the make-up Saturday among them; what is being completed does not count; five working days on show.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { at, endOf, Story } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const firm = { person: "person:20", post: null, org: null, roles: ["citizen"] } as const;
const officer = official(1, "org:3", "claimOfficer");
const reviewer = official(2, "org:3", "claimReviewer");
const payer = official(3, "org:1", "payer");
const due = (story: Story, clock: string) => story.now.clocks[clock]?.due;

function taken(day: string): Story {
  const story = new Story(plan(definition, english));
  story.act(firm, "apply", at(day), {
    benefit: "matter:640",
    table: "exhibition",
    firm: "91370200163562681G",
    phone: "13812345678",
    booth: 40_000_01,
  });
  const told = {
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
  story.act(system, "accept", at(day), told, { origin: "link" });
  return story;
}

test("review ends after the working days that were promised, and stands still while the firm completes it", () => {
  const story = taken("2026-09-18");
  expect(due(story, "review")).toBe(endOf("2026-09-30"));
  story.act(officer, "askMore", at("2026-09-24"), { lacking: "请补充展位合同。" });
  expect(due(story, "correct")).toBe(endOf("2026-10-15"));
  story.act(firm, "supplement", at("2026-10-08"), { supplement: "合同已补充。" });
  expect(due(story, "review")).toBe(endOf("2026-10-12"));
});

test("it is shown for five working days and then waits for the account; payment is timed from there", () => {
  const story = taken("2026-09-18");
  const approved = { firmName: "澜海精工有限公司", approved: 20_000_00, opinion: "合同和发票齐全。" };
  story.act(reviewer, "approve", at("2026-09-21"), approved);
  story.act(system, "grant", at("2026-09-24"), { granted: 20_000_00 }, { origin: "link" });
  expect(due(story, "show")).toBe(endOf("2026-10-09"));
  expect(story.now.fields["publicUntil"]).toBe("2026-10-09");
  story.settle(at("2026-10-10"));
  expect(story.now.state).toBe("confirming");
  const account = { account: "370201234567", accountName: "澜海精工有限公司", bank: "澜城银行" };
  story.act(firm, "confirm", at("2026-10-10"), { ...account, consents: true });
  expect(due(story, "pay")).toBe(endOf("2026-10-16"));
  story.act(payer, "pay", at("2026-10-17"), { paid: 20_000_00, voucher: "ZF-0001" });
  expect(story.now.fields["paidOn"]).toBe("2026-10-17");
  expect(story.now.clocks["pay"]?.expired).toBe(true);
});

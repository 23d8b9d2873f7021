// What firms got of the sample's benefits: three awards found in data and paid, one of them taken back, which
// serves the fourth in the queue; grants claimed and paid, one still under review; and a budget shared to the
// fen.

import type { Day } from "../../../define/civil.ts";
import type { SampleCitizen } from "../people.ts";
import { type Step, Telling } from "../step.ts";
import { benefitSteps, benefits, first, officeHour, type SampleBenefit } from "./benefits.ts";
import { claimFirm } from "./firms.ts";
import { payerPost } from "./posts.ts";
import { spentBy } from "./registers.ts";
import { objectionTo, stopped } from "./remedies.ts";
import { unpaidStory } from "./unpaid.ts";

type Input = Step["input"];

interface Tale {
  readonly benefit: SampleBenefit;
  /** The number of the firm. */
  readonly firm: number;
  /** Days after the window opened. */
  readonly filed: number;
  readonly facts: Input;
  /** What is approved, where a person reviews; what is granted in the end. */
  readonly approved?: number;
  readonly granted?: number;
  /** What it has come to by the script's end. */
  readonly course: "reviewing" | "queued" | "confirming" | "paid" | "completed" | "recovered";
  /** Days between approval and the account, where money had to be waited for. */
  readonly waits?: number;
}

const award = (firm: number, filed: number, course: Tale["course"]): Tale => ({
  benefit: benefits.tech,
  firm,
  filed,
  course,
  facts: { tier: "highTech" },
  granted: 20_000_000,
});
function research(firm: number, filed: number, course: Tale["course"]): Tale {
  const facts = { revenue: spentBy(firm).revenue * 100, research: spentBy(firm).research * 100 };
  const approved = Math.floor(facts.research / 10);
  return { benefit: benefits.research, firm, filed, course, facts, approved, granted: approved };
}
const equipment = (firm: number, filed: number, invested: number, granted: number): Tale => ({
  benefit: benefits.equipment,
  firm,
  filed,
  course: "paid",
  facts: { equipment: invested },
  approved: (invested * 8) / 100,
  granted,
  waits: benefits.equipment.opens - benefits.equipment.closes,
});

const tales: readonly Tale[] = [
  award(0, 2, "recovered"),
  award(1, 3, "paid"),
  award(3, 4, "paid"),
  award(5, 5, "queued"),
  research(6, 6, "paid"),
  research(7, 9, "completed"),
  research(8, 64, "reviewing"),
  // 48 万元和 56 万元按 80 万元分：369,230.77 元、430,769.23 元，合计一分不差。
  equipment(2, 7, 600_000_000, 36_923_077),
  equipment(10, 8, 700_000_000, 43_076_923),
];

/** From the account to the money, and back again where it was wrong. */
function paid(
  telling: Telling,
  { benefit: { unit }, firm, granted = 0, course }: Tale,
  contact: string,
  day: Day,
) {
  const minutes = 30 + firm * 7;
  const reviewer = first(`${unit}.claims-review`);
  const account = { account: `9901 0200 ${4_000_000 + firm}`, bank: "澜城银行营业部", consents: true };
  const asker = { person: contact, post: null };
  const named = { ...account, accountName: claimFirm(firm).name };
  telling.does(asker, "confirm", officeHour(day, minutes), named);
  if (course === "confirming") return;
  const voucher = (kind: string) => `${kind}-2026-${String(100 + firm)}`;
  const payer = first(payerPost.key);
  telling.does(payer, "pay", officeHour(day + 5, minutes), { paid: granted, voucher: voucher("ZF") });
  if (course !== "recovered") return;
  telling.does(reviewer, "clawBack", officeHour(day + 12, minutes), {
    clawback: granted,
    fault: "false",
    reason: "认定机关撤销高新技术企业证书，申报材料不实，全额追回。",
  });
  telling.does(payer, "recover", officeHour(day + 20, minutes), { back: granted, voucher: voucher("SK") });
}

function told(tale: Tale, at: number, last: Day, { phone }: SampleCitizen): readonly Step[] {
  const { benefit, firm, filed, facts, approved, course, waits = 14 } = tale;
  const { unit, opens, said } = benefit;
  const { creditCode, name } = claimFirm(firm);
  const telling = new Telling(`claim-${at}`, "claim");
  const day = last - opens + filed;
  const minutes = 20 + at * 11;
  const asked = { benefit: { matter: benefit.key }, table: String(said["table"]), firm: creditCode, phone };
  const officer = first(`${unit}.claims`);
  const reviewer = first(`${unit}.claims-review`);
  if (approved === undefined) {
    telling.does(officer, "find", officeHour(day, minutes), { ...asked, ...facts, firmName: name }, phone);
  } else {
    telling.does({ person: phone, post: null }, "apply", officeHour(day, minutes), { ...asked, ...facts });
  }
  if (course === "completed") {
    telling.does(officer, "askMore", officeHour(day + 2, minutes), {
      lacking: "请补充研发费用辅助账汇总表。",
    });
    const supplement = "已补充辅助账汇总表。";
    telling.does({ person: phone, post: null }, "supplement", officeHour(day + 5, minutes), { supplement });
  }
  if (course === "reviewing") return telling.steps;
  const opinion = "金额与共享数据、凭证一致。";
  if (approved !== undefined)
    telling.does(reviewer, "approve", officeHour(day + 7, minutes), { firmName: name, approved, opinion });
  if (course !== "queued") paid(telling, tale, phone, day + 10 + waits);
  return telling.steps;
}

/** Every act on benefits, claims and what was not paid, up to and beyond the last day of the script. */
export function claimStory(
  last: Day,
  size: "small" | "full",
  citizens: readonly SampleCitizen[],
): readonly Step[] {
  const published = Object.values(benefits).map(one => [one, benefitSteps(one, last)] as const);
  for (const [one, telling] of published) {
    if (one.said.ending !== "share") continue;
    telling.does(first(`${one.unit}.benefits`), "share", officeHour(last - one.closes + 2, 60));
  }
  return [
    ...published.flatMap(([, { steps }]) => steps),
    ...tales.flatMap((tale, at) => told(tale, at, last, citizens[(at * 7 + 3) % citizens.length]!)),
    ...objectionTo("claim-4", last - benefits.research.opens + tales[4]!.filed + 7, citizens[11]!),
    ...stopped(last),
    ...unpaidStory(last, size),
  ];
}

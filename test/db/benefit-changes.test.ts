// A benefit that is stopped or suspended over a real log: one decision carried to every claim under way, page
// by page, each told once; what was granted is paid, what was not is compensated; objections stop a payment.

import { expect, test } from "vitest";
import { type BenefitCity, claimOf, openBenefitCity, posts } from "../store/benefit-city.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, ground } from "../store/city.ts";
import { refusalOf } from "../store/ledger.ts";

const proposed = {
  subject: "关于停止境外参展补助的决定",
  ground: "law",
  groundSaid: "上级文件自下月起取消境外参展补助，继续兑付没有依据。",
  heard: "召开座谈会两次，三十一家企业参加。",
};
const compensation = "已付而退不回的展位费凭合同和凭证核定，由市级财政另行安排。";
const urgent = {
  decisionNo: "澜政发〔2026〕20号",
  effectiveOn: "2026-03-10",
  ahead: "urgent",
  urgency: "展会所在地发生战乱，不能再鼓励企业前往。",
};

/** A change of a benefit that is announced today and takes effect on the tenth of March. */
async function announced(
  city: BenefitCity,
  into: number,
  said: object,
  by = posts.publisher,
): Promise<number> {
  const input = { ...proposed, ...said, benefit: `matter:${into}` };
  const { matter } = await city.act("policyChange", null, "propose", input, by);
  const lawful = { legality: "pass", legalOpinion: "依据充分。" };
  await city.act("policyChange", matter, "check", lawful, posts.jurist);
  await city.act("policyChange", matter, "approve", urgent, posts.city);
  await city.relay.drain();
  return matter;
}

const statesOf = async (city: BenefitCity, matters: readonly number[]) =>
  Promise.all(matters.map(async one => (await city.of(one))["state"]));

test("stopped with compensation: all are told before, the undecided settled by one act", async () => {
  const city = await openBenefitCity();
  await using ledger = city.ledger;
  const into = await city.opened({ budget: 10_000_00, cap: 10_000_00 });
  const filed = await city.claimed(into, [60_000_00, 60_000_00, 60_000_00, 60_000_00]);
  const [granted, queued, reviewing, withdrawn] = filed;
  await city.approve(granted!, 10_000_00);
  await city.relay.drain();
  await city.approve(queued!, 5_000_00);
  await city.act("claim", withdrawn!, "withdraw", {}, citizen(103));
  await city.relay.drain();

  const change = await announced(city, into, { change: "compensate", compensation });
  expect(await city.of(change)).toMatchObject({ state: "announced", underway: 3 });
  const told = { change: `matter:${change}`, changeKind: "compensate", changeOn: "2026-03-10" };
  for (const one of [granted!, queued!, reviewing!]) expect(await city.of(one)).toMatchObject(told);
  expect(await statesOf(city, filed)).toEqual(["publicised", "queued", "reviewing", "withdrawn"]);

  // Until it takes effect the promise holds; who claims now knows.
  city.day = "2026-03-06";
  const late = await city.act(
    "claim",
    null,
    "apply",
    { ...claimOf(into, 4), booth: 60_000_00 },
    citizen(104),
  );
  await city.relay.drain();
  expect(await city.of(late.matter)).toMatchObject({ ...told, state: "reviewing" });

  city.day = "2026-03-10";
  await city.settled(change);
  expect(await city.of(change)).toMatchObject({ state: "finished", settled: 3 });
  expect(await statesOf(city, [...filed, late.matter])).toEqual([
    "publicised",
    "weighing",
    "weighing",
    "withdrawn",
    "weighing",
  ]);
  // What the queue left goes to nobody else, and nothing is drawn any more.
  expect(await city.of(into)).toMatchObject({ state: "stopped", drawn: 10_000_00, waiting: 0, pending: 0 });
  const after = { ...claimOf(into, 5), booth: 60_000_00 };
  const refused = await city.act("claim", null, "apply", after, citizen(105));
  await city.relay.drain();
  expect((await city.of(refused.matter))["state"]).toBe("turnedAway");

  await city.act("claim", queued!, "tellLoss", { loss: "展位定金一万元不退。" }, citizen(101));
  const weighed = { due: "some", compensation: 10_000_00, lossOpinion: "合同和转账凭证齐全。" };
  await city.act("claim", queued!, "compensate", weighed, posts.approver);
  const paid = { compensationPaid: 10_000_00, voucher: "BC-2026-001" };
  await city.act("claim", queued!, "payLoss", paid, posts.payer);
  expect(await city.of(queued!)).toMatchObject({ state: "compensated", compensatedOn: "2026-03-10" });
  // Once announced, once stopped: an act on each, however often the drive was carried.
  const { rows } = await ledger.pool.query<{ action: string; count: number }>(
    `select action, count(*)::integer as count from event
      where mechanism = 'claim' and action in ('inform', 'halt') group by 1 order by 1`,
  );
  expect(rows).toEqual([
    { action: "halt", count: 3 },
    { action: "inform", count: 3 },
  ]);
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([]);
});

test("suspended: what was filed before goes on, the window is made up for", async () => {
  const city = await openBenefitCity();
  await using _ = city.ledger;
  const into = await city.opened({});
  const [first] = await city.claimed(into, [60_000_00]);
  const said = { change: "suspend", resumeOn: "2026-03-20", closesThen: "2026-04-10" };
  const change = await announced(city, into, said);
  city.day = "2026-03-10";
  await city.settled(change);
  expect(await city.of(into)).toMatchObject({ state: "suspended", changeOn: "2026-03-10" });
  await city.approve(first!, 20_000_00);
  await city.relay.drain();
  expect((await city.of(first!))["state"]).toBe("publicised");
  city.day = "2026-03-20";
  await city.settled(change);
  expect((await city.of(change))["state"]).toBe("resumed");
  expect(await city.of(into)).toMatchObject({ state: "open", closes: "2026-04-10", changeKind: "none" });
  const again = { ...claimOf(into, 1), booth: 60_000_00 };
  const second = await city.act("claim", null, "apply", again, citizen(101));
  await city.relay.drain();
  expect((await city.of(second.matter))["state"]).toBe("reviewing");

  urgent.effectiveOn = "2026-04-01";
  const stop = await announced(city, into, { change: "finish" });
  const other = await city.of(first!);
  expect(other).toMatchObject({ change: `matter:${stop}`, changeKind: "finish" });
  city.day = "2026-04-01";
  await city.settled(stop);
  expect((await city.of(stop))["state"]).toBe("finished");
  await city.approve(second.matter, 10_000_00);
  await city.relay.drain();
  expect(await city.of(into)).toMatchObject({ state: "stopped", drawn: 30_000_00 });
});

test("anybody objects while it is shown: payment waits, the firm never sees who", async () => {
  const city = await openBenefitCity();
  await using _ = city.ledger;
  const into = await city.opened({});
  const [one] = await city.claimed(into, [60_000_00]);
  await city.approve(one!, 20_000_00);
  await city.relay.drain();
  const input = {
    claim: `matter:${one}`,
    kind: "untrue",
    content: "这家企业去年没有参加境外展会。",
    identityMode: "secret",
    phone: "13812345678",
  };
  const lodge = (person: number) => city.act("claimObjection", null, "lodge", input, citizen(person));
  const [objected, another] = [await lodge(301), await lodge(302)];
  await city.relay.drain();
  expect(await city.of(objected.matter)).toMatchObject({
    state: "received",
    subject: "境外参展补助",
    firmName: "澜海精工有限公司",
    amount: 20_000_00,
  });
  expect((await city.of(one!))["state"]).toBe("disputed");
  // The notice runs out meanwhile: it still waits for both.
  city.day = "2026-03-20";
  await city.settled(one!);
  const finding = "展会主办方书面确认企业到场参展。";
  const decide = (matter: number, upheld: string) =>
    city.act("claimObjection", matter, "decide", { upheld, finding }, posts.approver);
  await decide(objected.matter, "no");
  await city.relay.drain();
  expect((await city.of(one!))["state"]).toBe("disputed");
  await city.act("claimObjection", another.matter, "withdraw", {}, citizen(302));
  await city.relay.drain();
  expect(await city.of(one!)).toMatchObject({ state: "confirming", upheld: "withdrawn", objections: [] });
  const tardy = await lodge(303);
  await city.relay.drain();
  expect((await city.of(tardy.matter))["state"]).toBe("missed");
  expect(await city.noticesOf(one!)).toEqual(expect.arrayContaining(["objected", "dismissed"]));
  expect(await refusalOf(city.act("claimObjection", objected.matter, "withdraw", {}, citizen(301)))).toBe(
    "wrong_state",
  );
  const { rows } = await city.ledger.pool.query<{ text: string }>(
    "select payload::text as text from event where matter = $1",
    [one],
  );
  expect(rows.some(({ text }) => text.includes("person:301") || text.includes("没有参加"))).toBe(false);
});

test("an objection that stands refuses the claim and gives the money back", async () => {
  const city = await openBenefitCity();
  await using _ = city.ledger;
  const into = await city.opened({});
  const [one] = await city.claimed(into, [60_000_00]);
  await city.approve(one!, 20_000_00);
  await city.relay.drain();
  const input = {
    claim: `matter:${one}`,
    kind: "unfit",
    content: "这家企业不在本市登记。",
    identityMode: "known",
  };
  const { matter } = await city.act("claimObjection", null, "lodge", input, citizen(301));
  await city.relay.drain();
  const found = { upheld: "yes", finding: "登记机关确认企业已经迁出本市。" };
  await city.act("claimObjection", matter, "decide", found, posts.approver);
  await city.relay.drain();
  expect((await city.of(one!))["state"]).toBe("refused");
  expect(await city.of(into)).toMatchObject({ drawn: 0, returned: 20_000_00 });
});

test("a department cannot have the benefit of another one stopped", async () => {
  const city = await openBenefitCity();
  await using _ = city.ledger;
  const into = await city.opened({});
  const stranger = { ...posts.publisher, person: "person:40", post: "post:40", org: "org:2" } as const;
  const change = await announced(city, into, { change: "finish" }, stranger);
  expect((await city.of(change))["state"]).toBe("lapsed");
  expect((await city.of(into))["changeKind"]).toBe("none");
});

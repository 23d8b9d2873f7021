// What may be said against a payment, and how a published benefit is stopped: an objection of a citizen who
// wants to stay unknown, looked into and answered; a stop that an organ above has announced thirty days
// ahead.

import { type Day, dateOf } from "../../../define/civil.ts";
import { city } from "../areas.ts";
import type { SampleCitizen } from "../people.ts";
import { type Step, Telling } from "../step.ts";
import { benefits, first, officeHour } from "./benefits.ts";

/** Of the claim of this name, whose payment is shown from this day. */
export function objectionTo(claim: string, shown: Day, { phone }: SampleCitizen): readonly Step[] {
  const telling = new Telling(`${claim}-objection`, "claimObjection");
  const { unit } = benefits.research;
  telling.does({ person: phone, post: null }, "lodge", officeHour(shown + 1, 95), {
    claim: { matter: claim },
    kind: "amount",
    content: "听说他们的研发人员有一半在外地分公司，费用不该都算在本市。",
    identityMode: "secret",
    phone,
  });
  telling.does(first(`${unit}.claims-review`), "decide", officeHour(shown + 4, 140), {
    upheld: "no",
    finding:
      "查了社保缴纳地和研发费用辅助账：列入的十九名研发人员都在本市参保，外地人员费用没有计入，金额无误。",
  });
  return telling.steps;
}

/** The stop of a benefit, announced and not yet in effect on the last day. */
export function stopped(last: Day): readonly Step[] {
  const { key, unit } = benefits.exhibition;
  const telling = new Telling(`${key}-stop`, "policyChange");
  telling.does(first(`${unit}.benefits-leader`), "propose", officeHour(last - 14, 60), {
    benefit: { matter: key },
    subject: "关于停止境外参展补助的决定",
    change: "finish",
    ground: "law",
    groundSaid: "上级文件自明年起取消境外参展补助，改由省级统一组展，继续兑付没有依据。",
    heard: "召开座谈会两次，三十一家企业参加，要求已申报的照原标准兑现，予以采纳。",
  });
  telling.does(first("dept.justice.benefit-jurist"), "check", officeHour(last - 11, 80), {
    legality: "pass",
    legalOpinion: "依据充分，程序合法，已申报的照原标准兑现，保护了企业的信赖利益。",
  });
  telling.does(first(`${city.key}.benefit-changes`), "approve", officeHour(last - 7, 100), {
    decisionNo: "澜政办字〔2026〕46号",
    effectiveOn: dateOf(last + 28),
    ahead: "usual",
  });
  return telling.steps;
}

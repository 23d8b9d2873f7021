// The acts of one suit against an office: answered, heard with its head in court, judged, filed.

import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf } from "../people.ts";
import { chance } from "../random.ts";
import { whenWorked, workdayAfter } from "../rhythm.ts";
import { type Step, Telling } from "../step.ts";
import { courts, type Matter, plaintiffOf } from "./words.ts";

export type Seat = "chief" | "deputy" | "leader";

export interface SuitTale {
  readonly key: string;
  readonly called: string;
  readonly matter: Matter;
  /** ms; when it is entered, the day on which it was served. */
  readonly served: number;
  /** Who of the office's heads goes to each hearing: one in each instance. */
  readonly seats: readonly Seat[];
  readonly lost: boolean;
}

const goers: Readonly<Record<Seat, string>> = {
  chief: "单位主要负责人",
  deputy: "单位副职负责人",
  leader: "分管领导班子成员",
};

/** Working days from service to the hearing, and from it to the judgment, at the most. */
const [toHearing, toJudgment] = [24, 10] as const;
/** From the first service to the last hearing of so many instances, in working days. */
export const lasting = (instances: number): number => instances * (toHearing + toJudgment + 8);

/** Every act of it. */
export function suitSteps(seed: string, tale: SuitTale): readonly Step[] {
  const { matter, seats, lost } = tale;
  const telling = new Telling(tale.key, "appearance");
  const draw = chance(`suit ${seed} ${tale.key}`);
  const post = `${matter.org}.litigation`;
  const defender = { person: holdersOf(post)[0]!, post };
  let at = tale.served;
  const does = (
    action: string,
    workdays: number,
    input: (on: number) => Step["input"] = () => ({}),
  ): void => {
    const on = Math.max(whenWorked(draw, at, workdays), at + 60_000);
    at = telling.does(defender, action, on, input(on));
  };
  const date = (on: number): string => dateOf(dayOf(china, on));
  at = telling.does(defender, "receive", at, {
    court: courts[matter.org === "donghu" ? 1 : 0],
    plaintiff: plaintiffOf(tale.called),
    claim: matter.claim,
    kind: matter.kind,
    ...(matter.spot === undefined ? {} : { spot: true }),
    outside: true,
    instance: "first",
    served: date(at),
    attentive: "none",
  });
  seats.forEach((seat, instance) => {
    does("answer", draw.whole(2, 5), () => ({
      defence: matter.answer,
      proofList: matter.proof,
    }));
    const hearingOn = workdayAfter(dayOf(china, at), draw.whole(8, toHearing - 8));
    does("schedule", 1, () => ({ hearingOn: dateOf(hearingOn), courtroom: "上午 9 时，第三法庭" }));
    does("appoint", 1, () => ({ going: seat, goer: goers[seat], lawyers: draw.whole(0, 1) }));
    at = hearingOn * 86_400_000 + 3 * 3_600_000;
    does("hold", 0, () => ({ attended: seat, record: "负责人出庭陈述意见，参与调解和最后陈述。" }));
    const isLast = instance === seats.length - 1;
    does("judge", draw.whole(4, toJudgment), on => ({
      form: "judgment",
      judgment: lost && isLast ? "revoked" : "dismissed",
      judgmentServed: date(on),
    }));
    if (!isLast) does("appeal", draw.whole(2, 6), on => ({ appellant: "other", served: date(on) }));
  });
  if (lost)
    does("analyse", 3, () => ({
      analysis: "处罚前的告知不规范，证据固定不及时。",
      measures: "修订告知文书，开展一次培训。",
    }));
  // In the first instance the judgment is final when nobody has appealed in fifteen days.
  does("close", 16);
  return telling.steps;
}

// How an appeal will go, drawn before its acts are told: how it is taken in, how its unit handles it, what
// its asker says of the answer. Shares are those of a hotline that works, with units that are slower than
// others.

import type { Chance } from "../../random.ts";
import { chance } from "../../random.ts";
import type { FullAppeal } from "../writers.ts";

/** How it comes to a unit, or why to none. */
export type Intake =
  "dispatched" | "forwarded" | "toSection" | "returned" | "objected" | "replied" | "declined" | "transferred";
/** What happens at the unit before it answers. */
export type Turn =
  "plain" | "joint" | "asked" | "paused" | "extended" | "refusedExtension" | "planned" | "ended" | "kept";
export type LimitKind = "ordinary" | "consultation" | "urgent" | "market" | "petition";

export interface Course {
  readonly limit: LimitKind;
  readonly intake: Intake;
  readonly turn: Turn;
  /** Whether the unit lets its limit run out. */
  readonly late: boolean;
  /** Whether the asker takes it back before it is answered. */
  readonly withdrawn: boolean;
  /** How many times as often as others its unit is late and its askers are not content. */
  readonly pace: number;
}

const cut = /停水|停电|停气|停暖|断水|断电|断气/;

/** Whether it is urgent: something that people live by is cut off now. */
export const isCutOff = ({ thing }: FullAppeal): boolean =>
  ["water", "power", "heating"].includes(thing.topic) && cut.test(thing.name);

function limitOf(appeal: FullAppeal): LimitKind {
  const { channel, kind, thing } = appeal;
  if (channel === "petition") return "petition";
  if (isCutOff(appeal)) return "urgent";
  if (kind === "complaint" && ["market", "food"].includes(thing.topic)) return "market";
  return kind === "consult" ? "consultation" : "ordinary";
}

/** How a unit works, the same all year: most well, some slowly, a few badly. */
export function paceOf(seed: string, unit: string): number {
  const draw = chance(`unit ${seed} ${unit}`);
  const fraction = draw.fraction();
  if (fraction < 0.1) return 2.4 + draw.fraction();
  return fraction < 0.3 ? 1.3 + draw.fraction() * 0.6 : 0.4 + draw.fraction() * 0.6;
}

/** What is for 110, 119, 120 or 122 and not for a unit. */
// prettier-ignore
const emergencies = {
  police: "police", traffic: "traffic", power: "fire", heating: "fire", health: "medical", social: "medical",
} as const;
export const emergencyOf = ({ thing }: FullAppeal) =>
  emergencies[thing.topic as keyof typeof emergencies] as (typeof emergencies)["police"] | undefined;

function intakeOf(draw: Chance, appeal: FullAppeal): Intake {
  const { kind, handler } = appeal;
  if (appeal.plan.hot !== null) return "dispatched";
  if (draw.happens(kind === "consult" ? 0.62 : 0.02)) return "replied";
  if (draw.happens(0.022)) return "declined";
  if (emergencyOf(appeal) !== undefined && draw.happens(0.012)) return "transferred";
  if (draw.happens(0.025)) return "returned";
  if (draw.happens(0.012)) return "objected";
  if (!handler.startsWith("dept.")) return draw.happens(0.16) ? "forwarded" : "dispatched";
  return handler.split(".").length > 2 && draw.happens(0.4) ? "toSection" : "dispatched";
}

// prettier-ignore
const turns = {
  plain: 746, joint: 110, asked: 62, extended: 30, refusedExtension: 4, paused: 10, planned: 16, ended: 13,
  kept: 4,
} as const satisfies Readonly<Record<Turn, number>>;

function turnOf(draw: Chance, appeal: FullAppeal, limit: LimitKind): Turn {
  const turn = draw.weighted<Turn>(turns);
  const hurried = limit === "consultation" || limit === "urgent";
  if (hurried && turn !== "asked" && turn !== "ended") return "plain";
  if (turn === "asked" && appeal.asker === null) return "plain";
  // A petition's limit is moved by its own procedure, mediation's by none. A department with a part leads.
  const fixed = limit === "petition" || limit === "market";
  if ((turn === "extended" || turn === "refusedExtension") && fixed) return "plain";
  return turn === "joint" && !appeal.handler.startsWith("dept.") ? "plain" : turn;
}

/** The course of an appeal, the same for the same seed. */
export function courseOf(draw: Chance, seed: string, appeal: FullAppeal): Course {
  const limit = limitOf(appeal);
  const pace = paceOf(seed, appeal.handler);
  return {
    limit,
    intake: intakeOf(draw, appeal),
    turn: turnOf(draw, appeal, limit),
    late: draw.happens(Math.min(0.16, 0.034 * pace)),
    withdrawn: appeal.asker !== null && draw.happens(0.014),
    pace,
  };
}

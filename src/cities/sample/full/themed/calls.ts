// What is raised in a session: most by telephone while the line is open, some beforehand. It is handled
// plainly, since leaders are watching; what takes long stays open and is named.

import { dateOf } from "../../../../define/civil.ts";
import { whenWorked } from "../../rhythm.ts";
import { chance } from "../../random.ts";
import type { SessionCall } from "../../themed-steps.ts";
import { announcedAt, opensAt } from "../../themed-steps.ts";
import type { SessionTheme } from "../../themed-words.ts";
import { judged } from "../life/closing.ts";
import { comesToUnit, soon } from "../life/dispatching.ts";
import { answered, contacted } from "../life/handling.ts";
import { comesIn } from "../life/intake.ts";
import { Life } from "../life/life.ts";
import { thingOf } from "../things/all.ts";
import type { FullAppeal, Writers } from "../writers.ts";

export interface CallsAsked {
  readonly seed: string;
  /** The session's name in the script. */
  readonly session: string;
  readonly day: number;
  readonly theme: SessionTheme;
  readonly count: number;
  /** How many of them are open at the script's end. */
  readonly open: number;
  /** The script's last day. */
  readonly last: number;
}

const minute = 60_000;
/** Of ten, so many ask beforehand. */
const beforehand = 0.25;

/** Handled at once and never returned, disputed or paused: each of these lives ends as it was planned. */
const plain = { intake: "dispatched", turn: "plain", late: false, withdrawn: false } as const;

function writtenFor(asked: CallsAsked, writers: Writers, number: number): FullAppeal {
  const draw = chance(`call ${asked.seed} ${asked.session} ${number}`);
  const early = draw.happens(beforehand);
  const [from, to] = early
    ? [announcedAt(asked.day) + 30 * minute, opensAt(asked.day) - 60 * minute]
    : [opensAt(asked.day) + minute, opensAt(asked.day) + 118 * minute];
  const at = from + Math.floor(draw.fraction() * (to - from));
  const thing = thingOf(draw.pick(asked.theme.things));
  for (;;) {
    const one = writers.write({ at, thing, hot: null });
    // Whoever calls a session says who they are, or nobody could tell them what came of it.
    if (one.asker === null) continue;
    return {
      ...one,
      themed: asked.session,
      kind: one.kind === "consult" ? "help" : one.kind,
      channel: early ? (draw.happens(0.6) ? "portal" : "hotline") : "weeklySession",
      plan: { hot: null, repeats: null },
    };
  }
}

/** How the open ones stand: put into a plan, in hand for too long, or not solved in their asker's words. */
function leftOpen(life: Life, number: number, last: number): void {
  const { draw } = life;
  const way = number % 5;
  if (way === 3) return;
  if (way === 4) {
    answered(life, draw.whole(0, 1));
    return void judged(life, "unsolved");
  }
  life.principal("plan", soon(life), {
    cause: "涉及地下管线和道路开挖，需与年度工程统筹实施。",
    planText: "已列入年度计划，完成前置手续后施工，期间由所在街道每周查看并采取临时措施。",
    planDate: dateOf(last + draw.whole(15, 120)),
  });
}

/** Everything raised in a session, with its whole story. */
export function callsOf(asked: CallsAsked, writers: Writers): readonly SessionCall[] {
  return Array.from({ length: asked.count }, (_, number): SessionCall => {
    const appeal = writtenFor(asked, writers, number);
    const life = new Life(asked.seed, appeal, plain);
    comesIn(life);
    comesToUnit(life, []);
    contacted(life);
    if (number >= asked.count - asked.open) leftOpen(life, number - (asked.count - asked.open), asked.last);
    else {
      life.waits(whenWorked(life.draw, life.now, 0));
      answered(life, life.draw.whole(0, 1));
      judged(life, life.draw.happens(0.8) ? "satisfied" : "fair");
    }
    return { key: appeal.key, steps: life.steps };
  });
}

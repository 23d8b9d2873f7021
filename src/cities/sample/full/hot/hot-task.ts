// The task that a hot issue becomes: drafted, signed, passed, carried out and cleared.

import { dayOf } from "../../../../define/calendar.ts";
import { dateOf, type Day } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import { officials } from "../../people.ts";
import type { Chance } from "../../random.ts";
import { whenWorked } from "../../rhythm.ts";
import { type Step, Telling } from "../../step.ts";
import { workTasks } from "../work-plan/plan.ts";
import { inspectorFor, leadOf, organ, reform } from "../work-plan/year.ts";

export interface HotWork {
  /** The hot issue's name within the script. */
  readonly hot: string;
  readonly title: string;
  /** The department that answers for most of its appeals. */
  readonly lead: string;
  /** When the organ decided. */
  readonly decided: number;
}

const leaderOf = (lead: string): string =>
  (workTasks.find(task => task.lead === lead) ?? workTasks[0]!).leader;
const monthly = 30;

/** Its steps, and when it is cleared. */
export function hotTask(
  draw: Chance,
  work: HotWork,
): { readonly steps: readonly Step[]; readonly cleared: number } {
  const { hot, title, lead, decided } = work;
  const telling = new Telling(`${hot} task`, "task");
  const doer = leadOf(draw, lead);
  let now = whenWorked(draw, decided, draw.whole(2, 5));
  const does = (by: Parameters<Telling["does"]>[0], action: string, at: number, input = {}) =>
    (now = telling.does(by, action, at, input));
  const days = draw.whole(60, 120);
  const due: Day = dayOf(china, now) + days + 40;
  does(reform(draw), "draft", now, {
    title: `${title}专项办理`,
    source: "citizens",
    hot: { matter: hot },
    organ: { org: "reform-committee" },
    lead: { org: lead },
    alone: true,
    leader: leaderOf(lead),
    due: dateOf(due),
    deliverable: "问题整改完成，同类诉求明显减少",
    standard: "现场核验整改到位；办成后逐人回告诉求人，半年内同类诉求减少八成以上",
    roadmap: "1.现场核实、摸清底数；2.制定整改方案并公开；3.组织实施；4.逐人回告，听取评判",
    first: "摸清底数，整改方案公开；组织实施，完成主体整改",
  });
  does(reform(draw), "consult", whenWorked(draw, now, 1));
  does(doer, "countersign", whenWorked(draw, now, draw.whole(1, 3)), { consent: "agree" });
  does(organ(draw), "approve", whenWorked(draw, now, draw.whole(1, 4)));
  const contact = officials.find(({ account }) => account === doer.person)?.name ?? "";
  const phone = `1990000${draw.whole(5000, 5999)}`;
  does(reform(draw), "dispatch", whenWorked(draw, now, 1), { contact, contactPhone: phone });
  for (let passed = 15, part = 1; passed < days; passed += monthly, part += 1) {
    does(doer, "report", whenWorked(draw, now, 10), {
      progress: Math.min(95, Math.round((passed / days) * 100) + 8),
      done:
        `第${part}次进展：已到现场核实 ${draw.whole(3, 30)} 处，` +
        `整改 ${draw.whole(1, 20)} 处，与诉求人见面 ${draw.whole(2, 12)} 次。`,
      milestone: "underway",
    });
  }
  does(doer, "finish", whenWorked(draw, now, draw.whole(8, 14)), {
    result: `“${title}”整改已完成，现场核验合格，长效管护责任落实到人。`,
    evidence: `验收资料 ${draw.whole(4, 12)} 份，整改前后照片 ${draw.whole(6, 24)} 张。`,
  });
  does(inspectorFor(draw, lead), "verify", whenWorked(draw, now, draw.whole(2, 5)), {
    conclusion: "passed",
    opinion: "现场核验与随机电话核实一致，同意通过。",
  });
  does(reform(draw), "clear", whenWorked(draw, now, draw.whole(1, 3)));
  return { steps: telling.steps, cleared: now };
}

// One thing cut into four tasks of next year's plan: planted, so that whoever looks for it has something to
// find.

import { type Day, dateOf, yearOf } from "../../../../define/civil.ts";
import { chance } from "../../random.ts";
import { whenWorked } from "../../rhythm.ts";
import { type Step, Telling } from "../../step.ts";
import { splitTitles } from "../life/odd.ts";
import { at, reform } from "./year.ts";

/** Drafted for one unit on four days, three weeks before the script's end; nobody has passed them yet. */
export function splitSteps(seed: string, last: Day): readonly Step[] {
  const draw = chance(`split ${seed}`);
  const next = yearOf(last) + 1;
  return splitTitles.flatMap((title, number) => {
    const telling = new Telling(`split-${number}`, "task");
    telling.does(reform(draw), "draft", whenWorked(draw, at(last - 21 + number, 9), 0), {
      title,
      planYear: String(next),
      source: "own",
      list: "own",
      organ: { org: "reform-committee" },
      lead: { org: "dept.streetworks" },
      alone: true,
      leader: "市政府分管副市长",
      due: dateOf(last + 300 + number),
      deliverable: "完成整治的街巷清单",
      standard: "列入本批的街巷全部完成整治，由所在镇街签字验收。",
      roadmap: "1.摸底；2.施工；3.验收",
      first: "完成摸底和设计",
      second: "开工建设",
      third: "完工验收",
    });
    return telling.steps;
  });
}

// One table is being changed: the allowance for those between eighty and ninety from the next year on. It is
// drafted and no more, so that whoever tries the city tries it, approves it and publishes it.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { startOfDay } from "../../../define/calendar.ts";
import { type Day, yearOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf } from "../people.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Step, Telling } from "../step.ts";
import { tableDrafterPost } from "./posts.ts";

const hour = 3_600_000;
const file = new URL(
  "../../../mechanisms/serve/instantApproval/decisions/elder-allowance.dmn",
  import.meta.url,
);

/** The allowance of today with another amount, from a day on. */
function raised(from: string): string {
  const { length } = "km:from=";
  const xml = readFileSync(file, "utf8").trim();
  const at = xml.indexOf("km:from=") + length + 1;
  return (xml.slice(0, at) + from + xml.slice(at + from.length))
    .replace("<text>10000</text>", "<text>15000</text>")
    .replace("每月 100 元", "每月 150 元");
}

/** The draft, a few days before the script's last. */
export function tableStory(last: Day): readonly Step[] {
  const from = `${yearOf(last) + 1}-01-01`;
  const xml = raised(from);
  const drafter = { person: holdersOf(tableDrafterPost.key)[0]!, post: tableDrafterPost.key };
  const telling = new Telling("table-elder-allowance", "decisionTable");
  telling.does(drafter, "draft", startOfDay(china, workdayAfter(last - 4, 0)) + 10 * hour, {
    reason: "八十至八十九周岁的津贴由每月一百元提高到一百五十元，其余不变。",
    basis: "样例：市政府常务会议纪要（默认值）",
    xml,
    model: "秒批·高龄津贴",
    from,
    hash: createHash("sha256").update(xml).digest("hex"),
  });
  return telling.steps;
}

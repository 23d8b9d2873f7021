// The entries of the knowledge base, and how each comes to stand: drafted by the unit whose duty it is,
// published by other eyes, looked at again when its day comes.

import { dateOf } from "../../../../define/civil.ts";
import { dayOf } from "../../../../define/calendar.ts";
import { china } from "../../../calendar.ts";
import { holdersOf } from "../../people.ts";
import { publisherPost } from "../../posts.ts";
import { type Chance, chance } from "../../random.ts";
import { whenWorked } from "../../rhythm.ts";
import { type Step, Telling } from "../../step.ts";
import type { Topic } from "../../texts/case.ts";
import { rows } from "./rows.ts";

export interface Entry {
  /** The matter's name in the script. */
  readonly key: string;
  readonly topic: Topic;
  readonly owner: string;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly source: string;
}

export const entries: readonly Entry[] = rows.map((row, at) => {
  const [topic = "", owner = "", title = "", question = "", answer = "", source = ""] = row.split("|");
  const key = `entry ${String(at + 1).padStart(3, "0")}`;
  return { key, topic: topic as Topic, owner: `dept.${owner}`, title, question, answer, source };
});

const byTopic = Map.groupBy(entries, ({ topic }) => topic);
const general = byTopic.get("other")!;

/** An entry that the desk may answer from; the general one where a topic has none of its own. */
export const entryFor = (draw: Chance, topic: Topic): Entry => draw.pick(byTopic.get(topic) ?? general);

/** The lives of the entries from a moment on: most reviewed after half a year or a year, one taken down. */
export function entrySteps(seed: string, since: number, end: number): readonly Step[] {
  return entries.flatMap((entry, at) => {
    const draw = chance(`${entry.key} ${seed}`);
    const telling = new Telling(entry.key, "knowledge");
    const { topic, owner, title, question, answer, source } = entry;
    const by = { person: draw.pick(holdersOf(`${owner}.handler`)), post: `${owner}.handler` };
    const publisher = { person: draw.pick(holdersOf(publisherPost.key)), post: publisherPost.key };
    const later = (from: number, days: number) => dateOf(dayOf(china, from) + days);
    let now = since + at * 60_000;
    let days = draw.whole(150, 380);
    const input = { title, question, answer, topic, owner: { org: owner }, source };
    telling.does(by, "draft", now, { ...input, reviewOn: later(now, days) });
    if (draw.happens(0.08)) {
      telling.does(publisher, "sendBack", now + 1_800_000, {
        opinion: "依据请写明文件名称，办理时限请写具体。",
      });
      telling.does(by, "amend", now + 2_700_000, { question, answer, source, reviewOn: later(now, days) });
    }
    telling.does(publisher, "publish", now + 3_600_000);
    // The day after it fell due the owner looks at it again; one in fifteen is forgotten and stands red.
    for (let due = now; draw.happens(0.93);) {
      due += (days + 1) * 86_400_000;
      now = whenWorked(draw, due, draw.whole(1, 4));
      if (now > end) break;
      days = draw.whole(180, 380);
      telling.does(by, "renew", now, { reviewOn: later(now, days) });
      due = now;
    }
    return telling.steps;
  });
}

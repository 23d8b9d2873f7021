// The loop as the pages draw it: its four stages, how long each leg took, and its line in a list.

import { dayOf } from "../../define/calendar.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { LoopRow, LoopView } from "../types.ts";
import { matterLight, matterTitle, numberOf, planOf } from "../views/row.ts";
import { mechanismTitle, stateTitle } from "../views/words.ts";
import { actsSinceAdopted, firstTime, type LoopFacts } from "./loop-facts.ts";
import { day, type Ground, leadOf, resultOf, say } from "./loop-ground.ts";
import { askStage, judgeStage, planStage, sayAnswers, serveStage } from "./loop-stages.ts";
import { verdictOf } from "./loop-verdict.ts";

function spansOf(ground: Ground): LoopView["spans"] {
  const { facts, acts, verdict, context } = ground;
  const { sources, link } = facts;
  const judged = Math.min(...verdict.passed.flatMap(({ action }) => firstTime(sources, action) ?? []));
  const marks: readonly (readonly [string, string, number | undefined])[] = [
    ["首件提出", "First raised", sources[0]?.opened],
    ["列入任务", "Taken up", firstTime(sources, link.adopt)],
    ["下达", "Handed down", acts[0]?.happened],
    ["办成", "Done", firstTime(sources, link.conclude)],
    ["请人评判", "Judged", Number.isFinite(judged) ? judged : undefined],
  ];
  const reached = marks.flatMap(([zh, en, at]) => (at === undefined ? [] : [{ zh, en, at }]));
  return reached.slice(1).map((to, at) => {
    const from = reached[at]!;
    const days = dayOf(context.calendar, to.at) - dayOf(context.calendar, from.at);
    const title = say(ground, `${from.zh}到${to.zh}`, `${from.en} to ${to.en.toLowerCase()}`);
    return { title, from: from.at, to: to.at, days };
  });
}

async function groundOf(context: Context, facts: LoopFacts, caller: Caller): Promise<Ground> {
  const acts = await actsSinceAdopted(context, facts);
  return { context, caller, facts, acts, verdict: verdictOf(context, facts, caller.lang) };
}

/** One loop, as it stands at the caller's moment. */
export async function loopView(context: Context, facts: LoopFacts, caller: Caller): Promise<LoopView> {
  const ground = await groundOf(context, facts, caller);
  return {
    title: matterTitle(context, facts.plan, facts.matter, caller.lang),
    asOf: caller.now,
    stages: [askStage(ground), planStage(ground), serveStage(ground), judgeStage(ground)],
    spans: spansOf(ground),
  };
}

/** One loop in a list. */
export async function loopRow(context: Context, facts: LoopFacts, caller: Caller): Promise<LoopRow> {
  const ground = await groundOf(context, facts, caller);
  const { sources, link, plan, matter } = facts;
  const many = sources.length;
  const { mechanism, english } = planOf(context, sources[0]!);
  const asked = many === 1 ? english.title : (english.plural ?? english.title);
  const adopted = firstTime(sources, link.adopt);
  const lead = leadOf(ground);
  const first = day(ground, sources[0]!.opened);
  const answers = sayAnswers(ground);
  const stages = [
    {
      title: say(ground, `${many} 件${mechanism.title}`, `${many} ${asked.toLowerCase()}`),
      note: say(ground, `${first}起`, `from ${first}`),
    },
    {
      title: say(
        ground,
        `列入${mechanismTitle(plan, "zh")}`,
        `Became a ${mechanismTitle(plan, "en").toLowerCase()}`,
      ),
      note: [
        adopted === undefined ? "" : day(ground, adopted),
        lead ? say(ground, `${lead}牵头`, `led by ${lead}`) : "",
      ]
        .filter(Boolean)
        .join(say(ground, "，", ", ")),
    },
    { title: stateTitle(plan, matter.state, caller.lang), note: resultOf(ground) },
    ...(ground.verdict.concluded
      ? [
          {
            title: say(ground, "提的人评判", "Judged by those who asked"),
            note: answers || say(ground, "等待评判", "waiting"),
          },
        ]
      : []),
  ];
  const light = matterLight(context, plan, matter, caller.now);
  return {
    number: numberOf(context, matter.id),
    title: matterTitle(context, plan, matter, caller.lang),
    light,
    stages,
  };
}

// The loop as the pages draw it: four stages of real matters, the dated arrows between them, and how long each leg took.

import { dayOf } from "../../define/calendar.ts";
import { dateOf } from "../../define/civil.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { LoopNode, LoopRow, LoopStage, LoopView } from "../types.ts";
import { fieldText } from "../views/field.ts";
import { handlerOf, matterLight, matterTitle, namesOf, numberOf, planOf } from "../views/row.ts";
import { sightOf } from "../views/sight.ts";
import type { ReadEvent } from "../views/story.ts";
import { actionTitle, fieldLabel, mechanismTitle, pick, sayDate, stateTitle } from "../views/words.ts";
import { actsSinceAdopted, firstTime, type LoopFacts } from "./loop-facts.ts";
import { type Verdict, verdictOf } from "./loop-verdict.ts";

const shownSources = 3;
const longest = 60;

/** One loop with all that its drawing asks for again and again. */
interface Ground {
  readonly context: Context;
  readonly caller: Caller;
  readonly facts: LoopFacts;
  readonly acts: readonly ReadEvent[];
  readonly verdict: Verdict;
}

const say = ({ caller }: Ground, zh: string, en: string): string => pick(caller.lang, zh, en);
/** A day; its year is said where it is not this one. */
function day({ context, caller }: Ground, at: number): string {
  const date = dateOf(dayOf(context.calendar, at));
  const said = sayDate(date, caller.lang);
  const thisYear = dateOf(dayOf(context.calendar, caller.now)).slice(0, 4);
  return date.startsWith(thisYear) ? said.replace(`${thisYear}年`, "").replace(` ${thisYear}`, "") : said;
}
const short = (text: string): string => {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest).join("")}…` : text;
};

function leadOf({ context, caller, facts }: Ground): string | undefined {
  const org = handlerOf(facts.plan, facts.matter);
  return org === null ? undefined : namesOf(context).org(org, caller.lang);
}

/** The public fields that the sources were told when it was done: what was achieved. */
function resultOf({ context, caller, facts }: Ground): string {
  const texts = facts.link.told.map(name =>
    fieldText(facts.plan, name, facts.matter.fields[name], caller.lang, namesOf(context)),
  );
  return short(texts.filter(Boolean).join(" "));
}

function sourceNode(ground: Ground, source: Matter): LoopNode {
  const { context, caller } = ground;
  const plan = planOf(context, source);
  const mine = sightOf(plan, source, caller.actor, context.orgs).level === "party";
  const number = numberOf(context, source.id);
  const raised = say(ground, `${day(ground, source.opened)}提出`, `raised ${day(ground, source.opened)}`);
  return {
    title: matterTitle(context, plan, source, caller.lang),
    href: `/${mine ? "follow" : "matter"}/${number}`,
    lines: mine ? [say(ground, `您提的，${raised}`, `Yours, ${raised}`)] : [raised],
    light: matterLight(context, plan, source, caller.now),
    mine,
    key: false,
    more: false,
  };
}

const plain = { light: null, mine: false, key: false, more: false } as const;

function askStage(ground: Ground): LoopStage {
  const { facts } = ground;
  const nodes = facts.sources.map(source => sourceNode(ground, source));
  const first = nodes.toSorted((a, b) => Number(b.mine) - Number(a.mine)).slice(0, shownSources);
  const rest = nodes.length - first.length;
  const title = say(ground, `另有 ${rest} 件`, `${rest} more`);
  const lines = [say(ground, `一共 ${nodes.length} 件`, `${nodes.length} in all`)];
  const more: LoopNode[] = rest ? [{ ...plain, title, href: null, lines, more: true }] : [];
  const at = firstTime(facts.sources, facts.link.adopt);
  const adopt = actionTitle(planOf(ground.context, facts.sources[0]!), facts.link.adopt, ground.caller.lang);
  return { key: "ask", nodes: [...first, ...more], hop: at === undefined ? null : { at, text: adopt } };
}

function planStage(ground: Ground): LoopStage {
  const { context, caller, facts, acts } = ground;
  const { matter, plan } = facts;
  const lead = leadOf(ground);
  const due = Object.values(matter.clocks).find(face => face.end === null)?.due ?? null;
  const last = due === null ? "" : day(ground, due - 1);
  const next = acts[0];
  const node: LoopNode = {
    ...plain,
    title: matterTitle(context, plan, matter, caller.lang),
    href: `/matter/${numberOf(context, matter.id)}`,
    lines: [
      mechanismTitle(plan, caller.lang),
      ...(lead ? [say(ground, `${lead}牵头`, `led by ${lead}`)] : []),
      ...(last ? [say(ground, `最迟 ${last}`, `due ${last}`)] : []),
    ],
    light: matterLight(context, plan, matter, caller.now),
    key: true,
  };
  const text = next ? actionTitle(plan, next.body.action, caller.lang) : "";
  return { key: "plan", nodes: [node], hop: next ? { at: next.happened, text } : null };
}

/** The acts between the start and the verdict of the superior, one node for each kind, with its latest words. */
function serveNodes(ground: Ground): readonly LoopNode[] {
  const { context, caller, facts, acts } = ground;
  const { plan } = facts;
  const done = acts.slice(1).filter(({ body }) => body.to === body.from || !plan.final.has(body.to));
  const kinds = [...new Set(done.map(({ body }) => body.action))];
  return kinds.map(action => {
    const same = done.filter(({ body }) => body.action === action);
    const { body, happened } = same.at(-1)!;
    const title = actionTitle(plan, action, caller.lang);
    const said = Object.keys({ ...body.input, ...body.set }).flatMap(name => {
      const field = plan.mechanism.fields[name];
      if (field?.audience !== "public") return [];
      const value = body.input[name] ?? body.set[name];
      const text = fieldText(plan, name, value, caller.lang, namesOf(context));
      return field.kind === "text" ? [short(text)] : [`${fieldLabel(plan, name, caller.lang)} ${text}`];
    });
    const times = same.length > 1 ? say(ground, `（${same.length} 次）`, ` (${same.length} times)`) : "";
    return { ...plain, title: `${title}${times}`, href: null, lines: [day(ground, happened), ...said] };
  });
}

function serveStage(ground: Ground): LoopStage {
  const { facts, acts, caller } = ground;
  const at = firstTime(facts.sources, facts.link.conclude);
  const closing = acts.findLast(({ body }) => facts.plan.final.has(body.to));
  const text = closing ? actionTitle(facts.plan, closing.body.action, caller.lang) : "";
  return { key: "serve", nodes: serveNodes(ground), hop: at === undefined ? null : { at, text } };
}

const sayAnswers = ({ verdict, caller }: Ground): string =>
  verdict.answers.map(({ label, count }) => `${label} ${count}`).join(pick(caller.lang, "，", ", "));

function judgeStage(ground: Ground): LoopStage {
  const { verdict } = ground;
  if (verdict.concluded === 0) return { key: "judge", nodes: [], hop: null };
  const lines = verdict.passed.map(({ title, count }) => `${title} ${count}/${verdict.concluded}`);
  const figure = verdict.passed.at(-1)?.figure;
  const title = sayAnswers(ground) || say(ground, "等提的人评判", "Waiting for those who asked");
  const href = figure === undefined ? null : `/figures/${figure}`;
  return { key: "judge", nodes: [{ ...plain, title, href, lines, key: true }], hop: null };
}

function spansOf(ground: Ground): LoopView["spans"] {
  const { facts, acts, verdict, context } = ground;
  const { sources, link } = facts;
  const judged = Math.min(...verdict.passed.flatMap(({ action }) => firstTime(sources, action) ?? []));
  const marks: readonly (readonly [string, string, number | undefined])[] = [
    ["首件提出", "first raised", sources[0]?.opened],
    ["列入任务", "taken up", firstTime(sources, link.adopt)],
    ["下达", "handed down", acts[0]?.happened],
    ["办成", "done", firstTime(sources, link.conclude)],
    ["请人评判", "judged", Number.isFinite(judged) ? judged : undefined],
  ];
  const reached = marks.flatMap(([zh, en, at]) => (at === undefined ? [] : [{ zh, en, at }]));
  return reached.slice(1).map((to, at) => {
    const from = reached[at]!;
    const days = dayOf(context.calendar, to.at) - dayOf(context.calendar, from.at);
    const title = say(ground, `${from.zh}到${to.zh}`, `${from.en} to ${to.en}`);
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
  const asked = mechanismTitle(planOf(context, sources[0]!), caller.lang);
  const adopted = firstTime(sources, link.adopt);
  const lead = leadOf(ground);
  const first = day(ground, sources[0]!.opened);
  const answers = sayAnswers(ground);
  const many = sources.length;
  const stages = [
    {
      title: say(ground, `${many} 件${asked}`, `${asked}: ${many}`),
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

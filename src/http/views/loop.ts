// The loop from one matter, out of the links alone: who asked (ask), what was decided (plan), what was done (serve), how
// those who asked judged it (judge). Which acts mean "taken up", "told" and "judged" is read from the definitions: the acts
// that a link tells, and the tallies that count who was told and who judged among them.

import type { Condition, Tally } from "../../define/figure.ts";
import { isTally } from "../../define/figure.ts";
import { listOf } from "../../define/parts.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Context } from "../context.ts";
import type { Lang, LoopNode, LoopStage, LoopView } from "../types.ts";
import { fieldView } from "./field.ts";
import { dueDay, leadingClock } from "./clock.ts";
import { figureTitle } from "./figure.ts";
import { matterLight, matterTitle, namesOf, numberOf } from "./row.ts";
import { actionTitle, fieldLabel, mechanismTitle, optionLabel, pick, sayDate, stateTitle } from "./words.ts";

export interface LoopGround {
  readonly context: Context;
  readonly lang: Lang;
  readonly now: number;
  /** The matter from which the loop is looked at. */
  readonly from: Matter;
  /** Those who asked, oldest first. */
  readonly asks: readonly Matter[];
  readonly askPlan: Plan;
  /** What they led to; undefined while nothing was decided. */
  readonly decided?: { readonly matter: Matter; readonly plan: Plan; readonly tells: readonly string[] };
}

type Hop = NonNullable<LoopStage["hop"]>;
const shownAsks = 3;
const plain = { light: null, mine: false, key: false, more: false } as const;

const first = (times: readonly (number | undefined)[]): number | undefined => {
  const known = times.filter(time => time !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};
const passedAt = ({ passed }: Matter, action: string): number | undefined => passed[action]?.[1];

function hopTo(ground: LoopGround, plan: Plan, matters: readonly Matter[], action: string): Hop | null {
  const at = first(matters.map(matter => passedAt(matter, action)));
  return at === undefined ? null : { at, text: actionTitle(plan, action, ground.lang) };
}

function askNode({ context, lang, now, from, askPlan }: LoopGround, matter: Matter): LoopNode {
  const mine = matter.id === from.id;
  const opened = sayDate(dueDay(context.calendar, matter.opened + 1), lang);
  return {
    ...plain,
    title: matterTitle(context, askPlan, matter, lang),
    href: `/follow/${numberOf(context, matter.id)}`,
    lines: [
      `${stateTitle(askPlan, matter.state, lang)}　${opened}`.replace("　", lang === "zh" ? "　" : ", "),
    ],
    light: matterLight(context, askPlan, matter, now),
    mine,
  };
}

function askStage(ground: LoopGround): LoopStage {
  const { asks, from, lang, decided, askPlan } = ground;
  // The one that the reader came from stands first.
  const ordered = [...asks].toSorted(
    (one, other) => Number(other.id === from.id) - Number(one.id === from.id),
  );
  const rest = ordered.length - shownAsks;
  const more: LoopNode = {
    ...plain,
    more: true,
    href: null,
    lines: [],
    title: pick(lang, `另有 ${rest} 件`, `${rest} more`),
  };
  const nodes = [
    ...ordered.slice(0, shownAsks).map(matter => askNode(ground, matter)),
    ...(rest > 0 ? [more] : []),
  ];
  const [adopted] = decided?.tells ?? [];
  return { key: "ask", nodes, hop: adopted === undefined ? null : hopTo(ground, askPlan, asks, adopted) };
}

/** The act by which work began: the first that leads into a state in which a clock of the decision runs. */
function startingAct({ plan, matter }: NonNullable<LoopGround["decided"]>): string | undefined {
  const runs = new Set(plan.clocks.flatMap(clock => [...clock.runs]));
  return Object.keys(matter.passed).find(action => {
    const to = plan.mechanism.actions[action]?.to;
    return typeof to === "string" && runs.has(to);
  });
}

function planStage(ground: LoopGround): LoopStage {
  const { decided, context, lang, now } = ground;
  if (decided === undefined) return { key: "plan", nodes: [], hop: null };
  const { matter, plan } = decided;
  const names = namesOf(context);
  const people = [plan.mechanism.dispatches?.lead, plan.mechanism.dispatches?.helpers].flatMap(name => {
    const view =
      name === undefined ? undefined : fieldView(plan, name, matter.fields[name], "public", lang, names);
    return view ? [pick(lang, `${view.label}：${view.text}`, `${view.label}: ${view.text}`)] : [];
  });
  const lead = leadingClock(plan, matter, context.calendar, now);
  const due = lead?.face.due ?? null;
  const day = due === null ? "" : sayDate(dueDay(context.calendar, due), lang);
  const node: LoopNode = {
    ...plain,
    key: true,
    mine: matter.id === ground.from.id,
    title: matterTitle(context, plan, matter, lang),
    href: `/${matter.mechanism}/${numberOf(context, matter.id)}`,
    lines: [...people, ...(day === "" ? [] : [pick(lang, `最迟 ${day}`, `Due ${day}`)])],
    light: matterLight(context, plan, matter, now),
  };
  const start = startingAct(decided);
  return {
    key: "plan",
    nodes: [node],
    hop: start === undefined ? null : hopTo(ground, plan, [matter], start),
  };
}

/** The public values that acts of carrying out have filled, in the order of the definition. */
function doneLines(
  { context, lang }: LoopGround,
  { plan, matter }: NonNullable<LoopGround["decided"]>,
): string[] {
  const runs = new Set(plan.clocks.flatMap(clock => [...clock.runs]));
  const asked = new Set(
    [...plan.actions.values()]
      .filter(({ from }) => [...from].some(state => runs.has(state)))
      .flatMap(({ asks }) => [...asks.keys()]),
  );
  const names = namesOf(context);
  return Object.keys(plan.mechanism.fields)
    .filter(name => asked.has(name))
    .flatMap(name => {
      const view = fieldView(plan, name, matter.fields[name], "public", lang, names);
      const told =
        view && view.kind !== "date"
          ? pick(lang, `${view.label}：${view.text}`, `${view.label}: ${view.text}`)
          : "";
      return told === "" ? [] : [told];
    });
}

function serveStage(ground: LoopGround): LoopStage {
  const { decided, lang, askPlan, asks } = ground;
  const began = decided && startingAct(decided);
  if (decided === undefined || began === undefined) return { key: "serve", nodes: [], hop: null };
  const { matter, plan, tells } = decided;
  const concluded = tells.at(-1);
  const node: LoopNode = {
    ...plain,
    key: true,
    href: null,
    title: `${mechanismTitle(plan, lang)} · ${stateTitle(plan, matter.state, lang)}`,
    lines: doneLines(ground, decided),
    light: matterLight(ground.context, plan, matter, ground.now),
  };
  const hop = concluded === undefined || tells.length < 2 ? null : hopTo(ground, askPlan, asks, concluded);
  return { key: "serve", nodes: [node], hop };
}

interface Counting {
  readonly name: string;
  readonly passed: string;
}

/** The tallies of the asking mechanism that count an act among those whom the end of the loop reached. */
function countings({ mechanism }: Plan, among: string): readonly Counting[] {
  return Object.entries(mechanism.figures ?? {}).flatMap(([name, figure]) => {
    if (!isTally(figure) || !("among" in figure) || figure.among !== among) return [];
    const [passed, another] = listOf((figure as Tally & Condition).passed);
    return passed !== undefined && another === undefined ? [{ name, passed }] : [];
  });
}

/** How often each answer was given to the choice that an act asks for. */
function verdicts({ askPlan, lang }: LoopGround, reached: readonly Matter[], action: string): string[] {
  const asks = [...(askPlan.actions.get(action)?.asks.values() ?? [])];
  return asks.flatMap(({ name, field }) => {
    if (field.kind !== "choice") return [];
    const counted = Object.keys(field.options).map(option => {
      const count = reached.filter(({ fields }) => fields[name] === option).length;
      return { option, count };
    });
    const said = counted
      .filter(({ count }) => count > 0)
      .map(({ option, count }) => {
        return `${optionLabel(askPlan, name, option, lang)} ${count}`;
      });
    const label = fieldLabel(askPlan, name, lang);
    return said.length === 0
      ? []
      : [pick(lang, `${label}：${said.join("，")}`, `${label}: ${said.join(", ")}`)];
  });
}

function judgeStage(ground: LoopGround): LoopStage {
  const { decided, asks, askPlan, lang } = ground;
  const concluded = decided && decided.tells.length > 1 ? decided.tells.at(-1) : undefined;
  const reached = concluded === undefined ? [] : asks.filter(({ passed }) => passed[concluded] !== undefined);
  if (concluded === undefined || reached.length === 0) return { key: "judge", nodes: [], hop: null };
  const nodes = countings(askPlan, concluded).map(({ name, passed }): LoopNode => {
    const count = reached.filter(matter => matter.passed[passed] !== undefined).length;
    const share = `${((count / reached.length) * 100).toFixed(2)}%`;
    const of = pick(
      lang,
      `${reached.length} 件中 ${count} 件，占 ${share}`,
      `${count} of ${reached.length}, ${share}`,
    );
    const lines = [of, ...verdicts(ground, reached, passed)];
    const href = `/figures/${askPlan.mechanism.name}.${name}`;
    return { ...plain, key: true, title: figureTitle(askPlan, name, lang), href, lines };
  });
  return { key: "judge", nodes, hop: null };
}

function spansOf(ground: LoopGround, stages: readonly LoopStage[]): LoopView["spans"] {
  const { asks, askPlan, decided, lang } = ground;
  const concluded = decided?.tells.at(-1);
  const judging = concluded === undefined ? [] : countings(askPlan, concluded).map(({ passed }) => passed);
  const judged = first(asks.flatMap(matter => judging.slice(-1).map(action => passedAt(matter, action))));
  const opened = first(asks.map(matter => matter.opened));
  const judge = judged === undefined ? null : { at: judged, text: pick(lang, "首次评判", "first verdict") };
  const hops = stages
    .map(({ hop }) => hop)
    .concat(judge)
    .filter(hop => hop !== null);
  if (opened === undefined) return [];
  const points = [{ at: opened, text: pick(lang, "首条诉求", "first asked") }, ...hops];
  return points.slice(1).map(({ at, text }, index) => {
    const before = points[index]!;
    const days = Math.max(0, Math.round((at - before.at) / 86_400_000));
    return {
      title: pick(lang, `${before.text}到${text}`, `${before.text} to ${text}`),
      from: before.at,
      to: at,
      days,
    };
  });
}

/** The loop as the page draws it. */
export function loopView(ground: LoopGround): LoopView {
  const { context, decided, askPlan, from, lang } = ground;
  const stages = [askStage(ground), planStage(ground), serveStage(ground), judgeStage(ground)];
  const { matter, plan } = decided ?? { matter: from, plan: askPlan };
  const title = matterTitle(context, plan, matter, lang);
  return { title, asOf: ground.now, stages, spans: spansOf(ground, stages) };
}

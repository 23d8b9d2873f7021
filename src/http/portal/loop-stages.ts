// The four stages of a loop: real matters as nodes, and the dated arrows between them.

import type { Matter } from "../../engine/matter.ts";
import type { LoopNode, LoopStage } from "../types.ts";
import { fieldView } from "../views/field.ts";
import { matterLight, matterTitle, namesOf, numberOf, planOf } from "../views/row.ts";
import { publicEyes, sightOf } from "../views/sight.ts";
import { actionTitle, mechanismTitle, pick } from "../views/words.ts";
import { firstTime } from "./loop-facts.ts";
import { day, type Ground, leadOf, say, short } from "./loop-ground.ts";

const shownSources = 3;

function sourceNode(ground: Ground, source: Matter): LoopNode {
  const { context, caller } = ground;
  const plan = planOf(context, source);
  const mine = sightOf(plan, source, caller.actor, context.orgs).level === "party";
  const number = numberOf(context, source.id);
  const on = day(ground, source.opened);
  return {
    title: matterTitle(context, plan, source, caller.lang),
    href: `/${mine ? "follow" : "matter"}/${number}`,
    lines: mine ? [say(ground, `您提的，${on}`, `Yours, ${on}`)] : [say(ground, `${on}提出`, `raised ${on}`)],
    light: matterLight(context, plan, source, caller.now),
    mine,
    key: false,
    more: false,
  };
}

const plain = { light: null, mine: false, key: false, more: false } as const;

export function askStage(ground: Ground): LoopStage {
  const { facts } = ground;
  const { context, caller } = ground;
  // Those that are not published are counted, and not named.
  const open = facts.sources.filter(
    source => sightOf(planOf(context, source), source, caller.actor, context.orgs).open,
  );
  const nodes = open.map(source => sourceNode(ground, source));
  const first = nodes.toSorted((a, b) => Number(b.mine) - Number(a.mine)).slice(0, shownSources);
  const all = facts.sources.length;
  const rest = all - first.length;
  const title = say(ground, `另有 ${rest} 件`, `${rest} more`);
  const lines = [say(ground, `一共 ${all} 件`, `${all} in all`)];
  const more: LoopNode[] = rest ? [{ ...plain, title, href: null, lines, more: true }] : [];
  const at = firstTime(facts.sources, facts.link.adopt);
  const adopt = actionTitle(planOf(ground.context, facts.sources[0]!), facts.link.adopt, ground.caller.lang);
  return { key: "ask", nodes: [...first, ...more], hop: at === undefined ? null : { at, text: adopt } };
}

export function planStage(ground: Ground): LoopStage {
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

/**
 * The acts between the start and the verdict of the superior, one node for each kind, with its latest
 * words.
 */
function serveNodes(ground: Ground): readonly LoopNode[] {
  const { context, caller, facts, acts } = ground;
  const { plan } = facts;
  const eyes = publicEyes(plan, facts.matter);
  const done = acts.slice(1).filter(({ body }) => body.to === body.from || !plan.final.has(body.to));
  const kinds = [...new Set(done.map(({ body }) => body.action))];
  const latest = kinds.flatMap(kind => done.findLast(({ body }) => body.action === kind) ?? []);
  return latest.map(({ body, happened }, at) => {
    const { action } = body;
    const same = done.filter(one => one.body.action === action);
    const next = latest[at + 1];
    const title = actionTitle(plan, action, caller.lang);
    const said = Object.keys({ ...body.input, ...body.set }).flatMap(name => {
      const value = body.input[name] ?? body.set[name];
      const view = fieldView(plan, name, value, eyes, caller.lang, namesOf(context));
      if (view === undefined) return [];
      const isText = plan.mechanism.fields[name]?.kind === "text";
      return isText ? [short(view.text)] : [`${view.label} ${view.text}`];
    });
    const times = same.length > 1 ? say(ground, `（${same.length} 次）`, ` (${same.length} times)`) : "";
    const hop = next && { at: next.happened, text: actionTitle(plan, next.body.action, caller.lang) };
    const node = { ...plain, title: `${title}${times}`, href: null, lines: [day(ground, happened), ...said] };
    return hop ? { ...node, hop } : node;
  });
}

export function serveStage(ground: Ground): LoopStage {
  const { facts, acts, caller } = ground;
  const at = firstTime(facts.sources, facts.link.conclude);
  const closing = acts.findLast(({ body }) => facts.plan.final.has(body.to));
  const text = closing ? actionTitle(facts.plan, closing.body.action, caller.lang) : "";
  return { key: "serve", nodes: serveNodes(ground), hop: at === undefined ? null : { at, text } };
}

export const sayAnswers = ({ verdict, caller }: Ground): string =>
  verdict.answers
    .map(({ label, count }) => pick(caller.lang, `${label} ${count} 件`, `${label}: ${count}`))
    .join(pick(caller.lang, "，", ", "));

export function judgeStage(ground: Ground): LoopStage {
  const { verdict } = ground;
  if (verdict.concluded === 0) return { key: "judge", nodes: [], hop: null };
  const lines = verdict.passed.map(({ title, count }) => `${title} ${count}/${verdict.concluded}`);
  const figure = verdict.passed.at(-1)?.figure;
  const title = sayAnswers(ground) || say(ground, "等提的人评判", "Waiting for those who asked");
  const href = figure === undefined ? null : `/figures/${figure}`;
  return { key: "judge", nodes: [{ ...plain, title, href, lines, key: true }], hop: null };
}

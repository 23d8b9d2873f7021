// A matter's story: its events in words, each with who took it, what was said, and what became of the clocks.

import type { ClockFace, EventBody } from "../../engine/event.ts";
import { expire } from "../../engine/act.ts";
import { echo } from "../../engine/echoes.ts";
import { recompute } from "../../engine/recompute.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Calendar } from "../../define/calendar.ts";
import type { ApartValues, StoredEvent } from "../../store/readers/readers.ts";
import type { FieldView, Lang, StoryView } from "../types.ts";
import { dueDay } from "./clock.ts";
import { type Names, fieldView } from "./field.ts";
import { type Eyes, actsOfRelation } from "./sight.ts";
import { actionTitle, clockTitle, pick, relationTitle, sayDate, stateTitle } from "./words.ts";

/** A stored event with its body read. */
export interface ReadEvent extends StoredEvent {
  readonly body: EventBody;
}

export const readEvent = (event: StoredEvent): ReadEvent => ({
  ...event,
  body: JSON.parse(event.payload) as EventBody,
});

export interface StoryGround {
  readonly plan: Plan;
  readonly calendar: Calendar;
  readonly names: Names;
  readonly eyes: Eyes;
  readonly lang: Lang;
  /** The names of officials by their opaque ids. */
  readonly people: ReadonlyMap<string, string>;
  /** By the event: the holder in whose place its actor stood in (代办). */
  readonly stoodFor: ReadonlyMap<number, string>;
}

/** The faces of each clock, event by event. */
export function facesOf(events: readonly ReadEvent[], clock: string): readonly ClockFace[] {
  return events.flatMap(({ body }) => body.due[clock] ?? []);
}

function official(
  { names, eyes, lang, people, stoodFor }: StoryGround,
  seq: number,
  actor: string,
  org: string,
) {
  const unit = names.org(org, lang);
  const name = eyes.level === "staff" ? people.get(actor.slice("person:".length)) : undefined;
  if (name === undefined) return unit;
  const holder = stoodFor.get(seq);
  const [zh, en] = holder === undefined ? ["", ""] : [`代${holder}办理`, ` for ${holder}`];
  return pick(lang, `${unit}　${name}${zh && `（${zh}）`}`, `${unit}, ${name}${en}`);
}

function who(ground: StoryGround, seq: number, { actor, action, org }: EventBody): string {
  const { plan, lang } = ground;
  if (org !== null) return official(ground, seq, actor, org);
  if (!/^(person|citizen):/.test(actor)) return pick(lang, "系统", "The system");
  const relation = [...plan.relations.keys()].find(one => actsOfRelation(plan, one).includes(action));
  const asker = relation ?? [...plan.relations.keys()].find(one => actsOfRelation(plan, one).length > 0);
  return asker === undefined ? pick(lang, "群众", "A citizen") : relationTitle(plan, asker, lang);
}

function clockChange(name: string, was: ClockFace | undefined, is: ClockFace, ground: StoryGround) {
  const { calendar, lang, plan } = ground;
  const title = clockTitle(plan, name, lang);
  const until = is.due === null ? "" : sayDate(dueDay(calendar, is.due), lang);
  if (was?.run !== is.run && is.before !== undefined && is.end === null) {
    return is.before.expired
      ? pick(lang, `“${title}”逾期，下一期最迟 ${until}`, `“${title}” ran out; the next is due ${until}`)
      : pick(lang, `“${title}”按期完成，下一期最迟 ${until}`, `“${title}” done in time; next due ${until}`);
  }
  if (was === undefined || was.run !== is.run || is.end !== null) return undefined;
  if (is.expired && !was.expired) {
    const word = plan.mechanism.clocks?.[name]?.window ? "到期结束" : "逾期";
    return pick(lang, `“${title}”${word}`, `“${title}” ran out`);
  }
  if (is.due === null)
    return was.due === null ? undefined : pick(lang, `“${title}”暂停计时`, `“${title}” paused`);
  if (was.due === null)
    return pick(lang, `“${title}”恢复计时，最迟 ${until}`, `“${title}” goes on, due ${until}`);
  if (was.due === is.due) {
    if (was.provisional === undefined || is.provisional !== undefined) return undefined;
    return pick(
      lang,
      `“${title}”最迟 ${until}，不再暂定`,
      `“${title}” is due ${until}, no longer provisional`,
    );
  }
  return pick(lang, `“${title}”延至 ${until}`, `“${title}” extended to ${until}`);
}

/** Whether a clock that counted before this event no longer does, and has not ended. */
const pausedHere = (was: ClockFace | undefined, is: ClockFace): boolean =>
  is.end === null && is.due === null && was !== undefined && was.due !== null;

function clockChanges(ground: StoryGround, before: Readonly<Record<string, ClockFace>>, body: EventBody) {
  return Object.entries(body.due).flatMap(([name, face]) => {
    const said = clockChange(name, before[name], face, ground);
    return said === undefined ? [] : [said];
  });
}

/** What was said at an event: its answers and what the engine wrote, as far as the reader may see it. */
function saidAt(ground: StoryGround, body: EventBody, apart: Readonly<Record<string, unknown>>): FieldView[] {
  // The public page tells the steps; the words belong to the people concerned.
  if (ground.eyes.level === "public") return [];
  const values = { ...body.input, ...body.set, ...apart };
  const order = Object.keys(ground.plan.mechanism.fields).filter(name => Object.hasOwn(values, name));
  return order.flatMap(
    name => fieldView(ground.plan, name, values[name], ground.eyes, ground.lang, ground.names) ?? [],
  );
}

/** What was drawn by lot when the step entered its state (双随机), and from what. */
function drawnAt({ plan, lang }: StoryGround, { draws = {}, set }: EventBody): string | undefined {
  const said = Object.keys(draws).flatMap(name => {
    const sample = plan.mechanism.samples?.[name];
    if (sample === undefined) return [];
    const title = pick(lang, sample.title, plan.english.samples?.[name] ?? sample.title);
    const hit = set[sample.drawn] === true;
    return hit
      ? pick(
          lang,
          `${title}：按链上哈希随机抽中，可复核`,
          `${title}: drawn by the chain's hash; draw again to check`,
        )
      : pick(
          lang,
          `${title}：按链上哈希随机抽取，未抽中，可复核`,
          `${title}: not drawn, by the chain's hash; draw again`,
        );
  });
  return said.length > 0 ? said.join(pick(lang, "；", "; ")) : undefined;
}

function titleOf({ plan, lang }: StoryGround, { action, cause }: EventBody): string {
  if (action === recompute) {
    return pick(lang, "节假日安排公布，重新计算时限", "Deadlines computed again: the holidays are known");
  }
  if (action === echo) return pick(lang, "关联事项有变化，重新计数", "Linked matters counted again");
  if (action !== expire) return actionTitle(plan, action, lang);
  const clock = clockTitle(plan, cause?.clock ?? "", lang);
  return pick(lang, `“${clock}”到期`, `“${clock}” ran out`);
}

/** Counts that follow one another are told once, with the last of them; each stands in the chain. */
const isRunning = (events: readonly ReadEvent[], at: number): boolean =>
  events[at]!.body.action === echo && events[at + 1]?.body.action === echo;

/** The story, oldest first. */
export function story(
  ground: StoryGround,
  events: readonly ReadEvent[],
  apart: readonly ApartValues[],
): readonly StoryView[] {
  const bySeq = new Map(apart.map(({ seq, values }) => [seq, values]));
  let faces: Readonly<Record<string, ClockFace>> = {};
  let counted: EventBody["set"] = {};
  return events.flatMap(({ seq, happened, body: told, hash }, at) => {
    counted = told.action === echo ? { ...counted, ...told.set } : {};
    if (isRunning(events, at)) return [];
    const body = told.action === echo ? { ...told, set: counted } : told;
    const clocks = clockChanges(ground, faces, body);
    const before = faces;
    const paused = Object.entries(body.due).some(([name, face]) => pausedHere(before[name], face));
    faces = { ...faces, ...body.due };
    const drawn = drawnAt(ground, body);
    return {
      seq,
      at: happened,
      action: body.action,
      title: titleOf(ground, body),
      who: who(ground, seq, body),
      state: stateTitle(ground.plan, body.to, ground.lang),
      said: saidAt(ground, body, bySeq.get(seq) ?? {}),
      clocks,
      ...(paused ? { paused } : {}),
      ...(drawn === undefined ? {} : { drawn }),
      hash: Buffer.from(hash).toString("hex"),
      origin: body.origin,
    };
  });
}

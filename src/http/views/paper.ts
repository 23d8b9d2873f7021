// The papers of a matter: which there are, and each filled from what the matter held when it was made.

import { dayOf } from "../../define/calendar.ts";
import { dateOf } from "../../define/civil.ts";
import { makes } from "../../define/derive.ts";
import type { OrgRef } from "../../define/fields.ts";
import type { Document } from "../../define/shown.ts";
import { type Filling, paperOf } from "../../documents/fill.ts";
import type { Paper } from "../../documents/paper.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { ApartValues } from "../../store/readers/readers.ts";
import type { Context } from "../context.ts";
import type { Lang, PaperView } from "../types.ts";
import { dueDay } from "./clock.ts";
import { fieldView } from "./field.ts";
import { matterTitle, namesOf, numberOf } from "./row.ts";
import { type Eyes, shown } from "./sight.ts";
import type { ReadEvent } from "./story.ts";
import { fieldLabel, pick, sayDate } from "./words.ts";

type Values = Readonly<Record<string, unknown>>;

/** What the matter held after each event, folded anew: the paper says what stood then. */
function heldAfter(events: readonly ReadEvent[], apart: readonly ApartValues[], seq: number): Values {
  const held: Record<string, unknown> = {};
  for (const { seq: at, body } of events) {
    if (at > seq) break;
    Object.assign(held, body.input, body.set, apart.find(one => one.seq === at)?.values);
  }
  return held;
}

const mayRead = ({ audience }: Document, { level }: Eyes): boolean =>
  audience === "public" || level === "staff" || (audience === "parties" && level === "party");

/** The event that made a paper last; undefined when none did. */
function madeBy(document: Document, events: readonly ReadEvent[]): ReadEvent | undefined {
  const held: Record<string, unknown> = {};
  let made: ReadEvent | undefined;
  for (const event of events) {
    Object.assign(held, event.body.input, event.body.set);
    if (makes(document, event.body.action, held)) made = event;
  }
  return made;
}

/** 发文字号: what the register told the matter after the paper was made. */
function numberTold(
  plan: Plan,
  { number }: Document,
  events: readonly ReadEvent[],
  eyes: Eyes,
  seq: number,
): string | null {
  if (number === undefined || shown(plan, number.into, eyes) === "hidden") return null;
  const told = events.find(event => event.seq > seq && event.body.action === number.act);
  const value = told && { ...told.body.input, ...told.body.set }[number.into];
  return typeof value === "string" ? value : null;
}

/** The papers that these eyes may have, each as it was made last. */
export function papersOf(
  plan: Plan,
  events: readonly ReadEvent[],
  eyes: Eyes,
  address: string,
  lang: Lang,
): readonly PaperView[] {
  return Object.entries(plan.mechanism.documents ?? {}).flatMap(([name, document]): PaperView[] => {
    const made = mayRead(document, eyes) ? madeBy(document, events) : undefined;
    if (made === undefined) return [];
    const title = pick(lang, document.title, plan.english.documents?.[name] ?? document.title);
    const number =
      document.number === undefined ? null : (numberTold(plan, document, events, eyes, made.seq) ?? "");
    return [{ name, title, number, made: made.happened, href: `${address}/documents/${name}.docx` }];
  });
}

/** The org in whose name an org writes: a section writes in its department's. */
export const issuerOf = (orgs: Pick<Context["orgs"], "level" | "above">, ref: string): string =>
  orgs.level(ref as OrgRef) === "section" ? (orgs.above(ref as OrgRef)[0] ?? ref) : ref;

interface Ground {
  readonly context: Context;
  readonly plan: Plan;
  readonly matter: Matter;
  readonly eyes: Eyes;
  readonly held: Values;
  readonly made: ReadEvent;
}

/** Clocks as they stood when the paper was made: the last due that an event up to it set. */
function dueThen(events: readonly ReadEvent[], seq: number, clock: string): number | null {
  const faces = events.filter(event => event.seq <= seq).flatMap(({ body }) => body.due[clock] ?? []);
  return faces.at(-1)?.due ?? null;
}

function fillingOf(ground: Ground, document: Document, events: readonly ReadEvent[]): Filling {
  const { context, plan, matter, eyes, held, made } = ground;
  const names = namesOf(context);
  const date = dateOf(dayOf(context.calendar, made.happened));
  const field = (name: string) => fieldView(plan, name, held[name], eyes, "zh", names)?.text ?? "";
  const named = (name: string): readonly string[] => {
    const declared = plan.mechanism.fields[name];
    const value = held[name];
    const orgs = declared?.kind === "org" || (declared?.kind === "list" && declared.of === "org");
    if (!orgs) return [field(name)].filter(text => text !== "");
    if (shown(plan, name, eyes) === "hidden") return [];
    return (Array.isArray(value) ? value : [value])
      .filter((one): one is string => typeof one === "string")
      .map(ref => names.org(ref, "zh"));
  };
  const { from } = document;
  const issuer =
    from === "actor" ? made.body.org : shown(plan, from, eyes) === "hidden" ? undefined : held[from];
  return {
    text: place => {
      if (place === "number") return numberOf(context, matter.id);
      if (place === "today") return sayDate(date, "zh");
      if (!place.startsWith("due.")) return field(place);
      const due = dueThen(events, made.seq, place.slice("due.".length));
      return due === null ? "" : sayDate(dueDay(context.calendar, due), "zh");
    },
    label: name => fieldLabel(plan, name, "zh"),
    named,
    issuer:
      typeof issuer === "string"
        ? names.org(issuerOf(context.orgs, issuer), "zh")
        : matterTitle(context, plan, matter, "zh"),
    number: document.number === undefined ? null : numberTold(plan, document, events, eyes, made.seq),
    date,
    sample: matter.origin === "sample",
  };
}

/** A paper as these eyes may read it, with its file name; undefined when it is not there for them. */
export function paperView(
  context: Context,
  plan: Plan,
  matter: Matter,
  name: string,
  eyes: Eyes,
  events: readonly ReadEvent[],
  apart: readonly ApartValues[],
): { readonly paper: Paper; readonly title: string } | undefined {
  const documents = plan.mechanism.documents ?? {};
  const document = Object.hasOwn(documents, name) ? documents[name] : undefined;
  const made = document && mayRead(document, eyes) ? madeBy(document, events) : undefined;
  if (document === undefined || made === undefined) return undefined;
  const held = heldAfter(events, apart, made.seq);
  const filling = fillingOf({ context, plan, matter, eyes, held, made }, document, events);
  return { paper: paperOf(document, filling), title: document.title };
}

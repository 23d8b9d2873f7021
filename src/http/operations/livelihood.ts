// Livelihood promises as everybody reads them: public values alone, whoever asks. What a unit published
// month by month is read from the log, since the matter itself holds the latest alone.

import { livelihood } from "../../define/livelihood.ts";
import type { Values } from "../../engine/event.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type {
  FileView,
  Lang,
  PromiseChange,
  PromiseGroup,
  PromiseLine,
  PromiseListView,
  PromiseMonth,
  PromiseView,
} from "../types.ts";
import { baselineOf, changedSince } from "../views/baseline.ts";
import { fieldText, fieldView } from "../views/field.ts";
import { type MatterFiles, matterFiles } from "../views/file.ts";
import { matterLight, namesOf, numberOf, planOf } from "../views/row.ts";
import { type Eyes, isPublished, publicEyes, shown } from "../views/sight.ts";
import { type ReadEvent, readEvent } from "../views/story.ts";
import { actionTitle, fieldLabel, stateTitle } from "../views/words.ts";

/** How many of one state a page asks for: years of them. */
const most = 500;

/** What a citizen wants to know of a promise first: is it under way, judged, done. */
const groupOf: Readonly<Record<string, PromiseGroup>> = {
  candidate: "candidate",
  voted: "candidate",
  revoting: "candidate",
  chosen: "underway",
  underway: "underway",
  warned: "underway",
  changing: "underway",
  finished: "judged",
  accepted: "judged",
  rated: "judged",
  proclaimed: "done",
  dropped: "dropped",
  unchosen: "unchosen",
};

const count = (value: unknown): number => (typeof value === "number" ? value : 0);

type FileOf = (reference: string) => FileView | undefined;
const noFile: FileOf = () => undefined;

/** Reads what the public may of one matter: texts as they are said, numbers as they are. */
class Reader {
  readonly plan: Plan;
  readonly eyes: Eyes;
  readonly #context: Context;
  readonly #lang: Lang;
  readonly #files: FileOf;

  constructor(context: Context, matter: Matter, lang: Lang, files: FileOf = noFile) {
    this.plan = planOf(context, matter);
    this.eyes = publicEyes(this.plan, matter);
    this.#context = context;
    this.#lang = lang;
    this.#files = files;
  }

  text(values: Values, name: string): string {
    const names = { ...namesOf(this.#context), file: this.#files };
    return fieldView(this.plan, name, values[name], this.eyes, this.#lang, names)?.text ?? "";
  }

  number(values: Values, name: string): number | null {
    const value = shown(this.plan, name, this.eyes) === "clear" ? values[name] : undefined;
    return typeof value === "number" ? value : null;
  }

  files(values: Values, name: string): readonly FileView[] {
    const given = values[name];
    return (Array.isArray(given) ? given : []).flatMap(one => this.#files(String(one)) ?? []);
  }
}

function votesOf(reader: Reader, fields: Values): PromiseLine["votes"] {
  const inFavour = reader.number(fields, "inFavour");
  if (inFavour === null) return null;
  return {
    inFavour,
    against: count(fields["against"]),
    abstained: count(fields["abstained"]),
    delegates: reader.number(fields, "delegates"),
  };
}

function lineOf(context: Context, matter: Matter, { lang, now }: Caller, files: MatterFiles): PromiseLine {
  const reader = new Reader(context, matter, lang);
  const { fields, state, id } = matter;
  return {
    number: numberOf(context, id),
    title: reader.text(fields, "title"),
    year: reader.text(fields, "planYear"),
    group: groupOf[state] ?? "unchosen",
    stateTitle: stateTitle(reader.plan, state, lang),
    light: matterLight(context, reader.plan, matter, now),
    lead: reader.text(fields, "lead"),
    due: reader.text(fields, "due"),
    targets: count(fields["targetCount"]),
    reached: count(fields["reachedCount"]),
    votes: votesOf(reader, fields),
    picture: files.one(files.byField["photos"]?.at(-1) ?? "") ?? null,
    takesRatings: state === livelihood.rating,
  };
}

function listOf(context: Context, matter: Matter, lang: Lang): PromiseListView {
  const reader = new Reader(context, matter, lang);
  const { fields, state, id } = matter;
  const text = (name: string) => reader.text(fields, name);
  const candidates = fields["candidates"];
  return {
    number: numberOf(context, id),
    title: text("title"),
    year: text("planYear"),
    stateTitle: stateTitle(reader.plan, state, lang),
    soliciting: state === livelihood.soliciting,
    voting: state === livelihood.asking,
    voteCloses: text("voteCloses"),
    poll: livelihood.poll,
    route: text("route"),
    body: text("body"),
    places: count(fields["places"]),
    candidates: Array.isArray(candidates) ? candidates.length : 0,
    announcement: text("announcement"),
    closes: text("closes"),
  };
}

/** The files of a promise that everybody may open. */
async function filesOf(context: Context, matter: Matter): Promise<MatterFiles> {
  const plan = planOf(context, matter);
  const attached = await context.uploads.attached(matter.id);
  return matterFiles(plan, numberOf(context, matter.id), attached, publicEyes(plan, matter));
}

async function all(context: Context, mechanism: string): Promise<readonly Matter[]> {
  const plan = context.registry.current.get(mechanism);
  if (plan === undefined) return [];
  const states = Object.keys(plan.mechanism.states).filter(state => isPublished(plan, state));
  const found = await Promise.all(
    states.map(state => context.readers.list({ mechanism, state, limit: most })),
  );
  return found.flat().toSorted((one, other) => other.opened - one.opened);
}

/** All lists and all promises that are public, the latest first. */
export async function allPromises(context: Context, caller: Caller) {
  const [lists, promises] = await Promise.all([
    all(context, livelihood.list),
    all(context, livelihood.promise),
  ]);
  return {
    lists: lists.map(matter => listOf(context, matter, caller.lang)),
    promises: await Promise.all(
      promises.map(async matter => lineOf(context, matter, caller, await filesOf(context, matter))),
    ),
  };
}

/** What was published month by month, the latest first. */
function monthsOf(reader: Reader, events: readonly ReadEvent[]): readonly PromiseMonth[] {
  return events
    .filter(({ body }) => body.action === livelihood.report)
    .map(({ happened, body: { input } }) => ({
      at: happened,
      said: reader.text(input, "done"),
      pace: reader.text(input, "pace"),
      behind: input["pace"] === "behind",
      reached: reader.text(input, "reached"),
      pictures: reader.files(input, "photos"),
      noPicture: reader.text(input, "noPhoto"),
    }))
    .toReversed();
}

function changesOf(reader: Reader, events: readonly ReadEvent[], lang: Lang): readonly PromiseChange[] {
  const changing = new Set<string>(livelihood.changes);
  return events
    .filter(({ body }) => changing.has(body.action))
    .map(({ happened, body: { action, input } }) => ({
      at: happened,
      title: actionTitle(reader.plan, action, lang),
      reason: reader.text(input, "reason"),
      decision: reader.text(input, "decisionNumber"),
    }));
}

function goalsOf(fields: Values): PromiseView["goals"] {
  const reached = Array.isArray(fields["reachedTargets"]) ? (fields["reachedTargets"] as unknown[]) : [];
  const targets = Array.isArray(fields["targets"]) ? (fields["targets"] as readonly string[]) : [];
  return targets.map((text, at) => ({ text, done: reached.includes(at + 1) }));
}

function judgedIn(reader: Reader, fields: Values): Pick<PromiseView, "acceptance" | "ratings"> {
  const [witnesses, agreed] = [reader.number(fields, "witnesses"), reader.number(fields, "agreed")];
  const ratings = reader.number(fields, "shownRatings");
  const said = { conclusion: reader.text(fields, "conclusion"), said: reader.text(fields, "acceptance") };
  return {
    acceptance: witnesses === null || agreed === null ? null : { witnesses, agreed, ...said },
    ratings:
      ratings === null ? null : { count: ratings, contented: reader.number(fields, "shownContented") ?? 0 },
  };
}

/** One promise; the caller found it to be public. */
export async function onePromise(context: Context, matter: Matter, caller: Caller): Promise<PromiseView> {
  const { lang } = caller;
  const plan = planOf(context, matter);
  const eyes = publicEyes(plan, matter);
  const [stored, files] = await Promise.all([context.readers.events(matter.id), filesOf(context, matter)]);
  const events = stored.map(readEvent);
  const reader = new Reader(context, matter, lang, files.one);
  const { fields } = matter;
  const text = (name: string) => reader.text(fields, name);
  const was = changedSince(plan, baselineOf(plan, events), fields, eyes, lang, namesOf(context));
  return {
    ...lineOf(context, matter, caller, files),
    content: text("content"),
    area: text("area"),
    participants: text("participants"),
    budget: fieldText(plan, "budget", fields["budget"], lang, namesOf(context)),
    route: text("route"),
    body: text("body"),
    decision: text("decisionNumber"),
    goals: goalsOf(fields),
    before: Object.entries(was).map(([name, said]) => ({ label: fieldLabel(plan, name, lang), was: said })),
    changes: changesOf(reader, events, lang),
    months: monthsOf(reader, events),
    result: text("result"),
    ...judgedIn(reader, fields),
    announcement: text("announcement"),
    remedy: text("remedy"),
  };
}

// Selections of model cases as everybody reads them: public values alone, whoever asks.

import { selecting } from "../../define/selecting.ts";
import type { Values } from "../../engine/event.ts";
import type { Matter } from "../../engine/matter.ts";
import { pollHere, pollStanding } from "../../engine/polls/poll.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { Lang, SelectionCase, SelectionLine, SelectionView } from "../types.ts";
import { fieldText } from "../views/field.ts";
import { matterFiles } from "../views/file.ts";
import { namesOf, numberOf, planOf } from "../views/row.ts";
import { isPublished, publicEyes, shown } from "../views/sight.ts";
import { fieldLabel, stateTitle } from "../views/words.ts";

/** How many of one state a page asks for: years of them. */
const most = 100;

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const idOf = (reference: string): number => Number(reference.slice("matter:".length));

/** What the public may read of one matter, as it is said. */
function reading(context: Context, matter: Matter, lang: Lang) {
  const plan = planOf(context, matter);
  const eyes = publicEyes(plan, matter);
  const names = namesOf(context);
  const open = (name: string): boolean => shown(plan, name, eyes) === "clear";
  return {
    plan,
    eyes,
    text: (name: string): string =>
      open(name) ? fieldText(plan, name, matter.fields[name], lang, names) : "",
    number: (name: string): number | null => {
      const value = matter.fields[name];
      return open(name) && typeof value === "number" ? value : null;
    },
  };
}

function lineOf(
  context: Context,
  matter: Matter,
  { lang, now }: Pick<Caller, "lang" | "now">,
): SelectionLine {
  const { plan, text, number } = reading(context, matter, lang);
  const here = pollHere(plan, matter, selecting.poll);
  return {
    number: numberOf(context, matter.id),
    title: text("title"),
    year: text("year"),
    state: matter.state,
    stateTitle: stateTitle(plan, matter.state, lang),
    votes: here === undefined ? "before" : pollStanding(here, now),
    votingOpens: text("votingOpens"),
    votingCloses: text("votingCloses"),
    named: number("namedCount") ?? 0,
  };
}

/** All that are public, the latest first. */
export async function allSelections(context: Context, caller: Caller): Promise<readonly SelectionLine[]> {
  const plan = context.registry.current.get(selecting.mechanism);
  if (plan === undefined) return [];
  const states = Object.keys(plan.mechanism.states).filter(state => isPublished(plan, state));
  const found = await Promise.all(
    states.map(state => context.readers.list({ mechanism: selecting.mechanism, state, limit: most })),
  );
  return found
    .flat()
    .toSorted((one, other) => other.opened - one.opened)
    .map(matter => lineOf(context, matter, caller));
}

/** Places in their category by case, once the totals are made. */
function placesIn(fields: Values): ReadonlyMap<string, { readonly place: number; readonly total: string }> {
  return new Map(
    texts(fields["totals"]).map(line => {
      const [place = "", total = "", ...rest] = line.split(" ");
      return [rest.at(-1) ?? "", { place: Number(place), total }] as const;
    }),
  );
}

const isOneOf = (states: readonly string[], state: string): boolean => states.includes(state);

function standingOf(state: string): SelectionCase["standing"] {
  if (isOneOf(selecting.named, state)) return "named";
  if (isOneOf(selecting.proposed, state)) return "proposed";
  return state === "shown" || state === "qualified" ? "judged" : "out";
}

async function caseOf(
  context: Context,
  matter: Matter,
  places: ReturnType<typeof placesIn>,
  lang: Lang,
): Promise<SelectionCase> {
  const { plan, eyes, text, number } = reading(context, matter, lang);
  const name = numberOf(context, matter.id);
  const files = matterFiles(plan, name, await context.uploads.attached(matter.id), eyes);
  const known = places.get(`matter:${matter.id}`);
  const score = (field: string): string => number(field)?.toFixed(2) ?? "";
  return {
    number: name,
    title: text("title"),
    summary: text("summary"),
    unit: text("unit"),
    pictures: (files.byField["pictures"] ?? []).flatMap(one => files.one(one) ?? []),
    web: score("webScore"),
    expert: score("expertScore"),
    leader: score("leaderScore"),
    total: known?.total ?? score("total"),
    votes: number("webVotes"),
    place: known?.place ?? null,
    standing: standingOf(matter.state),
    stateTitle: stateTitle(plan, matter.state, lang),
  };
}

async function leaguesOf(context: Context, plan: Plan, { fields }: Matter, lang: Lang) {
  const places = placesIn(fields);
  const leagues = Object.entries(selecting.leagues);
  const all = leagues.flatMap(([name]) => texts(fields[name]).map(idOf));
  const matters = new Map((await context.readers.matters(all)).map(matter => [matter.id, matter]));
  return Promise.all(
    leagues.map(async ([name, quota]) => {
      const own = texts(fields[name]).flatMap(reference => matters.get(idOf(reference)) ?? []);
      const cases = await Promise.all(own.map(matter => caseOf(context, matter, places, lang)));
      return {
        name,
        title: fieldLabel(plan, name, lang),
        quota: Number(fields[quota] ?? 0),
        cases: cases.toSorted((one, other) => (one.place ?? 999) - (other.place ?? 999)),
      };
    }),
  );
}

/** One selection; the caller found it to be public. */
export async function oneSelection(context: Context, matter: Matter, caller: Caller): Promise<SelectionView> {
  const { lang } = caller;
  const { plan, text, number } = reading(context, matter, lang);
  return {
    ...lineOf(context, matter, caller),
    method: text("method"),
    weights: { web: text("webWeight"), expert: text("expertWeight"), leader: text("leaderWeight") },
    experts: number("expertCount") ?? 0,
    pool: number("poolSize"),
    seedSource: text("seedSource"),
    seed: text("seed"),
    leagues: await leaguesOf(context, plan, matter, lang),
    overKind: text("overKind"),
    overReason: text("overReason"),
    skipReason: text("skipReason"),
    noticeFrom: text("noticeFrom"),
    noticeEnds: text("noticeEnds"),
    decision: text("decisionNumber"),
  };
}

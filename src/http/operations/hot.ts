// The hot issues as those see them who watch, assess and decide: by heat, with what may be the same beside
// them.

import { hot } from "../../define/hot.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Clusters } from "../../text/clusters/clusters.ts";
import {
  type ClusterStanding,
  type Shape,
  risingOf,
  shapeOf,
  standingOf,
} from "../../text/clusters/standing.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { HotIssueView, HotMeasures, HotMembersView, HotShape, HotWatchView } from "../types.ts";
import { fieldText } from "../views/field.ts";
import { matterRow, namesOf, planOf } from "../views/row.ts";
import { overseesAny, sightOf } from "../views/sight.ts";
import { optionLabel, pick } from "../views/words.ts";
import { signedIn } from "./act.ts";
import { currentPlan, findMatter } from "./find.ts";

const risingShown = 12;
const membersShown = 200;
/** Of an appeal so many words are shown, and none that fewer people have used: it may be a name. */
const [memberWords, leastAskers] = [5, 3] as const;
/** What is over is found in the ledger. */
const over = new Set(["merged", "dismissed", "evaluated"]);

/**
 * The plan, and whether these eyes see all: a deciding organ sees those that are put to it. Throws
 * `sign_in_needed`, `not_for_your_post`.
 */
function watching(context: Context, caller: Caller): { plan: Plan; all: boolean } {
  const plan = currentPlan(context, hot.mechanism);
  const actor = signedIn(caller);
  const all = overseesAny(plan, actor);
  const hasPart = actor.org !== null && actor.roles.some(role => role in plan.mechanism.roles);
  if (!all && !hasPart) throw new Fault("not_for_your_post");
  return { plan, all };
}

/** Whether these eyes may read what appeals say: then they read the words of many as well. */
function readsAppeals(context: Context, { actor }: Caller): boolean {
  const appeals = context.registry.current.get(
    context.registry.current.get(hot.mechanism)?.links["members"]?.to ?? "",
  );
  return appeals !== undefined && overseesAny(appeals, actor);
}

class Telling {
  readonly context: Context;
  readonly caller: Caller;
  readonly #words: boolean;

  constructor(context: Context, caller: Caller) {
    this.context = context;
    this.caller = caller;
    this.#words = readsAppeals(context, caller);
  }

  place = (ref: string): string => (ref === "" ? "" : namesOf(this.context).org(ref, this.caller.lang));

  topic(topic: string | null): string {
    const plan = this.context.registry.current.get(hot.mechanism)!;
    return topic === null ? "" : optionLabel(plan, "topic", topic, this.caller.lang);
  }

  measures(standing: ClusterStanding): HotMeasures {
    const { place, topic, words, key: _key, issue: _issue, ...rest } = standing;
    return { ...rest, place: this.place(place), topic: this.topic(topic), words: this.#words ? words : [] };
  }

  /** As last recorded, while the texts are being read. */
  recorded({ fields, opened }: Matter): HotMeasures {
    const { street, area, topic, matters = 0, people = 0, heat = 0, latest } = fields;
    return {
      place: this.place(String(street ?? area ?? "")),
      topic: this.topic(typeof topic === "string" ? topic : null),
      matters: Number(matters),
      people: Number(people),
      heat: Number(heat),
      earliest: opened,
      latest: typeof latest === "string" ? Date.parse(latest) : opened,
      weeks: [],
      words: [],
    };
  }

  decision(matter: Matter): string {
    const plan = planOf(this.context, matter);
    const { decision, proposal } = matter.fields;
    const [name, value] = decision === undefined ? ["proposal", proposal] : ["decision", decision];
    return fieldText(plan, name, value, this.caller.lang, namesOf(this.context));
  }
}

function nearOf(
  clusters: Clusters,
  all: readonly ClusterStanding[],
  one: ClusterStanding,
): readonly string[] {
  return all
    .filter(other => other.issue !== one.issue && other.place === one.place)
    .filter(other => other.topic === one.topic || clusters.alike(one.key, other.key))
    .map(({ issue }) => String(issue));
}

/** All that are not over, the hottest first; those that are rising; themes apart. */
export async function hotWatch(context: Context, caller: Caller): Promise<HotWatchView> {
  const { plan, all } = watching(context, caller);
  const telling = new Telling(context, caller);
  const { watch, issues } = context.hot;
  const standing = (await issues()).filter(({ state }) => !over.has(state));
  const seen = (matter: Matter) =>
    all || sightOf(plan, matter, caller.actor, context.orgs).level !== "public";
  const matters = (await context.readers.matters(standing.map(({ id }) => id))).filter(seen);
  const { now } = caller;
  const { clusters } = watch.reading ?? {};
  const found = clusters === undefined ? [] : [...clusters.all()].filter(({ issue }) => issue !== null);
  const byIssue = new Map(found.map(one => [one.issue, standingOf(clusters!, one, now)]));
  const known = matters.flatMap(({ id }) => byIssue.get(id) ?? []);
  const shown = matters.map((matter): HotIssueView => {
    const own = byIssue.get(matter.id);
    return {
      ...(own === undefined ? telling.recorded(matter) : telling.measures(own)),
      row: matterRow(context, matter, now, caller.lang, true),
      decision: telling.decision(matter),
      near: own === undefined ? [] : nearOf(clusters!, known, own),
    };
  });
  const themes = (all ? watch.themes : []).map(({ topic, words, clusters: own }) => ({
    topic: telling.topic(topic),
    words: readsAppeals(context, caller) ? words : [],
    places: own.map(({ place }) => telling.place(place)),
    matters: own.reduce((sum, one) => sum + one.matters, 0),
    people: own.reduce((sum, one) => sum + one.people, 0),
  }));
  return {
    ready: clusters !== undefined,
    issues: shown.toSorted((one, other) => other.heat - one.heat || other.latest - one.latest),
    rising:
      clusters === undefined || !all
        ? []
        : risingOf(clusters, now, risingShown).map(one => telling.measures(one)),
    themes: themes.toSorted((one, other) => other.people - one.people),
  };
}

const shape = (context: Context, { weeks, places }: Shape, { lang }: Caller): HotShape => ({
  weeks,
  places: places.map(({ area, street, ...counted }) => {
    const names = [area, street].flatMap(org => (org === null ? [] : [namesOf(context).org(org, lang)]));
    return { ...counted, place: names.join(pick(lang, "", " · ")) || pick(lang, "没有写明", "Not said") };
  }),
});

/** The appeals of one, the latest first, as their own ledger shows them. Throws `not_for_your_post`. */
export async function hotMembers(context: Context, typed: string, caller: Caller): Promise<HotMembersView> {
  const { plan } = watching(context, caller);
  const { matter, sight: own } = await findMatter(context, plan, typed, caller);
  if (own.level === "public") throw new Fault("not_for_your_post");
  const members = (matter.fields["members"] ?? []) as readonly string[];
  const ids = members.map(ref => Number(ref.slice("matter:".length)));
  const found = await context.readers.matters(ids.slice(-membersShown));
  const { clusters } = context.hot.watch.reading ?? {};
  const mayRead = readsAppeals(context, caller);
  const words = clusters?.sharedWords(ids, memberWords, leastAskers);
  const rows = found.flatMap(one => {
    const sight = sightOf(planOf(context, one), one, caller.actor, context.orgs);
    return sight.open
      ? [matterRow(context, one, caller.now, caller.lang, sight.level !== "public", sight)]
      : [];
  });
  return {
    row: matterRow(context, matter, caller.now, caller.lang, true),
    members: rows
      .toSorted((one, other) => other.opened - one.opened)
      .map(row => ({ row, words: mayRead ? (words?.(Number(row.id)) ?? []) : [] })),
    begins: Object.fromEntries(
      hot.named.flatMap(name => {
        const value = matter.fields[name];
        return typeof value === "string" ? [[name, value] as const] : [];
      }),
    ),
    total: ids.length,
    shape: clusters === undefined ? null : shape(context, shapeOf(clusters, ids, caller.now), caller),
  };
}

// A poll as everybody may see it; of a citizen who signed in, what they voted.

import { pollRows, readSuspect } from "../../define/polled.ts";
import type { Matter } from "../../engine/matter.ts";
import { type PollHere, itemsIn, pollStanding } from "../../engine/polls/poll.ts";
import type { OwnVote } from "../../store/polls/votes.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { Lang, PollItem, PollLeague, PollOwn, PollSuspicion, PollView, PollVoided } from "../types.ts";
import { fieldText } from "./field.ts";
import { type MatterFiles, matterFiles } from "./file.ts";
import { matterTitle, namesOf, numberOf, planOf } from "./row.ts";
import { publicEyes, shown } from "./sight.ts";
import { fieldLabel, pick, stateTitle } from "./words.ts";

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

export const pollTitle = ({ plan, name, poll }: PollHere, lang: Lang): string =>
  pick(lang, poll.title, plan.english.polls?.[name] ?? name);

/** What stands beside the matter. */
export interface PollFacts {
  readonly items: ReadonlyMap<string, PollItem>;
  readonly votes: number;
  readonly running: ReadonlyMap<string, number> | null;
  readonly own: readonly (OwnVote & { readonly receipt: string })[] | null;
  readonly period: string;
}

/** An item as everybody may read it. */
export async function itemView(
  context: Context,
  { poll }: PollHere,
  matter: Matter,
  lang: Lang,
): Promise<PollItem> {
  const plan = planOf(context, matter);
  const eyes = publicEyes(plan, matter);
  const number = numberOf(context, matter.id);
  const { text, pictures } = poll.shows;
  const attached = pictures === undefined ? [] : await context.uploads.attached(matter.id);
  const files: MatterFiles = matterFiles(plan, number, attached, eyes);
  const open = shown(plan, text, eyes) === "clear";
  return {
    item: `matter:${matter.id}`,
    number,
    mechanism: matter.mechanism,
    title: matterTitle(context, plan, matter, lang),
    text: open ? fieldText(plan, text, matter.fields[text], lang, namesOf(context)) : "",
    pictures: (files.byField[pictures ?? ""] ?? []).flatMap(one => files.one(one) ?? []),
  };
}

const strange = (item: string): PollItem => ({
  item,
  number: "",
  mechanism: "",
  title: item,
  text: "",
  pictures: [],
});

function leaguesOf(here: PollHere, items: PollFacts["items"], lang: Lang): readonly PollLeague[] {
  return Object.entries(itemsIn(here.poll, here.matter.fields)).map(([name, own]) => ({
    name,
    title: fieldLabel(here.plan, name, lang),
    items: own.map(item => items.get(item) ?? strange(item)),
  }));
}

/** "S1 412 HASH reason" */
function voidedIn({ poll, matter }: PollHere): readonly PollVoided[] {
  return texts(matter.fields[poll.decided.voided]).map(line => {
    const [suspect = "", votes = "0", hash = "", ...reason] = line.split(" ");
    return { suspect, votes: Number(votes), hash, reason: reason.join(" ") };
  });
}

function ownOf(here: PollHere, own: PollFacts["own"]): readonly PollOwn[] | null {
  const voided = new Map(voidedIn(here).map(({ suspect, reason }) => [suspect, reason]));
  return (
    own?.map(({ suspect, ...vote }) => ({
      ...vote,
      voided: (suspect === null ? undefined : voided.get(suspect)) ?? null,
    })) ?? null
  );
}

function closesAt({ plan, matter, poll }: PollHere): number | null {
  const ends = (act: string | undefined) => act !== undefined && plan.actions.get(act)?.from.has(poll.open);
  const faces = [...plan.clocks.values()]
    .filter(({ clock }) => ends(clock.onExpiry))
    .map(({ name }) => matter.clocks[name]?.due ?? null);
  return matter.state === poll.open ? (faces.find(due => due !== null) ?? null) : null;
}

/** The view of a poll; no counts before they may be told. */
export function pollView(
  context: Context,
  here: PollHere,
  facts: PollFacts,
  { lang, now }: Pick<Caller, "lang" | "now">,
): PollView {
  const { plan, matter, poll, name } = here;
  const { device: _device, address: _address, ...rest } = poll.limits;
  const standing = pollStanding(here, now);
  const leagues = leaguesOf(here, facts.items, lang);
  const leagueOf = (item: string) => leagues.find(({ items }) => items.some(one => one.item === item));
  const counted = standing === "counted";
  const valid = matter.fields[poll.counted.valid];
  const seal = matter.fields[poll.inspected.seal];
  return {
    at: now,
    mechanism: matter.mechanism,
    number: numberOf(context, matter.id),
    name,
    title: pollTitle(here, lang),
    about: matterTitle(context, plan, matter, lang),
    stateTitle: stateTitle(plan, matter.state, lang),
    standing,
    closes: closesAt(here),
    sealed: poll.sealed,
    advisory: poll.advisory === true,
    limits: { ...rest, device: poll.limits.device },
    leagues,
    votes: facts.votes,
    running: facts.running === null ? null : Object.fromEntries(facts.running),
    results: counted
      ? pollRows(texts(matter.fields[poll.counted.result])).map(({ item, place, score, votes }) => ({
          league: leagueOf(item)?.name ?? "",
          item: facts.items.get(item) ?? strange(item),
          place,
          score: score.toFixed(2),
          votes,
        }))
      : null,
    valid: counted && typeof valid === "number" ? valid : null,
    voided: counted ? voidedIn(here) : [],
    seal: typeof seal === "string" ? seal : null,
    counts: matter.passed[poll.counted.act]?.[0] ?? 0,
    acts: {
      void: poll.decided.void,
      keep: poll.decided.keep,
      suspect: poll.decided.suspect,
      reason: poll.decided.reason,
    },
    period: facts.period,
    own: ownOf(here, facts.own),
  };
}

/** What the log says of suspicions, with what was decided of each. */
export function suspicionViews(
  here: PollHere,
  items: ReadonlyMap<string, PollItem>,
  lang: Lang,
  lines: readonly string[] = texts(here.matter.fields[here.poll.inspected.suspects]),
): readonly PollSuspicion[] {
  const voided = new Map(voidedIn(here).map(one => [one.suspect, one.reason]));
  const kept = new Map(
    texts(here.matter.fields[here.poll.decided.kept]).map(line => {
      const at = line.indexOf(" ");
      return [line.slice(0, at), line.slice(at + 1)] as const;
    }),
  );
  return lines.map(readSuspect).map(({ name, votes, hash, item, zh, en }) => ({
    name,
    votes,
    hash,
    item: items.get(item) ?? strange(item),
    why: pick(lang, zh, en),
    decided: voided.has(name) ? "voided" : kept.has(name) ? "kept" : null,
    reason: voided.get(name) ?? kept.get(name) ?? "",
  }));
}

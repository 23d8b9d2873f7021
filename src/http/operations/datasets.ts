// The catalogue of shared data for officials: what there is, on whose ground, how fresh, how often it was
// asked; who asked is for the keeper, the owner and the auditor. Whoever keeps it may stop a data set, and
// say why.

import type { CheckReason } from "../../define/checked.ts";
import { DAY_MS } from "../../define/civil.ts";
import { text } from "../../define/fields.ts";
import { mask } from "../../define/mask.ts";
import { sayValueProblem } from "../../define/value.ts";
import { isBlank } from "../../engine/input.ts";
import { Refusal } from "../../engine/refusal.ts";
import { today } from "../../engine/situation.ts";
import { auditorRole } from "../../people/changes.ts";
import { unable } from "../../share/asking.ts";
import type { CheckCounts, LoggedCheck } from "../../store/share/check-log.ts";
import type { ListedDataset } from "../../store/share/datasets.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type {
  CatalogueView,
  DatasetCallView,
  DatasetPageView,
  DatasetStanding,
  DatasetView,
  Lang,
} from "../types.ts";
import { numberOf } from "../views/row.ts";
import { mechanismTitle, pick } from "../views/words.ts";
import { signedIn } from "./act.ts";

/** Keeps the catalogue: a role of the platform's own. */
const keeper = "dataKeeper";
const countedDays = 30;
const callsMost = 200;

interface Reader {
  readonly lang: Lang;
  readonly org: `org:${string}`;
  readonly keeps: boolean;
  readonly audits: boolean;
}

/** Officials alone. Throws `sign_in_needed`, `datasets_not_yours`. */
function readerOf(caller: Caller): Reader {
  const { org, roles } = signedIn(caller);
  if (org === null) throw new Fault("datasets_not_yours");
  return { lang: caller.lang, org, keeps: roles.includes(keeper), audits: roles.includes(auditorRole) };
}

const nothing: CheckCounts = { asked: 0, denied: 0, unanswered: 0 };

function standingOf(dataset: ListedDataset, now: number): DatasetStanding {
  if (dataset.stopped !== null) return "stopped";
  const reason = unable(dataset, now);
  return reason === undefined ? "ready" : reason === "late" ? "late" : "down";
}

const orgNamed = ({ orgs }: Context, key: string) => orgs.all().find(one => one.key === key);

function ownerOf(context: Context, key: string, lang: Lang): string {
  const ref = orgNamed(context, key)?.ref;
  if (ref === undefined) return key;
  return pick(lang, context.orgs.name(ref) ?? key, context.orgs.english(ref) ?? key);
}

function viewOf(context: Context, dataset: ListedDataset, counts: CheckCounts, caller: Caller): DatasetView {
  const { entry, people, version, asOf, loaded, stopped } = dataset;
  const { lang } = caller;
  return {
    name: entry.name,
    title: pick(lang, entry.title, entry.english),
    owner: ownerOf(context, entry.owner, lang),
    purposes: Object.values(entry.purposes).map(({ title, english }) => pick(lang, title, english)),
    basis: entry.basis,
    about: entry.about,
    people,
    version,
    asOf,
    loaded,
    late: asOf === null ? null : asOf + entry.refreshDays * DAY_MS,
    standing: standingOf(dataset, caller.now),
    ground: stopped ?? "",
    counts,
  };
}

const countsOf = ({ shared }: Context, now: number) => shared.log.counts(now - countedDays * DAY_MS);

/** Every data set. Throws as `readerOf` does. */
export async function listDatasets(context: Context, caller: Caller): Promise<CatalogueView> {
  const { keeps } = readerOf(caller);
  const [sets, counts] = await Promise.all([context.shared.datasets.list(), countsOf(context, caller.now)]);
  return {
    rows: sets.map(one => viewOf(context, one, counts.get(one.entry.name) ?? nothing, caller)),
    keeps,
  };
}

const whys: Readonly<Partial<Record<CheckReason, Readonly<Record<Lang, string>>>>> = {
  noConsent: { zh: "没有同意", en: "no consent" },
  notPermitted: { zh: "用途、问题不在目录之内", en: "no permitted purpose or question" },
  late: { zh: "数据超期", en: "late data" },
  down: { zh: "停用或者没有数据", en: "stopped, or nothing loaded" },
};

interface Calls {
  readonly context: Context;
  readonly dataset: ListedDataset;
  readonly people: ReadonlyMap<string, string>;
  readonly lang: Lang;
}

const personId = (person: string): string => person.slice("person:".length);

function callView({ context, dataset: { entry }, people, lang }: Calls, call: LoggedCheck): DatasetCallView {
  const plan = context.registry.current.get(call.mechanism);
  const titled = (said: { readonly title: string; readonly english: string } | undefined, name: string) =>
    said === undefined ? name : pick(lang, said.title, said.english);
  const org = call.org as `org:${string}` | null;
  const name = org === null ? undefined : people.get(personId(call.person));
  return {
    id: call.id,
    at: call.at,
    org: org === null ? "" : pick(lang, context.orgs.name(org) ?? "", context.orgs.english(org) ?? ""),
    person: name === undefined ? "" : mask("name", name, lang),
    mechanism: plan === undefined ? call.mechanism : mechanismTitle(plan, lang),
    question: titled(entry.questions[call.question], call.question),
    purpose: titled(entry.purposes[call.purpose], call.purpose),
    outcome:
      call.outcome === "asked"
        ? "asked"
        : call.outcome === "noConsent" || call.outcome === "notPermitted"
          ? "denied"
          : "unanswered",
    why: whys[call.outcome as CheckReason]?.[lang] ?? "",
    people: call.people,
    number: call.matter === null ? null : numberOf(context, call.matter),
  };
}

/** Who asked, where the reader keeps the catalogue, audits, or belongs to the unit whose data these are. */
async function callsOf(context: Context, dataset: ListedDataset, reader: Reader) {
  const owner = orgNamed(context, dataset.entry.owner)?.ref;
  const owns = owner !== undefined && [reader.org, ...context.orgs.above(reader.org)].includes(owner);
  if (!reader.keeps && !reader.audits && !owns) return null;
  const calls = await context.shared.log.ofDataset(dataset.entry.name, callsMost);
  const officials = calls.filter(({ org }) => org !== null).map(({ person }) => personId(person));
  const people = await context.people.accounts.names([...new Set(officials)]);
  return calls.map(call => callView({ context, dataset, people, lang: reader.lang }, call));
}

async function found({ shared }: Context, name: string): Promise<ListedDataset> {
  const dataset = (await shared.datasets.list()).find(({ entry }) => entry.name === name);
  if (dataset === undefined) throw new Fault("unknown_dataset");
  return dataset;
}

async function stopsOf({ shared, people }: Context, name: string, lang: Lang) {
  const stops = await shared.datasets.stops(name);
  const named = await people.accounts.names([
    ...new Set(stops.filter(({ by }) => by.startsWith("person:")).map(({ by }) => personId(by))),
  ]);
  return stops.map(({ by, ...stop }) => {
    const who = named.get(personId(by));
    return { ...stop, by: who === undefined ? by : mask("name", who, lang) };
  });
}

/** One data set with its questions and who asked. Throws as `readerOf` does, and `unknown_dataset`. */
export async function readDataset(context: Context, name: string, caller: Caller): Promise<DatasetPageView> {
  const reader = readerOf(caller);
  const dataset = await found(context, name);
  const { entry } = dataset;
  const [counts, calls, stops] = await Promise.all([
    countsOf(context, caller.now),
    callsOf(context, dataset, reader),
    stopsOf(context, name, reader.lang),
  ]);
  const said = ({ title, english }: { readonly title: string; readonly english: string }) =>
    pick(reader.lang, title, english);
  const mechanism = (one: string) => {
    const plan = context.registry.current.get(one);
    return plan === undefined ? one : mechanismTitle(plan, reader.lang);
  };
  return {
    ...viewOf(context, dataset, counts.get(name) ?? nothing, caller),
    refreshDays: entry.refreshDays,
    retentionDays: entry.retentionDays,
    facts: Object.values(entry.facts).map(({ column, kind, optional = false }) => ({
      column,
      kind,
      optional,
    })),
    questions: Object.entries(entry.questions).map(([one, question]) => ({
      name: one,
      title: said(question),
    })),
    uses: Object.values(entry.purposes).map(use => ({
      title: said(use),
      basis: use.basis,
      mechanisms: use.mechanisms.map(mechanism),
      questions: use.questions.map(one => said(entry.questions[one]!)),
      consent: use.consent,
    })),
    keeps: reader.keeps,
    stops,
    calls,
  };
}

const groundField = text("停用的原因", "staff", { min: 2, max: 200 });

/** Throws `invalid_input` with what is wrong with it. */
function groundIn(context: Context, said: unknown, caller: Caller): string {
  const known = { orgs: context.orgs, today: today(context, caller.now) };
  const given = isBlank(said) ? "" : said;
  const { value, problem } = sayValueProblem(groundField, given, "Why it is stopped", known);
  if (problem === undefined) return String(value);
  throw new Refusal("invalid_input", problem, [{ ...problem, code: "invalid_input", field: "ground" }]);
}

async function change(context: Context, name: string, ground: string | null, caller: Caller) {
  if (!readerOf(caller).keeps) throw new Fault("datasets_not_kept");
  const { stopped } = await found(context, name);
  if ((stopped === null) === (ground === null)) {
    throw new Fault(ground === null ? "dataset_not_stopped" : "dataset_stopped");
  }
  const { person } = signedIn(caller);
  await context.shared.datasets.stop(name, { ground, by: person, at: caller.now });
  return readDataset(context, name, caller);
}

/**
 * Stops a data set: from now on every check of it goes to a person. Throws `datasets_not_kept`,
 * `invalid_input` without a ground, `dataset_stopped`.
 */
export async function stopDataset(
  context: Context,
  name: string,
  said: unknown,
  caller: Caller,
): Promise<DatasetPageView> {
  if (!readerOf(caller).keeps) throw new Fault("datasets_not_kept");
  return change(context, name, groundIn(context, said, caller), caller);
}

/** Lets it be asked again. Throws `datasets_not_kept`, `dataset_not_stopped`. */
export const resumeDataset = (context: Context, name: string, caller: Caller): Promise<DatasetPageView> =>
  change(context, name, null, caller);

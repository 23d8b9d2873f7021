// Themed sessions as pages show them: what was announced, and the matters that came in by each. They are
// found by the index of lists, so that a session costs the same at any size of the ledger.

import { startOfDay } from "../../../define/calendar.ts";
import { dayFromDate } from "../../../define/civil.ts";
import { listOf } from "../../../define/parts.ts";
import { themed } from "../../../define/themed.ts";
import type { EventBody, Values } from "../../../engine/event.ts";
import type { Matter } from "../../../engine/matter.ts";
import type { Plan } from "../../../engine/registry.ts";
import { tokenKey, valueToken } from "../../../store/listing/tokens.ts";
import type { Caller } from "../../caller.ts";
import type { Context } from "../../context.ts";
import type { Lang, ThemedCount, ThemedSession, ThemedStanding } from "../../types.ts";
import { sayNumber } from "../../views/figure-words.ts";
import { fieldText } from "../../views/field.ts";
import { namesOf, numberOf, planOf } from "../../views/row.ts";
import { sightOf } from "../../views/sight.ts";
import { optionLabel, pick, stateTitle } from "../../views/words.ts";

/** How many sessions of one state a page asks for: years of weekly ones. */
const most = 500;

const numberIn = (fields: Values, name: string): number | undefined =>
  typeof fields[name] === "number" ? fields[name] : undefined;

/** "星期三问城管第66期". */
export function themedTitle(plan: Plan, { fields }: Pick<Matter, "fields">, lang: Lang): string {
  const series = optionLabel(plan, "series", String(fields["series"]), lang);
  return pick(lang, `${series}第${String(fields["issue"])}期`, `${series} no. ${String(fields["issue"])}`);
}

/** The moment at which a clock of the city shows "09:00" on a day, ms. */
function momentOf({ calendar }: Pick<Context, "calendar">, time: string, date: unknown): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return startOfDay(calendar, dayFromDate(String(date))) + (hours * 60 + minutes) * 60_000;
}

function toldOf(fields: Values): ThemedCount | null {
  const [received, closed] = [numberIn(fields, "toldReceived"), numberIn(fields, "toldClosed")];
  return received === undefined || closed === undefined ? null : { received, closed };
}

/** One session in the reader's language. Everything in it is public once it was announced. */
export function themedSession(context: Context, matter: Matter, lang: Lang): ThemedSession {
  const plan = planOf(context, matter);
  const { fields, state, id } = matter;
  const names = namesOf(context);
  const text = (name: string) => fieldText(plan, name, fields[name], lang, names);
  const orNull = (name: string) => text(name) || null;
  const units = Array.isArray(fields["units"]) ? (fields["units"] as readonly string[]) : [];
  return {
    number: numberOf(context, id),
    state,
    stateTitle: stateTitle(plan, state, lang),
    title: themedTitle(plan, matter, lang),
    subject: text("subject"),
    topic: text("topic"),
    date: String(fields["date"] ?? ""),
    opens: text("opens"),
    closes: text("closes"),
    starts: momentOf(context, text("opens"), fields["date"]),
    ends: momentOf(context, text("closes"), fields["date"]),
    host: text("host"),
    units: units.map(ref => names.org(ref, lang)),
    guests: text("guests"),
    dial: text("dial"),
    brief: orNull("brief"),
    reason: orNull("reason"),
    review: orNull("review"),
    told: toldOf(fields),
    takes: takesNow(matter),
    live: state === themed.live,
  };
}

/** Whether matters may be received in it now. */
export const takesNow = ({ state }: Pick<Matter, "state">): boolean =>
  (themed.taking as readonly string[]).includes(state);

/** The sessions in these states that the caller may see, the latest day first. */
export async function sessionsIn(
  context: Context,
  states: readonly string[],
  { actor }: Caller,
): Promise<readonly Matter[]> {
  if (!context.registry.current.has(themed.mechanism)) return [];
  const lists = await Promise.all(
    states.map(state => context.readers.list({ mechanism: themed.mechanism, state, limit: most })),
  );
  const day = ({ fields }: Matter) => `${String(fields["date"])} ${String(fields["opens"])}`;
  return lists
    .flat()
    .filter(matter => sightOf(planOf(context, matter), matter, actor, context.orgs).open)
    .toSorted((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0));
}

/** The mechanism whose matters are received in sessions; undefined where a city has none. */
export const taggedPlan = ({ registry }: Pick<Context, "registry">): Plan | undefined =>
  [...registry.current.values()].find(({ mechanism: { figures = {}, links = {} } }) => {
    const leads = Object.values(links).some(
      ({ field, to }) => field === themed.tag && to === themed.mechanism,
    );
    return leads && Object.hasOwn(figures, themed.received) && Object.hasOwn(figures, themed.closed);
  });

/** Rows of one reading. */
const page = 1000;

/** Every matter that was received in a session, the latest first. */
export async function receivedIn(context: Context, { id }: Pick<Matter, "id">): Promise<readonly Matter[]> {
  const plan = taggedPlan(context);
  if (plan === undefined) return [];
  const { name } = plan.mechanism;
  const asked = {
    mechanism: name,
    groups: [[tokenKey(valueToken(name, themed.tag, `matter:${id}`))]],
    ranges: [],
    sort: "opened",
    descending: true,
    limit: page,
  } as const;
  const found: Matter[] = [];
  let { ids, next } = await context.lists.page(asked);
  found.push(...(await context.readers.matters(ids)));
  while (next !== null) {
    ({ ids, next } = await context.lists.page({ ...asked, after: next }));
    found.push(...(await context.readers.matters(ids)));
  }
  return found;
}

/** Whether the figure of what is closed counts a matter that stands so. */
export function isClosed(plan: Plan, { state }: Pick<Matter, "state">): boolean {
  const figure = plan.mechanism.figures?.[themed.closed];
  return figure !== undefined && "in" in figure && listOf(figure.in).includes(state);
}

/** "96.85%"; "—" of nothing (rules 0.6). */
export const sayShare = ({ received, closed }: ThemedCount, lang: Lang): string =>
  sayNumber({ value: received === 0 ? null : (closed / received) * 100 }, { zh: "%", en: "%" }, lang);

function partsBy(context: Context, plan: Plan, matters: readonly Matter[], field: string, lang: Lang) {
  const groups = Map.groupBy(matters, ({ fields }) => fields[field]);
  return [...groups]
    .map(([value, own]) => ({
      title: fieldText(plan, field, value, lang, namesOf(context)) || pick(lang, "未填写", "Not stated"),
      received: own.length,
      closed: own.filter(one => isClosed(plan, one)).length,
    }))
    .toSorted((one, other) => other.received - one.received || (one.title < other.title ? -1 : 1));
}

/** How everything stands that was received in a session. */
export function standingIn(context: Context, matters: readonly Matter[], lang: Lang): ThemedStanding {
  const plan = taggedPlan(context);
  const passed = (...acts: readonly string[]) =>
    matters.filter(matter => acts.some(act => matter.passed[act] !== undefined)).length;
  const closed = plan === undefined ? 0 : matters.filter(one => isClosed(plan, one)).length;
  const count = { received: matters.length, closed };
  return {
    ...count,
    open: count.received - count.closed,
    dispatched: passed("dispatch"),
    answered: passed("answer", "reply", "hear"),
    share: sayShare(count, lang),
    topics: plan === undefined ? [] : partsBy(context, plan, matters, "topic", lang),
    areas: plan === undefined ? [] : partsBy(context, plan, matters, "area", lang),
  };
}

/** Why a matter is open, as it was explained last, by its reference. */
export async function reasonsIn(
  context: Context,
  { id }: Pick<Matter, "id">,
): Promise<ReadonlyMap<string, string>> {
  const events = await context.readers.events(id);
  const said = events.map(({ payload }) => JSON.parse(payload) as EventBody);
  return new Map(
    said
      .filter(({ action }) => action === "explain")
      .map(({ input }) => [String(input["appeal"]), String(input["openReason"])]),
  );
}

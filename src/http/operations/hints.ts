// While somebody writes: matters that say the same already. Whoever may not read the others' words gets what
// is published of them, and cannot find one by a word that hardly anybody else used.

import type { Plan } from "../../engine/registry.ts";
import type { Hit } from "../../text/word-index.ts";
import { type Caller, citizenRole } from "../caller.ts";
import type { Context } from "../context.ts";
import type { HintView, HintsView, MatterRow } from "../types.ts";
import { planOf } from "../views/row.ts";
import { concealed, overseesAny, publicEyes, shown, sightOf } from "../views/sight.ts";
import { currentPlan } from "./find.ts";
import { rowsOf } from "./matters.ts";

export interface Written {
  readonly text: string;
  /** The district, where it was chosen. */
  readonly area?: string | undefined;
}

/** Fewer characters say too little (measured: of 6 every fifth hint was right, of 10 two in three). */
export const leastCharacters = 8;
/** The beginning says what it is about; the rest of a long petition would only thin it out. */
const readCharacters = 60;
const year = 365 * 86_400_000;
/** From this share of the rarest words on: probably the same; similar. */
const same = 0.8;
const similar = 0.5;
const most = 3;
const candidates = 20;
/** The public finds by words that so many matters hold: a name in one petition leads to nobody. */
const sharedBy = 3;

interface Likely extends Pick<Hit, "key" | "ratio"> {}

/** Those at the same place first, then those of the whole city. */
async function likely(
  { texts }: Context,
  mechanism: string,
  { text, area }: Written,
  caller: Caller,
  isPublic: boolean,
): Promise<readonly Likely[]> {
  const cut = await texts.words.segmenter();
  const words = cut.searchWords([...text.trim()].slice(0, readCharacters).join(""));
  const sought = {
    words,
    mechanism,
    most: candidates,
    since: caller.now - year,
    least: isPublic ? sharedBy : 1,
  };
  const here = area === undefined ? [] : texts.asked.search({ ...sought, area });
  const near = new Set(here.map(({ key }) => key));
  const city = texts.asked.search(sought).filter(({ key }) => !near.has(key));
  return [...here, ...city].filter(({ ratio }) => ratio >= similar);
}

/** The matter that another was joined to, else itself. */
function leadOf(plan: Plan, id: number, fields: Readonly<Record<string, unknown>>): number {
  const into = plan.mechanism.merges?.into;
  const lead = into === undefined ? undefined : /^matter:(\d+)$/.exec(String(fields[into]))?.[1];
  return lead === undefined ? id : Number(lead);
}

const reportedOf = ({ mechanism: { merges } }: Plan, fields: Readonly<Record<string, unknown>>): number => {
  const joined = merges === undefined ? undefined : fields[merges.children];
  return 1 + (Array.isArray(joined) ? joined.length : 0);
};

/** The longest public text that an act has set: the reviewed summary of an answer. */
function answerOf(plan: Plan, { columns }: MatterRow, eyes: Parameters<typeof shown>[2]): string | null {
  const told = Object.entries(plan.mechanism.fields).flatMap(([name, field]) => {
    const isTold = field.kind === "text" && field.long === true && field.audience === "public";
    const isAsked = [...plan.actions.values()].some(({ from, asks }) => from.has("new") && asks.has(name));
    const text = columns[name];
    return isTold && !isAsked && text !== undefined && shown(plan, name, eyes) === "clear" ? [text] : [];
  });
  return told[0] ?? null;
}

/** Who may open such a matter, or sits where they are handled. */
function mayAsk({ mechanism, actions }: Plan, { actor }: Caller): boolean {
  const roles = actor === null ? [citizenRole] : actor.roles;
  const opens = [...actions.values()].some(
    ({ by, from }) => from.has("new") && roles.some(role => by.has(role)),
  );
  return opens || (actor !== null && actor.org !== null && roles.some(role => role in mechanism.roles));
}

async function viewsOf(context: Context, found: readonly Likely[], caller: Caller): Promise<HintView[]> {
  const { readers, orgs } = context;
  const matters = await readers.matters(found.map(({ key }) => key));
  const leads = new Map<number, number>();
  for (const matter of matters) {
    const lead = leadOf(planOf(context, matter), matter.id, matter.fields);
    const ratio = found.find(({ key }) => key === matter.id)!.ratio;
    leads.set(lead, Math.max(leads.get(lead) ?? 0, ratio));
  }
  const views: HintView[] = [];
  for (const matter of await readers.matters([...leads.keys()])) {
    const plan = planOf(context, matter);
    const sight = sightOf(plan, matter, caller.actor, orgs);
    // Who asked for secrecy is not pointed at, however little of it would show.
    const hides = sight.level === "public" && concealed(plan, matter.fields).length > 0;
    if (!sight.open || hides) continue;
    const [row] = await rowsOf(context, [matter.id], caller);
    if (row === undefined) continue;
    views.push({
      like: leads.get(matter.id)! >= same ? "same" : "similar",
      row,
      reported: reportedOf(plan, matter.fields),
      answer: answerOf(plan, row, publicEyes(plan, matter)),
    });
    if (views.length === most) break;
  }
  return views;
}

/** Matters like what is written, the likest first, at most three. Throws `unknown_mechanism`. */
export async function hintsFor(
  context: Context,
  mechanism: string,
  written: Written,
  caller: Caller,
): Promise<HintsView> {
  const plan = currentPlan(context, mechanism);
  const { ready } = context.texts;
  const isLong = [...written.text.trim()].length >= leastCharacters;
  if (!ready || !isLong || !mayAsk(plan, caller)) return { ready, hints: [] };
  const isPublic = !overseesAny(plan, caller.actor);
  const found = await likely(context, mechanism, written, caller, isPublic);
  return { ready, hints: await viewsOf(context, found, caller) };
}

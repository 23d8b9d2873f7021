// Published figures: what stands published, what would be frozen now, and freezing it.

import { hash } from "node:crypto";
import { dateOf } from "../../define/civil.ts";
import { dayOf, startOfDay } from "../../define/calendar.ts";
import { edition } from "../../define/edition.ts";
import { system } from "../../engine/matter.ts";
import { Refusal } from "../../engine/refusal.ts";
import type { Plan } from "../../engine/registry.ts";
import { type Frozen, freeze, freezeAll } from "../../figures/frozen.ts";
import { inLanes } from "../../figures/lanes.ts";
import { FigureRefusal } from "../../figures/refused.ts";
import { checkpoints } from "../../proof/read.ts";
import { rootOfLines } from "../../proof/figure-proof.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { EditionDraft, EditionView } from "../types.ts";
import { dayBefore, sayNumber } from "../views/figure-words.ts";
import { figureTitle } from "../views/figure.ts";
import { signedIn } from "./act.ts";
import { type Reading, partedOf, planOfFigure, readingOf } from "./figure-asked.ts";
import type { QueryWords } from "./matters.ts";
import { type EditionRow, editionView, editionViews, editionsOf, withinText } from "./edition-rows.ts";

/** Which publication: one matter of the log holds all its editions. */
export interface Subject {
  readonly figure: string;
  readonly period: string;
  /** "column:value", with commas between, in the order of the columns' names; "" for the whole. */
  readonly within: string;
}

interface Asked {
  readonly plan: Plan;
  readonly figure: string;
  readonly reading: Reading;
  readonly within: Readonly<Record<string, string>>;
  readonly subject: Subject;
}

/** A day that is over: of a running one more would come. The day before today where none is given. */
function askedFor(context: Context, name: string, words: QueryWords, caller: Caller): Asked {
  const { plan, figure } = planOfFigure(context, name);
  const today = startOfDay(context.calendar, dayOf(context.calendar, caller.now));
  const day = words["asOf"] ?? dateOf(dayOf(context.calendar, caller.now) - 1);
  const reading = readingOf(context, { ...words, asOf: day }, caller, ["within"]);
  if (reading.asOf > today) {
    throw new FigureRefusal(
      "figure_running",
      "当天还没有结束，数据会变。请发布截至昨天或者更早的数据。",
      "That day is not over and its number may change. Publish what is known up to yesterday or before.",
    );
  }
  const { within } = partedOf(context, words, plan, figure);
  const subject = {
    figure: `${plan.mechanism.name}.${figure}`,
    period: reading.period.label,
    within: withinText(within),
  };
  return { plan, figure, reading, within, subject };
}

/** The plan of editions. Throws `not_for_your_post` for whoever does not publish. */
function publishing(context: Context, caller: Caller): Plan {
  const { roles } = signedIn(caller);
  const plan = context.registry.current.get(edition.mechanism);
  const may = plan !== undefined && roles.some(role => Object.hasOwn(plan.mechanism.roles, role));
  if (!may) throw new Fault("not_for_your_post");
  return plan;
}

/** What is recorded of a reading, by the fields of an edition. */
interface Recorded {
  readonly title: string;
  readonly figure: string;
  readonly period: string;
  readonly within?: string;
  readonly asOf: string;
  readonly shown: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly definition: string;
  readonly literal: string;
  readonly watermark: readonly string[];
  readonly events?: number;
  readonly root?: string;
  readonly checkpoint?: number;
}

async function recordOf(
  context: Context,
  { plan, figure, reading, subject }: Asked,
  frozen: Frozen,
): Promise<Recorded> {
  const { value, definition, literal, watermark, lines } = frozen;
  const { value: read, numerator = null, denominator = null } = value;
  const [checkpoint] = await checkpoints(context.query, null, 1);
  return {
    title: figureTitle(plan, figure, "zh"),
    figure: subject.figure,
    period: subject.period,
    ...(subject.within === "" ? {} : { within: subject.within }),
    asOf: dayBefore(reading.asOf, reading.period.timeZone),
    shown: sayNumber(value, value.unit, "zh"),
    ...(read === null ? {} : { value: read }),
    ...(numerator === null ? {} : { numerator }),
    ...(denominator === null ? {} : { denominator }),
    definition,
    literal,
    watermark: watermark.map(String),
    ...(lines === undefined ? {} : { events: lines.length, root: rootOfLines(lines) }),
    ...(checkpoint === undefined ? {} : { checkpoint: checkpoint.note.number }),
  };
}

const compared = ["definition", "shown", "value", "numerator", "denominator", "root"] as const;

const isSame = (former: EditionRow | undefined, record: Recorded): boolean =>
  former !== undefined && compared.every(name => former.input[name] === record[name]);

/** The editions of a figure in a period, the latest first; everybody may read them. */
export async function figureEditions(
  context: Context,
  name: string,
  words: QueryWords,
  caller: Caller,
): Promise<readonly EditionView[]> {
  const { plan, figure } = planOfFigure(context, name);
  const { period } = readingOf(context, words, caller, ["within"]);
  const { within } = partedOf(context, words, plan, figure);
  return editionViews(context, plan, figure, { period: period.label, within }, caller.lang);
}

/** What would be frozen now. Throws `not_for_your_post`, `figure_running`, what reading throws. */
export async function editionDraft(
  context: Context,
  name: string,
  words: QueryWords,
  caller: Caller,
): Promise<EditionDraft> {
  publishing(context, caller);
  const asked = askedFor(context, name, words, caller);
  const { reading, within, plan, figure, subject } = asked;
  const frozen = await freeze(context.query, plan.mechanism, figure, { ...reading, group: within });
  const [former] = await editionsOf(context.query, subject);
  const record = await recordOf(context, asked, frozen);
  return {
    n: (former?.n ?? 0) + 1,
    title: figureTitle(plan, figure, caller.lang),
    text: sayNumber(frozen.value, frozen.value.unit, caller.lang),
    numerator: record.numerator ?? null,
    denominator: record.denominator ?? null,
    asOfDay: record.asOf,
    definition: record.definition,
    events: record.events ?? null,
    root: record.root ?? null,
    checkpoint: record.checkpoint ?? null,
    former: former === undefined ? null : editionView(context, plan, figure, former, caller.lang),
    unchanged: isSame(former, record),
  };
}

const keyOf = (subject: Subject, n: number) => {
  const text = `edition/${subject.figure}/${subject.period}/${subject.within}/${n}`;
  return { text, body: hash("sha256", text, "buffer") };
};

/**
 * Publishes what the figure reads, as the first edition or the next. Throws `not_for_your_post`,
 * `figure_running`, and a Refusal `rule` where nothing has changed or a reason is missing.
 */
export async function publishEdition(
  context: Context,
  name: string,
  words: QueryWords,
  reason: string | undefined,
  caller: Caller,
): Promise<readonly EditionView[]> {
  publishing(context, caller);
  const asked = askedFor(context, name, words, caller);
  const { plan, figure, reading, within, subject } = asked;
  const frozen = await freeze(context.query, plan.mechanism, figure, { ...reading, group: within });
  const [former] = await editionsOf(context.query, subject);
  await issue(context, asked, frozen, former, reason, caller);
  return editionViews(context, plan, figure, { period: subject.period, within }, caller.lang);
}

/** Takes the engine's act by which a reading is published. */
async function issue(
  context: Context,
  asked: Asked,
  frozen: Frozen,
  former: EditionRow | undefined,
  reason: string | undefined,
  caller: Caller,
): Promise<void> {
  const { person, org } = signedIn(caller);
  const input = {
    ...(await recordOf(context, asked, frozen)),
    publisher: person,
    ...(org === null ? {} : { office: org }),
    ...(reason === undefined || reason.trim() === "" ? {} : { reason }),
  };
  const answer = await context.writer.act({
    mechanism: edition.mechanism,
    matter: former?.matter ?? null,
    action: edition.publish,
    input,
    actor: system,
    at: caller.now,
    origin: "act",
    key: keyOf(asked.subject, former?.n ?? 0),
  });
  // Two who publish at once publish one edition: the other is told what stands now.
  if (answer.repeated) throw alreadyPublished();
}

/** A figure that is to be cited: its name, and the words of the address that reads it. */
export interface Citing {
  readonly name: string;
  readonly words: QueryWords;
}
/** A figure as it is cited: its edition, and the number that the edition froze. */
export interface CitedEdition {
  readonly row: EditionRow;
  readonly frozen: Frozen;
}

/** Statements that a publication of many figures runs at once; figures whose editions it takes at once. */
const lanes = 4;

const readingKey = ({ plan, reading, within }: Asked): string =>
  [plan.mechanism.name, reading.period.label, reading.asOf, withinText(within)].join(" ");

/** Freezes figures of many mechanisms, those that are read alike together. */
async function frozenOf(context: Context, all: readonly Asked[]): Promise<ReadonlyMap<Asked, Frozen>> {
  const run = inLanes(lanes, context.query);
  const found = new Map<Asked, Frozen>();
  await Promise.all(
    [...Map.groupBy(all, readingKey).values()].map(async some => {
      const [{ plan, reading, within }] = some as [Asked];
      const names = [...new Set(some.map(({ figure }) => figure))];
      const frozen = await freezeAll(run, plan.mechanism, names, { ...reading, group: within });
      for (const one of some) found.set(one, frozen[names.indexOf(one.figure)]!);
    }),
  );
  return found;
}

/**
 * The editions of readings that are to be cited, in their order: the former one where nothing has changed,
 * else the next, for this reason. All of them are frozen before the first is published. Throws what
 * publishing throws.
 */
export async function citedEditions(
  context: Context,
  citing: readonly Citing[],
  reason: string,
  caller: Caller,
): Promise<readonly CitedEdition[]> {
  publishing(context, caller);
  const all = citing.map(({ name, words }) => askedFor(context, name, words, caller));
  const frozen = await frozenOf(context, all);
  const rows = new Map<Asked, EditionRow>();
  // Editions of one figure in one period follow one another; those of others don't wait for them.
  const subjects = Map.groupBy(all, ({ subject }) => Object.values(subject).join(" "));
  const publish = inLanes(lanes, async (some: readonly Asked[]) => {
    for (const one of some) rows.set(one, await editionOf(context, one, frozen.get(one)!, reason, caller));
  });
  const done = await Promise.allSettled([...subjects.values()].map(publish));
  const failed = done.find(one => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return all.map(one => ({ row: rows.get(one)!, frozen: frozen.get(one)! }));
}

/** The edition that says this, published where none does. */
async function editionOf(
  context: Context,
  asked: Asked,
  frozen: Frozen,
  reason: string,
  caller: Caller,
): Promise<EditionRow> {
  const [former] = await editionsOf(context.query, asked.subject);
  const stands = former !== undefined && former.withdrawn === null;
  if (stands && isSame(former, await recordOf(context, asked, frozen))) return former;
  await issue(context, asked, frozen, former, former && reason, caller);
  const [row] = await editionsOf(context.query, asked.subject);
  return row!;
}

const alreadyPublished = () =>
  new Refusal("conflict", {
    zh: "这一期刚刚由别人发布，请刷新后查看。",
    en: "Somebody has just published this. Reload the page to see it.",
  });

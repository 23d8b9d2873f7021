// A published overview as everybody reads it: the text with its numbers as they were frozen, and where each
// is proved. What was withdrawn since says so.

import { overview } from "../../../define/overviewed.ts";
import type { Matter } from "../../../engine/matter.ts";
import { isProvable } from "../../../figures/frozen.ts";
import { type CitedNumber, parseCited } from "../../../overview/cited.ts";
import { type Block, type Claim, isNumber, parse, printToken } from "../../../overview/syntax.ts";
import type { Caller } from "../../caller.ts";
import type { Context } from "../../context.ts";
import type {
  OverviewBlock,
  OverviewClaim,
  OverviewLine,
  OverviewNumber,
  OverviewPart,
  OverviewView,
} from "../../types.ts";
import { namesOf, numberOf, planOf } from "../../views/row.ts";
import { readEvent } from "../../views/story.ts";
import { pick, stateTitle } from "../../views/words.ts";
import { findByNumber, unknownMatter } from "../find.ts";
import { publishedOf } from "../public-decisions.ts";
import { asPublic } from "../kept-figures.ts";
import { type Since, sinceThen, wordsOf } from "./facts.ts";

const text = ({ fields }: Matter, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value : "";
};
const whole = ({ fields }: Matter, name: string): number => Number(fields[name] ?? 0);

const isOpen = (state: string): state is OverviewLine["state"] =>
  (overview.open as readonly string[]).includes(state);

/** The event that published it: when, and by which hash it is found in the log. */
async function publishedBy({ readers }: Context, matter: Matter) {
  const events = (await readers.events(matter.id)).map(readEvent);
  const event = events.find(({ body }) => body.action === overview.publish);
  return {
    at: event?.happened ?? matter.happened,
    hash: Buffer.from(event?.hash ?? matter.head).toString("hex"),
  };
}

function lineOf(context: Context, matter: Matter, at: number, { lang }: Caller): OverviewLine {
  const { state } = matter;
  if (!isOpen(state)) throw unknownMatter();
  const office = text(matter, "office");
  return {
    number: numberOf(context, matter.id),
    title: text(matter, "title"),
    year: text(matter, "year"),
    edition: whole(matter, "edition"),
    publishedAt: at,
    office: office === "" ? "" : namesOf(context).org(office, lang),
    state,
    stateTitle: stateTitle(planOf(context, matter), state, lang),
    live: whole(matter, "live"),
    outside: whole(matter, "outside"),
  };
}

/** All overviews that are public, the latest first. */
export async function allOverviews(context: Context, caller: Caller): Promise<readonly OverviewLine[]> {
  const found = await publishedOf(context, overview.mechanism);
  const lines = await Promise.all(
    found.map(async matter => lineOf(context, matter, (await publishedBy(context, matter)).at, caller)),
  );
  return lines.toSorted((one, other) => other.publishedAt - one.publishedAt);
}

/** The words behind a question mark. */
const query = (words: Readonly<Record<string, string>>): string => new URLSearchParams(words).toString();

function sourceOf(register: Matter | undefined, lang: Caller["lang"]): string {
  if (register === undefined) return pick(lang, "本市记录，可核验", "The city's log, verifiable");
  const said = ["source", "document"]
    .map(name => text(register, name))
    .filter(Boolean)
    .join("，");
  return pick(lang, `外部数据：${said}`, `Outside: ${said}`);
}

/** Whether an edition of the figure has a root: what counts few people, or compares, has none. */
function hasProof({ registry }: Context, name: string): boolean {
  const [mechanism = "", figure = ""] = name.split(".");
  const known = registry.current.get(mechanism)?.mechanism;
  return known !== undefined && Object.hasOwn(known.figures ?? {}, figure) && isProvable(known, figure);
}

function numberView(
  context: Context,
  cited: CitedNumber,
  since: Since | undefined,
  caller: Caller,
): OverviewNumber {
  const { n, token, title, shown, value, unit, period, asOf, edition, hash, matter } = cited;
  const live = token.kind === "live" ? token : undefined;
  const name = token.kind === "live" ? token.figure : token.code;
  const api =
    live &&
    hasProof(context, name) &&
    `/api/figures/${encodeURIComponent(name)}/editions/${edition}/proof.json`;
  const { asOf: _, ...asked } = live ? wordsOf(live) : { asOf: "" };
  return {
    n,
    title,
    shown,
    value,
    unit,
    period,
    asOfDay: asOf,
    outside: live === undefined,
    name,
    within: live?.within ?? "",
    source: sourceOf(since?.register, caller.lang),
    edition: live ? edition : null,
    hash,
    href: live ? `/figures/${encodeURIComponent(name)}?${query(wordsOf(live))}` : `/matter/${matter}`,
    proof: api ? `${api}?${query(asked)}` : null,
    withdrawn: since?.withdrawn ?? null,
  };
}

interface Laid {
  readonly blocks: readonly OverviewBlock[];
  readonly claims: readonly OverviewClaim[];
}

/** The text with its numbers in it; each claim has a note. */
function laidOut(blocks: readonly Block[], cited: ReadonlyMap<string, CitedNumber>): Laid {
  const claims: OverviewClaim[] = [];
  const noted = ({ words, issuer, document, date }: Claim): OverviewPart => {
    const n = claims.length + 1;
    claims.push({ n, words, issuer, document, date });
    return { kind: "claim", n, text: words };
  };
  const laid = blocks.map(({ kind, inlines }): OverviewBlock => ({
    kind,
    parts: inlines.map((one): OverviewPart => {
      if (one.kind === "text") return one;
      if (!isNumber(one)) return noted(one);
      const found = cited.get(printToken(one));
      return found === undefined
        ? { kind: "text", text: "？" }
        : { kind: "number", n: found.n, text: found.shown };
    }),
  }));
  return { blocks: laid, claims };
}

/** One overview; the caller has published it or found it to be public. */
export async function overviewView(context: Context, matter: Matter, caller: Caller): Promise<OverviewView> {
  const blocks = parse(text(matter, "body"));
  const numbers = (matter.fields["numbers"] as readonly string[] | undefined) ?? [];
  const cited = numbers.flatMap(line => parseCited(line) ?? []);
  const byToken = new Map(cited.map(one => [printToken(one.token), one]));
  const tokens = cited.map(({ token }) => token);
  const [by, since] = await Promise.all([publishedBy(context, matter), sinceThen(context, tokens)]);
  const other = (name: string) => {
    const reference = text(matter, name);
    return reference === "" ? null : namesOf(context).number(reference);
  };
  return {
    ...lineOf(context, matter, by.at, caller),
    ...laidOut(blocks, byToken),
    numbers: cited.map(one => numberView(context, one, since.get(printToken(one.token)), caller)),
    remarks: whole(matter, "remarks"),
    reason: text(matter, "reason"),
    corrects: other("corrects"),
    later: other("later"),
    revocation: text(matter, "revocation"),
    hash: by.hash,
    sample: matter.origin === "sample",
  };
}

/** An overview by its number. Throws `unknown_matter` where it is not published. */
export async function oneOverview(context: Context, number: string, caller: Caller): Promise<OverviewView> {
  const { matter } = await findByNumber(context, number, asPublic({ context, caller }));
  if (matter.mechanism !== overview.mechanism || !isOpen(matter.state)) throw unknownMatter();
  return overviewView(context, matter, caller);
}

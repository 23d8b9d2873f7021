// Publishing an overview: nothing in it may be withdrawn, each figure is frozen as an edition with its proof,
// and the engine records the numbers as they were written. Whoever publishes had no other hand in it.

import { hash } from "node:crypto";
import { overview } from "../../../define/overviewed.ts";
import { type Matter, system } from "../../../engine/matter.ts";
import { Refusal } from "../../../engine/refusal.ts";
import type { Plan } from "../../../engine/registry.ts";
import { FigureRefusal } from "../../../figures/refused.ts";
import { type CitedNumber, printCited } from "../../../overview/cited.ts";
import { isStop } from "../../../overview/remarks.ts";
import { sayRemark } from "../../../overview/remark-words.ts";
import { exact, parseFormat, say } from "../../../overview/rounding.ts";
import type { Remark } from "../../../overview/situation.ts";
import type { Block, Live } from "../../../overview/syntax.ts";
import type { Caller } from "../../caller.ts";
import type { Context } from "../../context.ts";
import { Fault } from "../../fault.ts";
import type { OverviewView } from "../../types.ts";
import { numberOf } from "../../views/row.ts";
import { signedIn } from "../act.ts";
import { type CitedEdition, citedEditions } from "../editions.ts";
import { currentPlan, findMatter } from "../find.ts";
import { type Told, wordsOf } from "./facts.ts";
import { looked, numbersIn, shownAs } from "./look.ts";
import { overviewView } from "./view.ts";

const publishers = "publisher";

function publishing(plan: Plan, matter: Matter, caller: Caller): void {
  if (!signedIn(caller).roles.includes(publishers)) throw new Fault("not_for_your_post");
  if (matter.state !== overview.approved) {
    const title = plan.mechanism.title;
    throw new Refusal("wrong_state", {
      zh: `这份${title}还没有批准，或者已经发布。起草、审核、批准以后才能发布。`,
      en: "It is not approved yet, or published already. It is drafted, reviewed and approved first.",
    });
  }
  const hands = matter.fields["hands"];
  if (Array.isArray(hands) && hands.includes(signedIn(caller).person)) {
    throw new Refusal("four_eyes", {
      zh: "起草、审核或者批准过这份综述的人不能发布它，请由另一位发布人员发布。",
      en: "Whoever drafted, reviewed or approved this overview does not publish it. Another publisher must.",
    });
  }
}

/** Where in the text, as a reader finds it: the paragraph's number and how it begins. */
function placeOf(blocks: readonly Block[], { block }: Remark): { readonly zh: string; readonly en: string } {
  const said = blocks[block]?.inlines.map(one => (one.kind === "text" ? one.text : "…")).join("") ?? "";
  const begins = said.slice(0, 18);
  return { zh: `第 ${block + 1} 段（“${begins}”）`, en: `Paragraph ${block + 1} ("${begins}")` };
}

/** What must not be cited, each with its place. */
function refuseUncitable(blocks: readonly Block[], remarks: readonly Remark[]): void {
  const stops = remarks.filter(isStop);
  if (stops.length === 0) return;
  const said = stops.map(one => ({ place: placeOf(blocks, one), says: sayRemark(one) }));
  const taken = stops.some(({ code }) => code === "figure_withdrawn" || code === "outside_withdrawn");
  throw new FigureRefusal(
    taken ? "figure_withdrawn" : "figure_uncitable",
    `不能发布：${said.map(({ place, says }) => `${place.zh}${says.zh}`).join("")}请退回修改。`,
    `Not published. ${said.map(({ place, says }) => `${place.en}: ${says.en}`).join(" ")} Send it back.`,
  );
}

interface Citing {
  readonly context: Context;
  readonly caller: Caller;
  readonly reason: string;
}

type Place = Pick<CitedNumber, "n" | "title" | "period" | "asOf" | "unit">;

/** A figure of ours as its edition froze it. */
function citedLive(
  { context }: Citing,
  token: Live,
  place: Place,
  { row, frozen }: CitedEdition,
): CitedNumber {
  const { value, hidden } = frozen.value;
  const shown = hidden ?? say(value, place.unit, parseFormat(token.format) ?? exact).text;
  const matter = numberOf(context, row.matter);
  return { ...place, token, shown, value, matter, edition: row.n, hash: row.hash };
}

async function citedNumbers(citing: Citing, blocks: readonly Block[], facts: ReadonlyMap<string, Told>) {
  const { context, caller, reason } = citing;
  const numbers = numbersIn(blocks);
  const live = numbers.flatMap(([, token]) => (token.kind === "live" ? [token] : []));
  const asked = live.map(token => ({ name: token.figure, words: wordsOf(token) }));
  const editions = await citedEditions(context, asked, reason, caller);
  return numbers.map(([key, token], at): CitedNumber => {
    const fact = facts.get(key)!;
    const { value, unit, title, period, asOf, matter } = fact;
    const place = { n: at + 1, title, period, asOf, unit };
    if (token.kind === "live") return citedLive(citing, token, place, editions[live.indexOf(token)]!);
    const number = numberOf(context, matter!.id);
    const head = Buffer.from(matter!.head).toString("hex");
    return { ...place, token, shown: shownAs(token, fact), value, matter: number, edition: 0, hash: head };
  });
}

const idOf = (reference: unknown): number => Number(String(reference).slice("matter:".length));

/** The number of this edition; a correction of what is no longer the one that stands is refused. */
async function editionOf(context: Context, matter: Matter): Promise<number> {
  const former = matter.fields["corrects"];
  if (former === undefined) return 1;
  const before = await context.readers.matter(idOf(former));
  if (before?.mechanism === overview.mechanism && before.state === "published") {
    return Number(before.fields["edition"] ?? 1) + 1;
  }
  throw new Refusal("conflict", {
    zh: "要更正的那一份现在没有在发布（已由别的新版更正，或者已撤销），请退回后改选。",
    en: "The overview that it corrects does not stand any more. Send it back and choose the one that does.",
  });
}

/**
 * Publishes an approved overview. Throws `not_for_your_post`, `wrong_state`, `four_eyes`, `conflict`,
 * `figure_withdrawn` or `figure_uncitable` with the place in the text, and what freezing a figure throws.
 */
export async function publishOverview(
  context: Context,
  typed: string,
  caller: Caller,
): Promise<OverviewView> {
  const plan = currentPlan(context, overview.mechanism);
  const { matter } = await findMatter(context, plan, typed, caller);
  publishing(plan, matter, caller);
  const edition = await editionOf(context, matter);
  const { blocks, facts, remarks } = await looked(context, String(matter.fields["body"] ?? ""), caller);
  refuseUncitable(blocks, remarks);
  const reason = `用于“${String(matter.fields["title"])}”：截至日不同，或者上一版以后有补录。`;
  const cited = await citedNumbers({ context, caller: { ...caller, lang: "zh" }, reason }, blocks, facts);
  const outside = cited.filter(({ token }) => token.kind === "outside").length;
  const { person, org } = signedIn(caller);
  const text = `overview/${matter.id}/publish/${matter.seq}`;
  const answer = await context.writer.act({
    mechanism: overview.mechanism,
    matter: matter.id,
    action: overview.publish,
    input: {
      numbers: cited.map(printCited),
      live: cited.length - outside,
      outside,
      remarks: remarks.length,
      publisher: person,
      edition,
      ...(org === null ? {} : { office: org }),
    },
    actor: system,
    at: caller.now,
    origin: "act",
    key: { text, body: hash("sha256", text, "buffer") },
  });
  const published = await context.readers.matter(answer.matter);
  return overviewView(context, published!, caller);
}

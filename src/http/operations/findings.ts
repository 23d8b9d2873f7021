// Findings as those see them who check them: by kind and unit, and the round that found them.

import { findings } from "../../define/detector.ts";
import { openFindings, waiting } from "../../detect/known.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { DetectionView, FindingCount, FindingRow, FindingsView } from "../types.ts";
import { refusedNow } from "../views/action.ts";
import { matterRow, namesOf } from "../views/row.ts";
import { isAuditor, overseesAny } from "../views/sight.ts";
import { optionLabel, pick } from "../views/words.ts";
import { signedIn } from "./act.ts";
import { currentPlan } from "./find.ts";

const shownMost = 200;
/** The acts of the page: dismissed or put to the unit in two clicks. */
const offered = ["ask", "dismiss", "take"] as const;

const countedByKind = `
  select fields->>'kind' as kind, count(*) filter (where state = any ($2))::int as open,
         count(*) filter (where fields ? 'conclusion')::int as concluded,
         count(*) filter (where fields->>'conclusion' = 'upheld')::int as upheld
    from matter where mechanism = $1 group by 1 order by 1`;

/** What a detector is called; its name where it is no more. */
export function detectorTitle({ registry }: Context, detector: string, { lang }: Caller): string {
  const [mechanism = "", name = ""] = detector.split(".");
  const plan = registry.current.get(mechanism);
  const title = plan?.mechanism.detects?.[name]?.title ?? detector;
  return pick(lang, title, plan?.english.detects?.[name] ?? title);
}

export function findingRow(context: Context, plan: Plan, matter: Matter, caller: Caller): FindingRow {
  const { lang, now } = caller;
  const { fields } = matter;
  const text = (name: string) => String(fields[name] ?? "");
  const actor = signedIn(caller);
  const may = offered.filter(
    name => refusedNow(context, plan, plan.actions.get(name)!, matter, actor, now) === undefined,
  );
  return {
    row: matterRow(context, matter, now, lang, true),
    kind: text("kind"),
    kindTitle: optionLabel(plan, "kind", text("kind"), lang),
    detector: detectorTitle(context, text("detector"), caller),
    unit: namesOf(context).org(text("unit"), lang),
    begins: text("begins"),
    ends: text("ends"),
    seen: Number(fields["seen"] ?? 0),
    looked: Number(fields["looked"] ?? 0),
    expected: typeof fields["expected"] === "number" ? fields["expected"] : null,
    reason: pick(lang, text("reason"), text("reasonEnglish")),
    may,
  };
}

async function lookedOf({ detection }: Context): Promise<DetectionView | null> {
  const round = await detection.standing();
  if (round === undefined) return null;
  const { since, begun, ended, running, share, events, opened } = round;
  return { since, begun, ended, running, share, events, opened };
}

/** Whoever oversees findings. Throws `sign_in_needed`, `not_for_your_post`. */
function checking(context: Context, caller: Caller): Plan {
  const plan = currentPlan(context, findings.mechanism);
  if (!overseesAny(plan, signedIn(caller))) throw new Fault("not_for_your_post");
  return plan;
}

/** Those that are not over, the latest first, and how many of each kind there were. */
export async function openFindingsView(context: Context, caller: Caller): Promise<FindingsView> {
  const plan = checking(context, caller);
  const [ids, counts, looked] = await Promise.all([
    openFindings(context.query, shownMost),
    context.query(countedByKind, [findings.mechanism, waiting]),
    lookedOf(context),
  ]);
  const matters = await context.readers.matters(ids);
  const kinds = (counts as unknown as readonly Omit<FindingCount, "title">[]).map(one => ({
    ...one,
    title: optionLabel(plan, "kind", one.kind, caller.lang),
  }));
  const grounds = plan.mechanism.fields["ground"];
  return {
    looked,
    mayLook: !isAuditor(caller.actor),
    findings: matters.map(matter => findingRow(context, plan, matter, caller)),
    total: kinds.reduce((sum, { open }) => sum + open, 0),
    counts: kinds,
    grounds: Object.keys(grounds?.kind === "choice" ? grounds.options : {}).map(value => ({
      value,
      title: optionLabel(plan, "ground", value, caller.lang),
    })),
  };
}

/** Begins to look the log over, unless somebody is. Throws `sign_in_needed`, `not_for_your_post`. */
export async function lookNow(context: Context, caller: Caller): Promise<DetectionView | null> {
  checking(context, caller);
  const actor = signedIn(caller);
  if (isAuditor(actor)) throw new Fault("not_for_your_post");
  context.detection.ask(actor.person);
  return lookedOf(context);
}

// The events that speak for a finding, side by side: each is read from the log anew, held against the hash
// that the finding named, and shown as far as its reader may see its matter. What may not be seen is not
// loaded.

import { isApart } from "../../define/fields.ts";
import { findings } from "../../define/detector.ts";
import { eventOf } from "../../detect/input.ts";
import { sameParts } from "../../detect/same-parts.ts";
import { lengthOf } from "../../detect/spans.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { EvidenceView, FindingEvidence } from "../types.ts";
import { matterRow, namesOf, numberOf, planOf } from "../views/row.ts";
import { type Sight, shown, sightOf } from "../views/sight.ts";
import { type ReadEvent, readEvent } from "../views/story.ts";
import { actionTitle } from "../views/words.ts";
import { currentPlan, findMatter } from "./find.ts";
import { findingRow } from "./findings.ts";

const evidenceMost = 60;

type Named = NonNullable<ReturnType<typeof eventOf>>;

/** What a detector looks at: read from its definition, so that a new one needs nothing here. */
function lookOf({ registry }: Context, detector: string) {
  const [mechanism = "", name = ""] = detector.split(".");
  const declared = registry.current.get(mechanism)?.mechanism.detects?.[name];
  if (declared === undefined) return { text: undefined, clock: undefined, within: null };
  return {
    text: "text" in declared ? declared.text : undefined,
    clock: declared.kind === "lastMinute" ? declared.clock : undefined,
    within: "within" in declared ? lengthOf(declared.within) : null,
  };
}

interface Known {
  readonly named: Named;
  readonly matter: Matter;
  readonly event: ReadEvent | undefined;
  readonly sight: Sight;
  readonly text: string | undefined;
}

/** The text that an act wrote, for those who read it in clear. */
async function textOf(
  context: Context,
  matter: Matter,
  event: ReadEvent | undefined,
  sight: Sight,
  name: string | undefined,
): Promise<string | undefined> {
  const plan = planOf(context, matter);
  const field = name === undefined ? undefined : plan.mechanism.fields[name];
  if (name === undefined || field === undefined || event === undefined || !sight.open) return undefined;
  if (shown(plan, name, sight) !== "clear") return undefined;
  if (!isApart(field)) return event.body.input[name] as string | undefined;
  if (sight.level !== "staff") return undefined;
  const said = await context.readers.apart(matter.id);
  return said.find(({ seq }) => seq === event.seq)?.values[name] as string | undefined;
}

async function knownOf(
  context: Context,
  named: Named,
  matter: Matter,
  text: string | undefined,
  caller: Caller,
): Promise<Known> {
  const sight = sightOf(planOf(context, matter), matter, caller.actor, context.orgs);
  const stored = (await context.readers.events(matter.id)).find(({ seq }) => seq === named.seq);
  const event = stored && readEvent(stored);
  return { named, matter, event, sight, text: await textOf(context, matter, event, sight, text) };
}

/** What a text is held against: another of its own matter, as reports have it, or the first of all. */
function besideOf(told: readonly Known[], one: Known): Known | undefined {
  const others = told.filter(next => next !== one);
  return others.find(({ matter }) => matter.id === one.matter.id) ?? others[0];
}

/** The unit of an official, and their name for those who read as staff. */
function byOf(
  context: Context,
  { event, sight }: Known,
  people: ReadonlyMap<string, string>,
  caller: Caller,
) {
  const { org = null, actor = "" } = event?.body ?? {};
  if (org === null) return "";
  const unit = namesOf(context).org(org, caller.lang);
  const name = sight.level === "staff" ? people.get(actor.slice("person:".length)) : undefined;
  return name === undefined ? unit : `${unit}　${name}`;
}

/** The evidence of a finding. Throws `unknown_matter`, `not_for_your_post`. */
export async function evidenceOf(context: Context, typed: string, caller: Caller): Promise<FindingEvidence> {
  const { matter, plan, sight } = await findMatter(
    context,
    currentPlan(context, findings.mechanism),
    typed,
    caller,
  );
  if (sight.level !== "staff") throw new Fault("not_for_your_post");
  const all = ((matter.fields["evidence"] ?? []) as readonly string[]).flatMap(name => eventOf(name) ?? []);
  const listed = all.slice(0, evidenceMost);
  const { text, clock, within } = lookOf(context, String(matter.fields["detector"]));
  const matters = new Map(
    (await context.readers.matters(listed.map(one => one.matter))).map(one => [one.id, one]),
  );
  const known = await Promise.all(
    listed.flatMap(one => {
      const found = matters.get(one.matter);
      return found === undefined ? [] : [knownOf(context, one, found, text, caller)];
    }),
  );
  const actors = known.flatMap(({ event }) =>
    event?.body.actor.startsWith("person:") ? [event.body.actor] : [],
  );
  const people = await context.people.accounts.names([
    ...new Set(actors.map(actor => actor.slice("person:".length))),
  ]);
  const told = known.filter(one => one.text !== undefined);
  const evidence = known.map((one): EvidenceView => {
    const { event, named } = one;
    const other = besideOf(told, one);
    return {
      row: one.sight.open
        ? matterRow(context, one.matter, caller.now, caller.lang, one.sight.level !== "public")
        : null,
      number: numberOf(context, one.matter.id),
      action:
        event === undefined ? "" : actionTitle(planOf(context, one.matter), event.body.action, caller.lang),
      happened: event?.happened ?? 0,
      recorded: event?.recorded ?? 0,
      due: (clock === undefined ? undefined : event?.body.due[clock]?.due) ?? null,
      by: byOf(context, one, people, caller),
      hash: named.hash,
      proven: event !== undefined && Buffer.from(event.hash).toString("hex") === named.hash,
      text: one.text === undefined ? null : sameParts(one.text, other?.text ?? ""),
    };
  });
  return { finding: findingRow(context, plan, matter, caller), within, evidence, total: all.length };
}

// The catalogue of major decisions, as everybody reads it.

import { openDecision } from "../../define/open-decision.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { DecisionLine } from "../types.ts";
import { fieldText } from "../views/field.ts";
import { namesOf, numberOf, planOf } from "../views/row.ts";
import { isPublished } from "../views/sight.ts";
import { stateTitle } from "../views/words.ts";
import { waysHere } from "./openings-here.ts";

/** How many a page holds, the latest first. */
const most = 300;

/** The matters of a mechanism that everybody may see, of some of its states or of all, the latest first. */
export async function publishedOf(
  context: Context,
  mechanism: string,
  within?: readonly string[],
): Promise<readonly Matter[]> {
  const plan = context.registry.current.get(mechanism);
  if (plan === undefined) return [];
  const shown = Object.keys(plan.mechanism.states).filter(state => isPublished(plan, state));
  const states = within === undefined ? shown : shown.filter(state => within.includes(state));
  const rows = await context.query(
    "select id from matter where mechanism = $1 and state = any ($2::text[]) order by opened desc limit $3",
    [mechanism, states, most],
  );
  const matters = await context.readers.matters(rows.map(({ id }) => Number(id)));
  return matters
    .filter(matter => isPublished(planOf(context, matter), matter.state))
    .toSorted((one, other) => other.happened - one.happened);
}

const groupOf = (state: string): DecisionLine["group"] =>
  state === openDecision.commenting
    ? "open"
    : (openDecision.decided as readonly string[]).includes(state)
      ? "decided"
      : state === openDecision.ended
        ? "ended"
        : "underway";

/** All that stand in the catalogue. */
export async function publicDecisions(context: Context, caller: Caller): Promise<readonly DecisionLine[]> {
  const found = await publishedOf(context, openDecision.mechanism);
  return found.map((matter): DecisionLine => {
    const plan = planOf(context, matter);
    const { fields, state } = matter;
    const text = (name: string) => fieldText(plan, name, fields[name], caller.lang, namesOf(context));
    const count = (name: string) => Number(fields[name] ?? 0);
    return {
      number: numberOf(context, matter.id),
      title: text("title"),
      unit: text("unit"),
      stateTitle: stateTitle(plan, state, caller.lang),
      group: groupOf(state),
      closes: text("closes"),
      received: count("received"),
      answered: count("answered"),
      adopted: count("adopted"),
      partly: count("partly"),
      ways: waysHere(context, matter, caller),
    };
  });
}

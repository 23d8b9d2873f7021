// The board of one session, on a wall and on a desk: who answers, what came in, where it stands now.

import type { Matter } from "../../../engine/matter.ts";
import type { Caller } from "../../caller.ts";
import type { Context } from "../../context.ts";
import type { Light, MatterRow, ThemedBoard, ThemedList } from "../../types.ts";
import { worse } from "../../views/clock.ts";
import { matterRow, planOf } from "../../views/row.ts";
import { isPublished, sightOf } from "../../views/sight.ts";
import { themed } from "../../../define/themed.ts";
import { signedIn } from "../act.ts";
import { currentPlan, findMatter } from "../find.ts";
import { Fault } from "../../fault.ts";
import { isClosed, receivedIn, sessionsIn, standingIn, themedSession } from "./sessions.ts";

const latestShown = 8;

/** The sessions that an official may look at, in the order in which they matter: live, to come, followed. */
const shownStates = ["live", "announced", "proposed", "tracking", "reviewed"] as const;
const listed = 60;

function official(caller: Caller): void {
  if (signedIn(caller).org === null) throw new Fault("not_for_your_post");
}

/** What is closed waits for nobody: the time in which its asker may come back to it is no deadline. */
function closedRow(context: Context, matter: Matter, row: MatterRow): MatterRow {
  return isClosed(planOf(context, matter), matter) ? { ...row, light: "done", due: null, left: "" } : row;
}

/** A row that a wall may show: what everybody reads of a published matter. */
const publicRows = (context: Context, matters: readonly Matter[], { now, lang }: Caller) =>
  matters
    .filter(matter => isPublished(planOf(context, matter), matter.state))
    .map(matter => closedRow(context, matter, matterRow(context, matter, now, lang, false)));

function rowsByLight(context: Context, matters: readonly Matter[], caller: Caller): ThemedBoard["lights"] {
  const { actor, now, lang } = caller;
  const rows = matters.flatMap((matter): MatterRow[] => {
    const sight = sightOf(planOf(context, matter), matter, actor, context.orgs);
    if (!sight.open) return [];
    const row = matterRow(context, matter, now, lang, sight.level !== "public", sight);
    return [closedRow(context, matter, row)];
  });
  return [...Map.groupBy(rows, ({ light }): Light => light)]
    .map(([light, own]) => ({ light, rows: own }))
    .toSorted((one, other) => worse(one.light, other.light));
}

/** The sessions to choose from. Throws `sign_in_needed`, `not_for_your_post`. */
export async function themedList(context: Context, caller: Caller): Promise<ThemedList> {
  official(caller);
  const found = await Promise.all(shownStates.map(state => sessionsIn(context, [state], caller)));
  // What is to come stands with the nearest first.
  const ordered = found.flatMap((own, at) => (shownStates[at] === "announced" ? own.toReversed() : own));
  return {
    sessions: ordered.slice(0, listed).map(matter => themedSession(context, matter, caller.lang)),
  };
}

/** The board of a session by its number. Throws `sign_in_needed`, `not_for_your_post`, `unknown_matter`. */
export async function themedBoard(context: Context, number: string, caller: Caller): Promise<ThemedBoard> {
  official(caller);
  const plan = currentPlan(context, themed.mechanism);
  const { matter } = await findMatter(context, plan, number, caller);
  const received = await receivedIn(context, matter);
  return {
    at: caller.now,
    session: themedSession(context, matter, caller.lang),
    standing: standingIn(context, received, caller.lang),
    latest: publicRows(context, received.slice(0, 3 * latestShown), caller).slice(0, latestShown),
    lights: rowsByLight(context, received, caller),
  };
}

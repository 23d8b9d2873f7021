// Matters as the portal shows them: the reader's view of one, who answers for it, and the reader's own ones.

import { dayOf } from "../../define/calendar.ts";
import { doneAs } from "../../define/derive.ts";
import { dateOf } from "../../define/civil.ts";
import type { Caller } from "../caller.ts";
import type { Responsible } from "../../portal/pages/promise.tsx";
import { citizenRole } from "../caller.ts";
import { findByNumber, type Found, unknownMatter } from "../operations/find.ts";
import { listMatters } from "../operations/matters.ts";
import { readMatter } from "../operations/read.ts";
import type { MatterRow, MatterView } from "../types.ts";
import { relationTitle } from "../views/words.ts";
import type { Visit } from "./visit.ts";

export interface Seen extends Found {
  readonly view: MatterView;
  readonly responsible: readonly Responsible[];
}

/** The units that stand in a relation to the matter, the first one being who answers for it. */
function responsibleFor({ plan }: Found, view: MatterView, { lang }: Caller): readonly Responsible[] {
  const fields = new Map(view.fields.map(field => [field.name, field.text]));
  return [...plan.relations].flatMap(([name, relation]) => {
    const value = "org" in relation ? fields.get(relation.org) : undefined;
    return value ? [{ name: relationTitle(plan, name, lang), value }] : [];
  });
}

/** The matter of a number as this visitor sees it. Throws `unknown_matter`. */
export const seen = async (visit: Visit, number: string): Promise<Seen> =>
  read(visit, await findByNumber(visit.context, number, visit.caller));

/** The visitor's own matter of a number. Throws `unknown_matter`, before anything of it was read. */
export async function ownSeen(visit: Visit, number: string): Promise<Seen> {
  const found = await findByNumber(visit.context, number, visit.caller);
  if (found.sight.level !== "party") throw unknownMatter();
  return read(visit, found);
}

async function read({ context, caller }: Visit, found: Found): Promise<Seen> {
  const view = await readMatter(context, found, caller);
  return { ...found, view, responsible: responsibleFor(found, view, caller) };
}

/** The civil day of the visit in the city, "2026-11-20". */
export const today = ({ context, caller }: Visit): string => dateOf(dayOf(context.calendar, caller.now));

/** Signed in with a telephone, and so whoever files what they write now. */
export const hasPhone = ({ caller }: Visit): boolean =>
  caller.session?.citizen === true && !caller.session.anonymous;

/** Signed in with a telephone or a query code, and so somebody who has a matter of their own. */
export const isCitizen = ({ caller }: Visit): boolean => caller.session?.citizen === true;

/** The mechanisms that a citizen can open. */
const openable = ({ context }: Visit): readonly string[] =>
  [...context.registry.current.values()]
    .filter(({ actions }) =>
      [...actions.values()].some(({ from, by }) => from.has("new") && by.has(citizenRole)),
    )
    .map(({ mechanism }) => mechanism.name);

/** What is over waits for nobody: the time in which its asker may come back to it is no deadline. */
function withoutReturn({ context }: Visit, row: MatterRow): MatterRow {
  const mechanism = context.registry.current.get(row.mechanism)?.mechanism;
  const done = mechanism && doneAs(mechanism, row.state);
  return done === "solved" || done === "closed" ? { ...row, light: "done", due: null, left: "" } : row;
}

/** The visitor's own matters, newest first; at most 200 of each mechanism. */
export async function mine(visit: Visit): Promise<readonly MatterRow[]> {
  const lists = await Promise.all(
    openable(visit).map(name => listMatters(visit.context, name, { mine: "1", limit: "200" }, visit.caller)),
  );
  return lists
    .flatMap(({ items }) => items)
    .map(row => withoutReturn(visit, row))
    .toSorted((a, b) => b.opened - a.opened);
}

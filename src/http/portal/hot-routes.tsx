// Hot issues on the portal: what was decided on, as everybody reads it.

import { hot } from "../../define/hot.ts";
import type { Matter } from "../../engine/matter.ts";
import { addresses } from "../../portal/addresses.ts";
import { HotListPage } from "../../portal/pages/hot-page.tsx";
import { hotWords } from "../../portal/pages/hot-words.ts";
import type { HotPublicView } from "../types.ts";
import { fieldText } from "../views/field.ts";
import { namesOf, numberOf, planOf } from "../views/row.ts";
import { isPublished, publicEyes, shown } from "../views/sight.ts";
import { stateTitle } from "../views/words.ts";
import { type Answer, shownOf } from "./answer.tsx";
import type { Pages } from "./pages.ts";
import type { Visit } from "./visit.ts";

const done = new Set(["concluded", "due", "evaluated"]);

function publicView({ context, caller }: Visit, matter: Matter): HotPublicView {
  const plan = planOf(context, matter);
  const { fields, state, id } = matter;
  const eyes = publicEyes(plan, matter);
  const seen = (name: string) => (shown(plan, name, eyes) === "clear" ? fields[name] : undefined);
  const text = (name: string) => fieldText(plan, name, seen(name), caller.lang, namesOf(context));
  const number = (name: string) => (typeof seen(name) === "number" ? Number(seen(name)) : null);
  const task = seen("task");
  return {
    number: numberOf(context, id),
    title: text("title"),
    place: [text("area"), text("street"), text("topic")].filter(Boolean).join(" "),
    group: state === "declined" ? "declined" : done.has(state) ? "done" : "underway",
    stateTitle: stateTitle(plan, state, caller.lang),
    decision: text("decision"),
    reason: text("reason"),
    result: text("result"),
    concluded: text("concluded"),
    people: number("shownPeople"),
    matters: number("shownMatters"),
    task: typeof task === "string" ? numberOf(context, Number(task.slice("matter:".length))) : null,
  };
}

async function list(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const plan = context.registry.current.get(hot.mechanism);
  const standing = plan === undefined ? [] : await context.hot.issues();
  const published = standing.filter(({ state }) => isPublished(plan!, state)).map(({ id }) => id);
  const matters = await context.readers.matters(published);
  const issues = matters
    .toSorted((one, other) => other.happened - one.happened)
    .map(matter => publicView(visit, matter));
  const body = <HotListPage {...shownOf(visit)} issues={issues} />;
  return { title: hotWords[caller.lang].title, body, crumbs: [] };
}

/** Registers the page of hot issues. */
export const hotPages = (pages: Pages): void => pages.get(addresses.hot, list);

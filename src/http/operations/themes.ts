// The catalogue of one thing whole: how many themes each stage of life has, and those of one stage.

import { oneThing } from "../../define/one-thing.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { StageLine, ThemeLine } from "../types.ts";
import { fieldText } from "../views/field.ts";
import { namesOf, numberOf, planOf } from "../views/row.ts";
import { waysHere } from "./openings-here.ts";

const { theme, audience, stage, inForce } = oneThing;

/** More than any stage has; a page that is longer than that is not read. */
const most = 400;

const counts = `
  select fields->>'${audience}' as audience, fields->>'${stage}' as stage, count(*)::int as count
    from matter where mechanism = $1 and state = any($2) group by 1, 2`;
const ofStage = `
  select id from matter
   where mechanism = $1 and state = any($2) and fields->>'${stage}' = $3
   order by fields->>'title' limit ${most}`;

/** Options of a choice in the order in which they were declared: the order of a life. */
const optionsOf = (context: Context, name: string): readonly string[] => {
  const field = context.registry.current.get(theme)?.mechanism.fields[name];
  return field?.kind === "choice" ? Object.keys(field.options) : [];
};

/** The stages that have themes, persons first, in the order of a life; none where a city has no themes. */
export async function stagesOf(context: Context, { lang }: Caller): Promise<readonly StageLine[]> {
  const plan = context.registry.current.get(theme);
  if (plan === undefined) return [];
  const rows = await context.query(counts, [theme, [...inForce]]);
  const said = (name: string, value: string) => fieldText(plan, name, value, lang, namesOf(context));
  return optionsOf(context, audience).flatMap(whom =>
    optionsOf(context, stage).flatMap(when => {
      const found = rows.find(row => row["audience"] === whom && row["stage"] === when);
      const titles = { audienceTitle: said(audience, whom), title: said(stage, when) };
      return found === undefined
        ? []
        : [{ audience: whom, stage: when, ...titles, count: Number(found["count"]) }];
    }),
  );
}

function lineOf(context: Context, matter: Matter, caller: Caller): ThemeLine {
  const { fields } = matter;
  const plan = planOf(context, matter);
  const count = (name: string) => Number(fields[name] ?? 0);
  return {
    number: numberOf(context, matter.id),
    title: fieldText(plan, "title", fields["title"], caller.lang, namesOf(context)),
    items: count("itemCount"),
    limit: count("limit"),
    daysBefore: count("daysBefore"),
    visits: count("visits"),
    visitsBefore: count("visitsBefore"),
    ways: waysHere(context, matter, caller),
  };
}

/** The themes of a stage by their titles; those that have a form of their own first. */
export async function themesOf(
  context: Context,
  when: string,
  caller: Caller,
): Promise<readonly ThemeLine[]> {
  if (!optionsOf(context, stage).includes(when)) return [];
  const rows = await context.query(ofStage, [theme, [...inForce], when]);
  const matters = await context.readers.matters(rows.map(({ id }) => Number(id)));
  const general = ["person", "firm"];
  const rank = ({ fields }: Matter) => (general.includes(String(fields["form"])) ? 1 : 0);
  return matters
    .toSorted(
      (a, b) => rank(a) - rank(b) || String(a.fields["title"]).localeCompare(String(b.fields["title"]), "zh"),
    )
    .map(matter => lineOf(context, matter, caller));
}

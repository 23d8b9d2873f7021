// School enrolment as everybody reads it: the years, their schools, the sealed list and what came of it.
// A child's registration is public to nobody; of the list stand the lines that name nobody.

import { type Drive, outcomes } from "../../define/driven.ts";
import { enrolling } from "../../define/enrolling.ts";
import { entryName } from "../../engine/drives/rank.ts";
import type { Values } from "../../engine/event.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type {
  EnrolmentEntry,
  EnrolmentSchool,
  EnrolmentSeasonLine,
  EnrolmentSeasonView,
  EnrolmentStanding,
} from "../types.ts";
import { fieldText } from "../views/field.ts";
import { namesOf, numberOf, planOf } from "../views/row.ts";
import { isPublished } from "../views/sight.ts";
import { optionLabel, stateTitle } from "../views/words.ts";
import { findByNumber, unknownMatter } from "./find.ts";

/** Years that a page asks for, and lines of a list that it shows. */
const mostSeasons = 60;
const mostLines = 200;

const naming = (season: Matter): string => JSON.stringify({ season: `matter:${season.id}` });
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const numberIn = (value: unknown): number | null => (typeof value === "number" ? value : null);

function lineOf(context: Context, season: Matter, { lang }: Caller): EnrolmentSeasonLine {
  const plan = planOf(context, season);
  const { fields, state, id } = season;
  return {
    number: numberOf(context, id),
    title: textOf(fields["title"]),
    year: textOf(fields["year"]),
    state,
    stateTitle: stateTitle(plan, state, lang),
    host: fieldText(plan, "host", fields["host"], lang, namesOf(context)),
    opens: textOf(fields["opens"]),
    closes: textOf(fields["closes"]),
  };
}

/** All years that are public, the latest first. */
export async function enrolmentSeasons(context: Context, caller: Caller) {
  const plan = context.registry.current.get(enrolling.season);
  if (plan === undefined) return { seasons: [] };
  const states = Object.keys(plan.mechanism.states).filter(state => isPublished(plan, state));
  const found = await Promise.all(
    states.map(state => context.readers.list({ mechanism: enrolling.season, state, limit: mostSeasons })),
  );
  const seasons = found.flat().toSorted((one, other) => other.opened - one.opened);
  return { seasons: seasons.map(season => lineOf(context, season, caller)) };
}

interface Row {
  readonly id: number;
  readonly state: string;
  readonly fields: Values;
}

async function schoolsOf(context: Context, season: Matter): Promise<readonly Row[]> {
  const plan = context.registry.current.get(enrolling.school);
  if (plan === undefined) return [];
  const states = Object.keys(plan.mechanism.states).filter(state => isPublished(plan, state));
  const rows = await context.query(
    `select id, state, fields from matter
      where mechanism = $1 and fields @> $2::jsonb and state = any ($3::text[]) order by fields->>'name', id`,
    [enrolling.school, naming(season), states],
  );
  return rows as unknown as readonly Row[];
}

function schoolView(context: Context, { id, state, fields }: Row, names: ReadonlyMap<string, string>) {
  const school: EnrolmentSchool = {
    number: numberOf(context, id),
    reference: `matter:${id}`,
    name: textOf(fields["name"]),
    address: textOf(fields["address"]),
    catchment: textsOf(fields["catchment"]),
    seats: numberIn(fields["seats"]) ?? 0,
    registered: numberIn(fields["registered"]) ?? 0,
    admitted: numberIn(fields["admitted"]) ?? 0,
    relief: textsOf(fields["relief"]).flatMap(one => names.get(one) ?? []),
    open: state === enrolling.open,
  };
  return school;
}

/** The lists of the drives that rank and allot, as their fields are called. */
function drivesOf({ mechanism }: Plan): { readonly list: Drive; readonly draw: Drive } | undefined {
  const [list, draw] = [mechanism.drives?.[enrolling.list], mechanism.drives?.[enrolling.draw]];
  return list?.ranks === undefined || draw?.allots === undefined ? undefined : { list, draw };
}

/** The lines of the sealed list by place and entry; outcomes once results are public. */
async function listOf(
  context: Context,
  season: Matter,
  names: ReadonlyMap<string, string>,
  lang: Caller["lang"],
  most: number | null,
): Promise<readonly EnrolmentEntry[]> {
  const drives = drivesOf(planOf(context, season));
  const far = context.registry.current.get(enrolling.registration);
  if (drives === undefined || far === undefined || season.fields[drives.list.ranks!.seal] === undefined)
    return [];
  const { place, bundle } = drives.list.ranks!.into;
  const { outcome, place: given, turn } = drives.draw.allots!.into;
  const isPublic = (enrolling.published as readonly string[]).includes(season.state);
  const rows = (await context.query(
    `select id, fields->$3 as wants, fields->$4 as place, fields->$5 as bundle, fields->$6 as outcome,
            fields->$7 as given, fields->$8 as turn
       from matter where mechanism = $1 and fields @> $2::jsonb and fields ? $4
      order by (fields->>$4)::integer, id limit $9`,
    [
      enrolling.registration,
      naming(season),
      drives.list.ranks!.wants,
      place,
      bundle,
      outcome,
      given,
      turn,
      most,
    ],
  )) as unknown as readonly Record<string, unknown>[];
  return rows.map(row => ({
    entry: entryName(Number(row["id"])),
    school: names.get(textOf(row["wants"])) ?? "",
    place: Number(row["place"]),
    bundle: numberIn(row["bundle"]),
    outcome:
      isPublic && (outcomes as readonly unknown[]).includes(row["outcome"])
        ? optionLabel(far, outcome, textOf(row["outcome"]), lang)
        : null,
    admittedTo: isPublic ? (names.get(textOf(row["given"])) ?? null) : null,
    turn: isPublic ? numberIn(row["turn"]) : null,
  }));
}

/** How many children stand in each state: for those who run it. */
async function standingOf(context: Context, season: Matter, { lang, actor }: Caller) {
  const plan = context.registry.current.get(enrolling.registration);
  if (plan === undefined || typeof actor?.post !== "string") return null;
  const rows = (await context.query(
    `select state, count(*)::integer as count from matter
      where mechanism = $1 and fields @> $2::jsonb group by state`,
    [enrolling.registration, naming(season)],
  )) as unknown as readonly { readonly state: string; readonly count: number }[];
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return Object.keys(plan.mechanism.states).flatMap((state): EnrolmentStanding[] => {
    const count = counts.get(state);
    return count === undefined ? [] : [{ state, title: stateTitle(plan, state, lang), count }];
  });
}

async function seasonOf(context: Context, typed: string, caller: Caller): Promise<Matter> {
  const { matter } = await findByNumber(context, typed, caller);
  if (matter.mechanism !== enrolling.season) throw unknownMatter();
  return matter;
}

const namesIn = (schools: readonly Row[]): ReadonlyMap<string, string> =>
  new Map(schools.map(({ id, fields }) => [`matter:${id}`, textOf(fields["name"])]));

/** One year with its schools, its list and its draw. Throws `unknown_matter`. */
export async function enrolmentSeason(
  context: Context,
  typed: string,
  caller: Caller,
): Promise<EnrolmentSeasonView> {
  const season = await seasonOf(context, typed, caller);
  const schools = await schoolsOf(context, season);
  const names = namesIn(schools);
  const { fields } = season;
  const [list, standing] = await Promise.all([
    listOf(context, season, names, caller.lang, mostLines),
    standingOf(context, season, caller),
  ]);
  return {
    ...lineOf(context, season, caller),
    announcement: textOf(fields["announcement"]),
    siblingsTogether: fields["siblingsTogether"] === true,
    seedSource: textOf(fields["seedSource"]),
    seedDay: textOf(fields["seedDay"]),
    schools: schools.map(one => schoolView(context, one, names)),
    agreed: numberIn(fields["agreedCount"]),
    asked: numberIn(fields["askedCount"]),
    placed: numberIn(fields["placedCount"]),
    short: numberIn(fields["shortCount"]),
    listHash: textOf(fields["listHash"]) || null,
    listed: numberIn(fields["listedCount"]),
    seed: textOf(fields["seed"]) || null,
    seedProof: textOf(fields["seedProof"]) || null,
    list,
    standing,
  };
}

/** The whole list, for whoever computes it again: references, since names are not what was sealed. */
export async function enrolmentList(context: Context, typed: string, caller: Caller) {
  const season = await seasonOf(context, typed, { ...caller, actor: null });
  const schools = await schoolsOf(context, season);
  const references = new Map(schools.map(({ id }) => [`matter:${id}`, `matter:${id}`]));
  const names = namesIn(schools);
  const rows = await listOf(context, season, references, caller.lang, null);
  const idOf = ({ entry }: EnrolmentEntry): number => Number(entry.slice(entry.indexOf(":") + 1));
  // As it was sealed.
  return rows
    .toSorted((one, other) => idOf(one) - idOf(other))
    .map(one => ({
      ...one,
      schoolName: names.get(one.school) ?? "",
      admittedName: one.admittedTo === null ? null : (names.get(one.admittedTo) ?? null),
    }));
}

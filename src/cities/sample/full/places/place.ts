// Every place of the full sample city, and how people write where it is.

import { districts, streets } from "../../areas.ts";
import type { Chance } from "../../random.ts";
import { gazetteer } from "./gazetteer.ts";

export type PlaceKind =
  "road" | "estate" | "village" | "school" | "market" | "park" | "stop" | "clinic" | "site" | "firm";

export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  /** The key of its street or town, and of the district that this lies in. */
  readonly street: string;
  readonly district: string;
}

const listed = ["road", "estate", "village", "school", "market", "park"] as const;

/** The places that follow from the listed ones: stops named after them, a clinic, building sites, works. */
function derived(names: readonly (readonly string[])[]): readonly (readonly [PlaceKind, string])[] {
  const [roads = [], estates = [], villages = []] = names;
  return [
    ...[roads[0], estates[0], estates[1], villages[1]].map(name => ["stop", `${name}公交站`] as const),
    ["clinic", `${villages[0]?.replace(/社区|村$/, "")}卫生服务中心`],
    ["site", `${roads[1]}与${roads[2]}路口工地`],
    ["site", `${villages[2]?.replace(/社区|村$/, "")}安置房工地`],
    ["firm", `${roads[3]}工业园`],
    ["firm", `${roads[2]}写字楼`],
  ];
}

function placesOf(street: string, row: string): readonly Place[] {
  const district = street.slice(0, street.indexOf("."));
  const names = row.split("|").map(list => list.split(" "));
  const named = listed.flatMap((kind, at) => (names[at] ?? []).map(name => [kind, name] as const));
  return [...named, ...derived(names)].map(([kind, name]) => ({ name, kind, street, district }));
}

export const places: readonly Place[] = Object.entries(gazetteer).flatMap(([street, row]) =>
  placesOf(street, row),
);

const byStreet = Map.groupBy(places, ({ street, kind }) => `${street} ${kind}`);

/** The places of one kind in a street. Throws a RangeError that names a street without any. */
export function placesIn(street: string, kind: PlaceKind): readonly Place[] {
  const found = byStreet.get(`${street} ${kind}`);
  if (found === undefined) throw new RangeError(`The street ${street} has no ${kind}.`);
  return found;
}

const byName = new Map(places.map(one => [one.name, one]));

/** The place of a name. Throws a RangeError that names it when there is none. */
export function placeNamed(name: string): Place {
  const found = byName.get(name);
  if (found === undefined) throw new RangeError(`There is no place ${name}.`);
  return found;
}

const areaNames = new Map([...districts, ...streets].map(({ key, name }) => [key, name]));
const nameOf = (key: string) => areaNames.get(key) ?? "";

const gates = ["东门", "西门", "南门", "北门"] as const;
const sides = ["东侧", "西侧", "南侧", "北侧", "附近", "对面"] as const;

/** A place down to the door, as somebody writes who stands before it. */
function detailed(draw: Chance, { kind, name, street }: Place): string {
  switch (kind) {
    case "road":
      return draw.happens(0.3)
        ? `${name}${draw.pick(placesIn(street, "estate")).name}${draw.pick(sides)}`
        : `${name}${draw.whole(1, 420)}号`;
    case "estate":
      if (draw.happens(0.2)) return name;
      return `${name}${draw.whole(1, 26)}号楼${draw.happens(0.5) ? `${draw.whole(1, 4)}单元` : ""}`;
    case "village":
      if (draw.happens(0.3)) return name + draw.pick(["村口", "东头", "西头", "文化广场旁", "卫生室旁"]);
      return name.endsWith("村") ? `${name}${draw.whole(1, 12)}组` : `${name}${draw.whole(1, 9)}号院`;
    case "park":
      return draw.happens(0.3) ? name : name + draw.pick(gates);
    case "market":
      return draw.happens(0.4) ? name : `${name}${draw.whole(1, 68)}号摊位`;
    default:
      return draw.happens(0.6) ? name : name + draw.pick(sides);
  }
}

/** Where it is, with the street or the district before it as often as people write them. */
export function written(draw: Chance, place: Place): string {
  const before = draw.fraction();
  const where = detailed(draw, place);
  const street = nameOf(place.street);
  // 盐坨镇中心小学 says its town already.
  if (before < 0.55 || where.startsWith(street)) return where;
  return before < 0.85 ? street + where : nameOf(place.district) + street + where;
}

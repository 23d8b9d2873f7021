// The sample city's drawn map, with the orgs of this database in place of the script's names.

import { map } from "../cities/sample/map.ts";
import type { DrawnCity } from "../portal/map-layout.ts";
import type { OpenCity } from "./city.ts";

/** The map of the sample city; a city of one's own has none yet. */
export function drawnCity({ instance, orgs }: Pick<OpenCity, "instance" | "orgs">): { map?: DrawnCity } {
  if (!instance.sample) return {};
  const refs = new Map(orgs.all().map(({ key, ref }) => [key, ref]));
  const areas = map.features.flatMap(({ properties, geometry }) => {
    const id = properties.kind === "district" ? refs.get(properties.org) : undefined;
    if (id === undefined || properties.kind !== "district" || geometry.type !== "MultiPolygon") return [];
    return [{ id, rings: geometry.coordinates.flat(), labelAt: properties.label }];
  });
  const rivers = map.features.flatMap(({ geometry }) =>
    geometry.type === "LineString" ? [geometry.coordinates] : [],
  );
  return { map: { areas, rivers } };
}

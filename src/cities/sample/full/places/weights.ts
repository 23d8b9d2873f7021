// Where in the city it happens, by how many people live there.

import { streets } from "../../areas.ts";
import { type Weighed, weighed } from "../weighed.ts";
import { type Place, placesIn } from "./place.ts";

/** People live where the town is; counties write less. The weight of a district is shared by its streets. */
// prettier-ignore
const districtWeights: Readonly<Record<string, number>> = {
  shiqiao: 18, lanjiang: 16, binhai: 13, donghu: 12, beiping: 10, lingang: 8, yunling: 8, qinghe: 6,
  heyang: 5, wangshan: 4,
};
const perDistrict = Map.groupBy(streets, ({ parent }) => parent ?? "");
const weightOf = (district: string) =>
  (districtWeights[district] ?? 0) / (perDistrict.get(district)?.length ?? 1);
/** A street or town, as often as people live there. */
export const anyStreet: Weighed<string> = weighed(
  streets.map(({ key, parent }) => [key, weightOf(parent ?? "")] as const),
);
/** What happens in villages only happens in counties and towns most. */
export const anyVillage: Weighed<Place> = weighed(
  streets.flatMap(({ key, name, parent }) =>
    placesIn(key, "village")
      .filter(one => one.name.endsWith("村"))
      .map(one => [one, weightOf(parent ?? "") * (name.endsWith("镇") ? 3 : 1)] as const),
  ),
);

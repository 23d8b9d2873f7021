import { expect, test } from "vitest";
import { districts } from "../cities/sample/areas.ts";
import type { OpenCity } from "./city.ts";
import { drawnCity } from "./drawn-city.ts";

const city = (sample: boolean) =>
  ({
    instance: { sample },
    orgs: { all: () => districts.map(({ key }, at) => ({ key, ref: `org:${at + 1}` })) },
  }) as unknown as OpenCity;

test("every district of the sample city is drawn under its own org, with the water", () => {
  const { map } = drawnCity(city(true));
  expect(map?.areas.map(({ id }) => id).toSorted()).toEqual(
    districts.map((_, at) => `org:${at + 1}`).toSorted(),
  );
  expect(map?.rivers.length).toBeGreaterThan(0);
});

test("a city of one's own is not drawn as the sample city", () => {
  expect(drawnCity(city(false))).toEqual({});
});

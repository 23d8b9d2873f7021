// The posts of the four-level grid: each grid and community of the tree, the command centres above them,
// a contact for whistles in every department, and the feed of sensors.

import { communities, districts, streets } from "./areas.ts";
import { departments } from "./departments.ts";
import type { SamplePost } from "./posts.ts";

const post =
  (key: string, title: string, english: string, role: string) =>
  ({ key: org }: { readonly key: string }): SamplePost => ({
    key: `${org}.${key}`,
    org,
    title,
    english,
    roles: [role],
  });

const level = (name: string) => communities.filter(one => one.level === name);
/** Only where there are communities: elsewhere the tree of the sample ends with the street. */
const above = (key: string): boolean => communities.some(one => one.key.startsWith(`${key}.`));

export const gridPosts: readonly SamplePost[] = [
  ...level("grid").map(post("member", "网格员", "Grid member", "gridMember")),
  ...level("community").map(post("chief", "社区网格长", "Grid chief", "gridChief")),
  ...streets
    .filter(({ key }) => above(key))
    .map(post("centre", "街道指挥中心值班岗", "Street command centre", "streetCentre")),
  ...districts
    .filter(({ key }) => above(key))
    .map(post("centre", "区指挥中心值班岗", "District command centre", "districtCentre")),
  ...departments.map(post("responder", "报到联络岗", "Contact for whistles", "responder")),
  ...departments
    .filter(({ key }) => key === "dept.data")
    .map(post("sensor", "物联感知接入", "Sensor feed", "sensor")),
];

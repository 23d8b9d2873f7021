// The data sets that enrolment asks, as the sample city has them, without rows of its families.

import { sampleDatasets } from "../../src/cities/sample/instant/registers.ts";
import type { DatasetEntry } from "../../src/share/catalogue.ts";

const named = (name: string): DatasetEntry => sampleDatasets.find(({ entry }) => entry.name === name)!.entry;

export const household = named("household");
export const property = named("property");
export const residence = named("residence");
export const insurance = named("insurance");

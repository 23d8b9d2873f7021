// The whole tree of the sample city, parents before children, so that it can be inserted in this order.

import { city, communities, districts, type SampleOrg, streets } from "./areas.ts";
import {
  congress,
  departments,
  cityGovernment,
  governmentOffice,
  hotline,
  inspectionOffice,
  partyOrgans,
  sections,
} from "./departments.ts";

export const orgs: readonly SampleOrg[] = [
  city,
  ...partyOrgans,
  hotline,
  inspectionOffice,
  ...departments,
  ...sections,
  ...districts,
  ...streets,
  ...communities,
  governmentOffice,
  cityGovernment,
  congress,
];

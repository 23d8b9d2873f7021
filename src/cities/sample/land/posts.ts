// Who sees to idle land: found and examined by one, determined by another, approved by the government,
// verified by an office that had no part in it.

import { city } from "../areas.ts";
import { inspectionOffice } from "../departments.ts";
import type { SamplePost } from "../posts.ts";

export const officerPost: SamplePost = {
  key: "dept.planning.land",
  org: "dept.planning",
  title: "土地利用岗",
  english: "Land use officer",
  roles: ["landOfficer"],
};
export const approverPost: SamplePost = {
  key: "dept.planning.land-approver",
  org: "dept.planning",
  title: "土地利用分管岗",
  english: "Leader in charge of land use",
  roles: ["landApprover"],
};
export const governmentPost: SamplePost = {
  key: "city.land",
  org: city.key,
  title: "土地处置审批岗",
  english: "Approver of land disposal",
  roles: ["landGovernment"],
};
export const verifierPost: SamplePost = {
  key: `${inspectionOffice.key}.land`,
  org: inspectionOffice.key,
  title: "土地核验岗",
  english: "Land verifier",
  roles: ["landVerifier"],
};

export const landPosts: readonly SamplePost[] = [officerPost, approverPost, governmentPost, verifierPost];

// Who runs a year's enrolment: two of the education bureau, since nobody announces what they wrote, and a
// witness of the justice bureau who enters the seed.

import type { SamplePost } from "../posts.ts";

const education = "dept.education";

export const admissionsPost: SamplePost = {
  key: `${education}.admissions`,
  org: education,
  title: "招生工作岗",
  english: "Admissions officer",
  roles: ["admissions"],
};
export const admissionsChiefPost: SamplePost = {
  key: `${education}.admissions-chief`,
  org: education,
  title: "招生工作负责人",
  english: "Head of admissions",
  roles: ["admissions"],
};
export const witnessPost: SamplePost = {
  key: "dept.justice.witness",
  org: "dept.justice",
  title: "招生监督岗（公证）",
  english: "Witness of the draw",
  roles: ["witness"],
};

export const schoolPosts: readonly SamplePost[] = [admissionsPost, admissionsChiefPost, witnessPost];

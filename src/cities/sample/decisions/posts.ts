// The posts of major decisions: the government's office, drafting departments, and the two reviews.

import { governmentOffice } from "../departments.ts";
import type { SamplePost } from "../posts.ts";

const post = (org: string, role: string, title: string, english: string): SamplePost => ({
  key: `${org}.${role}`,
  org,
  title,
  english,
  roles: [role],
});

export const secretariatPost = post(
  governmentOffice.key,
  "secretariat",
  "重大行政决策岗",
  "Secretary for major decisions",
);
export const juristPost = post("dept.justice", "jurist", "合法性审查岗", "Legality review");
export const competitionPost = post(
  "dept.market",
  "competition",
  "公平竞争审查岗",
  "Fair-competition review",
);

const drafting = ["transport", "housing", "education", "streetworks", "environment"] as const;
export const drafterPost = (department: (typeof drafting)[number]): SamplePost =>
  post(`dept.${department}`, "drafter", "决策承办岗", "Drafter of decisions");

export const decisionPosts: readonly SamplePost[] = [
  secretariatPost,
  juristPost,
  competitionPost,
  ...drafting.map(drafterPost),
];

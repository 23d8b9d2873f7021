// Experts who can be drawn and leaders who score, at a selection of cases. Some experts work where cases come
// from: they must not judge those.

import { city } from "../areas.ts";
import { congress } from "../departments.ts";
import type { SamplePost } from "../posts.ts";

const expert = (org: string, at: number): SamplePost => ({
  key: `${org}.expertJudge.${at}`,
  org,
  title: `评审专家（${at}）`,
  english: `Expert ${at}`,
  roles: ["expertJudge"],
});
const homes = [
  ...Array.from({ length: 8 }, () => congress.key),
  "dept.housing",
  "dept.transport",
  "shiqiao",
  "lingang",
];

export const expertPosts: readonly SamplePost[] = homes.map((org, at) => expert(org, at + 1));
export const leaderPosts: readonly SamplePost[] = Array.from({ length: 6 }, (_, at) => ({
  key: `${city.key}.leaderJudge.${at + 1}`,
  org: city.key,
  title: `典型评议（市领导）（${at + 1}）`,
  english: `Leader who judges cases ${at + 1}`,
  roles: ["leaderJudge"],
}));

export const selectionPosts: readonly SamplePost[] = [...expertPosts, ...leaderPosts];

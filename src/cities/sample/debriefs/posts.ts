// Who scores at a debrief meeting: six of each group, since a smaller one would tell who marked what.

import { city } from "../areas.ts";
import { congress } from "../departments.ts";
import type { SamplePost } from "../posts.ts";

const perGroup = 6;

const scorers = (role: string, org: string, title: string, english: string): readonly SamplePost[] =>
  Array.from({ length: perGroup }, (_, at) => ({
    key: `${org}.${role}.${at + 1}`,
    org,
    title: `${title}（${at + 1}）`,
    english: `${english} ${at + 1}`,
    roles: [role],
  }));

const leaders = scorers("leaderScorer", city.key, "述职评分（市领导）", "Scores debriefs: city leader");

/** The post of the account to try. */
export const scorerPost: SamplePost = leaders[0]!;

export const debriefPosts: readonly SamplePost[] = [
  ...leaders,
  ...scorers("memberScorer", "reform-committee", "述职评分（深改委委员）", "Scores debriefs: member"),
  ...scorers("delegateScorer", congress.key, "述职评分（代表委员和专家）", "Scores debriefs: delegate"),
];

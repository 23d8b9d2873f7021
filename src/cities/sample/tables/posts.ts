// Who changes a decision table: the bureau whose rule it is drafts, the justice bureau reviews; published
// where everything is.

import type { SamplePost } from "../posts.ts";

export const tableDrafterPost: SamplePost = {
  key: "dept.civil-affairs.tables",
  org: "dept.civil-affairs",
  title: "决策表拟订岗",
  english: "Drafter of decision tables",
  roles: ["drafter"],
};
export const tableJuristPost: SamplePost = {
  key: "dept.justice.tables",
  org: "dept.justice",
  title: "决策表审查岗",
  english: "Reviewer of decision tables",
  roles: ["jurist"],
};

export const tablePosts: readonly SamplePost[] = [tableDrafterPost, tableJuristPost];

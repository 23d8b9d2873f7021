// Who sees to the city's standards.

import type { SamplePost } from "../posts.ts";

export const standardsPost: SamplePost = {
  key: "dept.market.standards",
  org: "dept.market",
  title: "标准化管理岗",
  english: "Standards officer",
  roles: ["standards"],
};
export const standardsHeadPost: SamplePost = {
  key: "dept.market.standards-head",
  org: "dept.market",
  title: "标准化分管岗",
  english: "Head of standards",
  roles: ["standardsHead"],
};

export const standardPosts: readonly SamplePost[] = [standardsPost, standardsHeadPost];

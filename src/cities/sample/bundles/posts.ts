// Who keeps the themes of one thing whole: the unit that leads each, and the approval bureau that
// examines and publishes. Windows and examiners are those of all applications (../items/posts.ts).

import type { SamplePost } from "../posts.ts";

export const leadOf = (department: string): string => `${department}.theme-lead`;

/** The units that lead a theme. */
const leading = ["dept.market", "dept.health", "dept.approval"] as const;

export const themeReviewerPost: SamplePost = {
  key: "dept.approval.theme-reviewer",
  org: "dept.approval",
  title: "一件事主题审核岗",
  english: "Reviewer of themes",
  roles: ["themeReviewer"],
};
export const themePublisherPost: SamplePost = {
  key: "dept.approval.theme-publisher",
  org: "dept.approval",
  title: "一件事主题发布岗",
  english: "Publisher of themes",
  roles: ["themePublisher"],
};

export const bundlePosts: readonly SamplePost[] = [
  ...leading.map(org => ({
    key: leadOf(org),
    org,
    title: "一件事牵头岗",
    english: "Lead of one thing whole",
    roles: ["themeLead"],
  })),
  themeReviewerPost,
  themePublisherPost,
];

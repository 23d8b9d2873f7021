// The posts of reconsideration and of suits: the justice bureau examines for the city's government, whose
// leader decides; every department and district answers for what it did.

import { city, districts } from "../areas.ts";
import { departments } from "../departments.ts";
import type { SamplePost } from "../posts.ts";

const justice = "dept.justice";

export const reviewerPost: SamplePost = {
  key: `${justice}.reviewer`,
  org: justice,
  title: "行政复议审理岗",
  english: "Reconsideration reviewer",
  roles: ["reviewer"],
};
export const reviewChiefPost: SamplePost = {
  key: `${justice}.review-chief`,
  org: justice,
  title: "行政复议机构负责人",
  english: "Head of the reconsideration body",
  roles: ["chief"],
};
export const reviewHeadPost: SamplePost = {
  key: `${city.key}.review-head`,
  org: city.key,
  title: "市政府行政复议负责人",
  english: "Head of the reconsideration organ",
  roles: ["head"],
};
export const guidancePost: SamplePost = {
  key: `${justice}.guidance`,
  org: justice,
  title: "应诉指导岗",
  english: "Guidance on litigation",
  roles: ["overseer"],
};
const litigation = ({ key }: { readonly key: string }): SamplePost => ({
  key: `${key}.litigation`,
  org: key,
  title: "复议应诉岗",
  english: "Reconsideration and litigation",
  roles: ["respondent", "defender"],
});

export const lawPosts: readonly SamplePost[] = [
  reviewerPost,
  reviewChiefPost,
  reviewHeadPost,
  guidancePost,
  ...[...departments, ...districts].map(litigation),
];

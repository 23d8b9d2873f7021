// The posts of livelihood promises: the government's office, and the two bodies that may choose them.

import { cityGovernment, congress, governmentOffice } from "./departments.ts";
import type { SamplePost } from "./posts.ts";

export const livelihoodPost: SamplePost = {
  key: "government-office.livelihood",
  org: governmentOffice.key,
  title: "民生实事岗",
  english: "Livelihood promises",
  roles: ["livelihood"],
};
/** Enters the result of the delegates' vote for the standing committee's office. */
export const congressPost: SamplePost = {
  key: "congress.decider",
  org: congress.key,
  title: "人大常委会办事机构（票决结果）",
  english: "Office of the standing committee (results of votes)",
  roles: ["decider"],
};
export const governmentDeciderPost: SamplePost = {
  key: "government.decider",
  org: cityGovernment.key,
  title: "市政府常务会议会务岗",
  english: "Secretary of the government's executive meeting",
  roles: ["decider"],
};

/** Held by every delegate of the city's congress. */
export const delegatePost: SamplePost = {
  key: "congress.delegate",
  org: congress.key,
  title: "市人大代表",
  english: "Delegate to the city's congress",
  roles: ["delegate"],
};

export const promisePosts: readonly SamplePost[] = [
  livelihoodPost,
  congressPost,
  governmentDeciderPost,
  delegatePost,
];

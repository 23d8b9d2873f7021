// Posts carry the roles; people only hold posts. Role names are those of the mechanisms' definitions.

import { city, districts, streets } from "./areas.ts";
import { claimPosts } from "./claims/posts.ts";
import { bundlePosts } from "./bundles/posts.ts";
import { debriefPosts } from "./debriefs/posts.ts";
import { departments, hotline, inspectionOffice, partyOrgans, sections } from "./departments.ts";
import { decisionPosts } from "./decisions/posts.ts";
import { disclosurePosts } from "./disclosure/posts.ts";
import { gridPosts } from "./grid-posts.ts";
import { instantPosts } from "./instant/posts.ts";
import { tablePosts } from "./tables/posts.ts";
import { itemPosts } from "./items/posts.ts";
import { landPosts } from "./land/posts.ts";
import { lawPosts } from "./law/posts.ts";
import { overviewPosts } from "./overview/posts.ts";
import { promisePosts } from "./promise-posts.ts";
import { schoolPosts } from "./school/posts.ts";
import { selectionPosts } from "./selection/posts.ts";
import { standardPosts } from "./standards/posts.ts";
import { headquartersPost } from "./versions/posts.ts";

export interface SamplePost {
  readonly key: string;
  readonly org: string;
  readonly title: string;
  readonly english: string;
  readonly roles: readonly string[];
}

const handler = (org: string): SamplePost => ({
  key: `${org}.handler`,
  org,
  title: "诉求承办岗",
  english: "Appeal handler",
  // A unit of this size has one post for signing and handling; another person signs the answer.
  roles: ["receiver", "handler"],
});
const principal = (org: string): SamplePost => ({
  key: `${org}.principal`,
  org,
  title: "诉求分管岗",
  english: "Leader in charge of appeals",
  roles: ["principal"],
});
const lead = (org: string): SamplePost => ({
  key: `${org}.lead`,
  org,
  title: "改革任务联系人",
  english: "Reform task contact",
  roles: ["lead"],
});

/** Sections that answer citizens for their department. */
const answering = sections.filter(({ parent }) => parent?.startsWith("dept."));

export const deskPost: SamplePost = {
  key: "hotline.desk",
  org: hotline.key,
  title: "热线受理派单岗",
  english: "Hotline intake and dispatch",
  roles: ["desk"],
};
const centre = (key: string, title: string, english: string): SamplePost => ({
  key: `hotline.${key}`,
  org: hotline.key,
  title,
  english,
  roles: [key],
});
export const callerPost = centre("caller", "热线回访岗", "Call-back");
export const urgerPost = centre("urger", "热线督办岗", "Hotline supervision");
export const publisherPost = centre("publisher", "发布审核岗", "Publishing review");
export const reformPost: SamplePost = {
  key: "reform-office.reform",
  org: "reform-office.planning",
  title: "改革协调岗",
  english: "Reform coordinator",
  roles: ["reform"],
};
export const organPost: SamplePost = {
  key: "reform-committee.organ",
  org: "reform-committee",
  title: "改革事项审定岗",
  english: "Approver of reform tasks",
  roles: ["organ"],
};
export const inspectorPost: SamplePost = {
  key: "reform-office.inspector",
  org: "reform-office.inspection",
  title: "改革督察岗",
  english: "Reform inspector",
  roles: ["inspector"],
};

/** Checks what the reform office leads itself, and inspects for the government (督查条例第七条). */
export const governmentInspectorPost: SamplePost = {
  key: "government-inspection.inspector",
  org: inspectionOffice.key,
  title: "政府督查岗",
  english: "Government inspector",
  roles: ["inspector"],
};
const supervising = (org: string): SamplePost => ({
  key: `${org}.principal`,
  org,
  title: "督办审批岗",
  english: "Approver of supervision slips",
  roles: ["principal"],
});
export const leaderPost: SamplePost = {
  key: "city.leader",
  org: city.key,
  title: "市领导",
  english: "City leader",
  roles: ["leader"],
};

/** Reads every matter, masked, and changes nothing (rules 0.8: 审计员). */
export const auditorPost: SamplePost = {
  key: "dept.audit.auditor",
  org: "dept.audit",
  title: "审计岗（只读）",
  english: "Auditor, read only",
  roles: ["auditor"],
};

/** Posts that came after the city was first peopled: their officials are named last, and none is renamed. */
export const laterPosts: readonly SamplePost[] = [
  ...gridPosts,
  ...promisePosts,
  ...lawPosts,
  ...landPosts,
  ...standardPosts,
  ...decisionPosts,
  headquartersPost,
  ...debriefPosts,
  ...selectionPosts,
  ...overviewPosts,
  ...instantPosts,
  ...schoolPosts,
  ...claimPosts,
  ...itemPosts,
  ...bundlePosts,
  ...tablePosts,
  ...disclosurePosts,
];

export const posts: readonly SamplePost[] = [
  deskPost,
  reformPost,
  organPost,
  inspectorPost,
  ...[...departments, ...districts].flatMap(({ key }) => [handler(key), lead(key)]),
  ...[...answering, ...streets].map(({ key }) => handler(key)),
  callerPost,
  urgerPost,
  publisherPost,
  ...[...departments, ...districts, ...answering, ...streets].map(({ key }) => principal(key)),
  ...partyOrgans.filter(({ key }) => key !== "reform-committee").map(({ key }) => lead(key)),
  governmentInspectorPost,
  supervising("reform-office"),
  supervising(inspectionOffice.key),
  leaderPost,
  auditorPost,
  ...laterPosts,
];

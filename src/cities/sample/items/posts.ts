// Who keeps the catalogue and handles applications: each department drafts, examines and decides its own
// items; the approval bureau publishes and takes in for all; the justice bureau examines what is drafted.

import { city } from "../areas.ts";
import { departments } from "../departments.ts";
import type { SamplePost } from "../posts.ts";

const approval = "dept.approval";

/** 综合窗口: several hold it. */
export const windowPost: SamplePost = {
  key: `${approval}.window`,
  org: approval,
  title: "综合窗口岗",
  english: "Service window",
  roles: ["window"],
};
export const itemPublisherPost: SamplePost = {
  key: `${approval}.item-publisher`,
  org: approval,
  title: "事项管理发布岗",
  english: "Publisher of service items",
  roles: ["itemPublisher"],
};
export const itemJuristPost: SamplePost = {
  key: "dept.justice.item-jurist",
  org: "dept.justice",
  title: "事项合法性审查岗",
  english: "Legal examiner of service items",
  roles: ["itemJurist"],
};
const governmentHeadPost: SamplePost = {
  key: "city.approvals",
  org: city.key,
  title: "审批事项分管岗",
  english: "Leader in charge of approvals",
  roles: ["governmentHead"],
};

export const clerkOf = (department: string): string => `${department}.item-clerk`;
export const deciderOf = (department: string): string => `${department}.item-head`;

/** The departments that carry items. */
export const serving = [
  "market",
  "security",
  "approval",
  "health",
  "civil-affairs",
  "traffic-police",
  "transport",
  "labour",
  "insurance",
  "housing-fund",
  "education",
  "veterans",
  "farming",
  "planning",
  "culture",
  "justice",
  "housing",
  "streetworks",
  "fire",
  "environment",
  "emergency",
].map(key => `dept.${key}`);

const inDepartment = ({ key }: { readonly key: string }): readonly SamplePost[] => [
  {
    key: clerkOf(key),
    org: key,
    title: "政务服务审查岗",
    english: "Examiner of applications",
    roles: ["itemDrafter", "examiner"],
  },
  {
    key: deciderOf(key),
    org: key,
    title: "政务服务审批负责人",
    english: "Head of approvals",
    roles: ["approvalHead"],
  },
];

export const itemPosts: readonly SamplePost[] = [
  windowPost,
  itemPublisherPost,
  itemJuristPost,
  governmentHeadPost,
  ...departments.filter(({ key }) => serving.includes(key)).flatMap(inDepartment),
];
